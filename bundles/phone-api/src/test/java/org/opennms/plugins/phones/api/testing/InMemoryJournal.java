package org.opennms.plugins.phones.api.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.JournalRows;

final class InMemoryJournal implements JournalRows {

    private final InMemoryTx tx;
    private TreeMap<Long, Activity> activities = new TreeMap<>();
    private TreeMap<Long, FeedEntry> feed = new TreeMap<>();
    private long lastActivity;
    private long lastCursor;

    InMemoryJournal(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryJournal other) {
        activities = new TreeMap<>(other.activities);
        feed = new TreeMap<>(other.feed);
        lastActivity = other.lastActivity;
        lastCursor = other.lastCursor;
    }

    @Override
    public void record(Activity activity) {
        tx.writing();
        long id = ++lastActivity;
        activities.put(id, new Activity(id, activity.at(), activity.by(), activity.what(), activity.phone(), activity.text(),
                activity.before(), activity.after()));
    }

    @Override
    public List<Activity> activities(Optional<MacAddress> phone, int limit) {
        return activities.descendingMap().values().stream()
                .filter(a -> phone.isEmpty() || a.phone().equals(phone)).limit(limit).toList();
    }

    @Override
    public List<Activity> activities(boolean byItself, int limit) {
        return activities.descendingMap().values().stream()
                .filter(a -> a.by().equals(Operator.ITSELF) == byItself).limit(limit).toList();
    }

    @Override
    public void changed(String topic, String key, Instant at) {
        tx.writing();
        long cursor = ++lastCursor;
        feed.put(cursor, new FeedEntry(cursor, at, topic, key));
    }

    @Override
    public List<FeedEntry> feed(long after, int limit) {
        return feed.tailMap(after, false).values().stream().limit(limit).toList();
    }

    @Override
    public FeedSpan feedSpan() {
        return feed.isEmpty() ? new FeedSpan(0, 0) : new FeedSpan(feed.firstKey(), feed.lastKey());
    }

    @Override
    public int forgetActivitiesBefore(Instant then) {
        tx.writing();
        int before = activities.size();
        activities.values().removeIf(a -> a.at().isBefore(then));
        return before - activities.size();
    }

    @Override
    public int forgetFeedBefore(Instant then) {
        tx.writing();
        int before = feed.size();
        feed.values().removeIf(e -> e.at().isBefore(then) && e.cursor() != lastCursor);
        return before - feed.size();
    }
}
