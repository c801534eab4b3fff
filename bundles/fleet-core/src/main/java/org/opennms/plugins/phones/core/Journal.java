package org.opennms.plugins.phones.core;

import java.util.List;

import org.opennms.plugins.phones.api.error.Gone;
import org.opennms.plugins.phones.api.fleet.Feed;
import org.opennms.plugins.phones.api.fleet.Logs;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.store.JournalRows.FeedSpan;
import org.opennms.plugins.phones.api.store.Store;

/** The change feed and the logs as the store has them. */
public final class Journal implements Feed, Logs {

    private final Store store;

    public Journal(Store store) {
        this.store = store;
    }

    @Override
    public long end() {
        return store.read(view -> view.journal().feedSpan()).last();
    }

    @Override
    public List<Entry> after(long cursor, int limit) {
        return store.read(view -> {
            FeedSpan span = view.journal().feedSpan();
            if (cursor < span.first() - 1 || cursor > span.last()) {
                throw new Gone("the feed does not reach from there to now; read all anew and go on from " + span.last());
            }
            return view.journal().feed(cursor, limit).stream()
                    .map(e -> new Entry(e.cursor(), e.at(), e.topic(), e.key())).toList();
        });
    }

    @Override
    public List<Activity> ofPeople(int limit) {
        return store.read(view -> view.journal().activities(false, limit));
    }

    @Override
    public List<Activity> ofItself(int limit) {
        return store.read(view -> view.journal().activities(true, limit));
    }
}
