package org.opennms.plugins.phones.api.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.model.Change;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.ChangeRows;

final class InMemoryChanges implements ChangeRows {

    private final InMemoryTx tx;
    private TreeMap<Long, Change> byId = new TreeMap<>();
    private Optional<Change> begun = Optional.empty();

    InMemoryChanges(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryChanges other) {
        byId = new TreeMap<>(other.byId);
    }

    @Override
    public Change begin(Instant at, Operator by, String what, String reason) {
        tx.writing();
        if (begun.isEmpty()) {
            Change change = new Change(byId.isEmpty() ? 1 : byId.lastKey() + 1, at, by, what, reason);
            byId.put(change.id(), change);
            begun = Optional.of(change);
        }
        return begun.get();
    }

    Optional<Change> begun() {
        return begun;
    }

    @Override
    public Change resume(long id) {
        tx.writing();
        begun = Optional.of(byId.get(id));
        return begun.get();
    }

    @Override
    public Optional<Change> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Change> list(Optional<Long> before, int limit) {
        return byId.headMap(before.orElse(Long.MAX_VALUE), false).descendingMap().values().stream().limit(limit).toList();
    }
}
