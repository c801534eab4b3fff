package org.opennms.plugins.phones.api.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.store.OutboxRows;

final class InMemoryOutbox implements OutboxRows {

    private final InMemoryTx tx;
    private TreeMap<Long, AlarmChange> byId = new TreeMap<>();
    private Map<String, Long> cursors = new TreeMap<>();
    private long lastId;

    InMemoryOutbox(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryOutbox other) {
        byId = new TreeMap<>(other.byId);
        cursors = new TreeMap<>(other.cursors);
        lastId = other.lastId;
    }

    @Override
    public AlarmChange add(AlarmChange.Kind kind, Instant at, Alarm alarm) {
        tx.writing();
        AlarmChange change = new AlarmChange(++lastId, kind, at, alarm);
        byId.put(change.id(), change);
        return change;
    }

    @Override
    public List<AlarmChange> after(long id, int limit) {
        return byId.tailMap(id, false).values().stream().limit(limit).toList();
    }

    @Override
    public long cursor(String destination) {
        if (!cursors.containsKey(destination)) {
            tx.writing();
            cursors.put(destination, lastId);
        }
        return cursors.get(destination);
    }

    @Override
    public void advance(String destination, long id) {
        tx.writing();
        cursors.merge(destination, id, Math::max);
    }

    @Override
    public void dropDestinationsBut(List<String> destinations) {
        tx.writing();
        cursors.keySet().retainAll(destinations);
    }

    @Override
    public int trim(Instant then) {
        tx.writing();
        int before = byId.size();
        long acknowledged = cursors.values().stream().mapToLong(Long::longValue).min().orElse(0);
        byId.values().removeIf(change -> change.id() <= acknowledged || change.at().isBefore(then));
        return before - byId.size();
    }

    @Override
    public long backlog(String destination) {
        return byId.tailMap(cursors.getOrDefault(destination, lastId), false).size();
    }
}
