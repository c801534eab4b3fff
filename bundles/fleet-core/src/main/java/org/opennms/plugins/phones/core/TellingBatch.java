package org.opennms.plugins.phones.core;

import java.util.List;

import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.store.Tx;

/** Does items one after the other in one write, and tells the listeners of them once that is durable. */
final class TellingBatch implements JobOperation.Batch {

    private final List<String> items;
    private final Listeners listeners;
    private final OnItem work;
    private final News news = new News();

    TellingBatch(List<String> items, Listeners listeners, OnItem work) {
        this.items = items;
        this.listeners = listeners;
        this.work = work;
    }

    /** What is done to an item. */
    interface OnItem {

        Outcome run(Tx tx, String item, News news);
    }

    @Override
    public List<Outcome> write(Tx tx) {
        return items.stream().map(item -> work.run(tx, item, news)).toList();
    }

    @Override
    public void written() {
        listeners.publish(news);
    }
}
