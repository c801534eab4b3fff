package org.opennms.plugins.phones.api.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.model.Change;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.ChangeQuery;
import org.opennms.plugins.phones.api.store.ChangeRows;
import org.opennms.plugins.phones.api.store.Revision.Topic;

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
    public List<Change> list(ChangeQuery query) {
        return byId.headMap(query.before().orElse(Long.MAX_VALUE), false).descendingMap().values().stream()
                .filter(c -> query.by().map(c.by()::equals).orElse(true))
                .filter(c -> query.from().map(from -> !c.at().isBefore(from)).orElse(true))
                .filter(c -> query.to().map(c.at()::isBefore).orElse(true))
                .filter(c -> query.topic().map(topic -> touched(c.id(), topic, query)).orElse(true))
                .limit(query.limit()).toList();
    }

    private boolean touched(long change, Topic topic, ChangeQuery query) {
        return topic == Topic.FILE
                ? tx.fileRevisions().of(change, "", Integer.MAX_VALUE).stream()
                        .anyMatch(f -> query.entity().map(f.name()::equals).orElse(true))
                : tx.revisions().of(change, Optional.empty(), Integer.MAX_VALUE).stream().filter(r -> r.topic() == topic)
                        .anyMatch(r -> query.entity().map(r.entity()::equals).orElse(true));
    }

    @Override
    public Map<Long, Change> findAll(Collection<Long> ids) {
        Map<Long, Change> found = new HashMap<>(byId);
        found.keySet().retainAll(ids);
        return found;
    }
}
