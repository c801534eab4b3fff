package org.opennms.plugins.phones.api.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.store.Revision;
import org.opennms.plugins.phones.api.store.Revision.Topic;
import org.opennms.plugins.phones.api.store.RevisionRows;

/** Compares what was there with what is there when a numbered change is committed. Forgets nothing. */
final class InMemoryRevisions implements RevisionRows {

    private record Key(Topic topic, String entity) { }

    private TreeMap<Key, List<Revision>> newestFirst = new TreeMap<>(Comparator.comparing(Key::topic).thenComparing(Key::entity));

    void takeFrom(InMemoryRevisions other) {
        newestFirst = new TreeMap<>(other.newestFirst);
    }

    void keep(Topic topic, Map<String, Map<String, String>> before, Map<String, Map<String, String>> after, long change) {
        Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct()
                .filter(entity -> !Optional.ofNullable(before.get(entity)).equals(Optional.ofNullable(after.get(entity))))
                .forEach(entity -> {
                    List<Revision> all = new ArrayList<>(newestFirst.getOrDefault(new Key(topic, entity), List.of()));
                    if (all.isEmpty() && before.containsKey(entity)) {
                        all.add(new Revision(topic, entity, 0, Optional.of(before.get(entity))));
                    }
                    all.add(0, new Revision(topic, entity, change, Optional.ofNullable(after.get(entity))));
                    newestFirst.put(new Key(topic, entity), all);
                });
    }

    @Override
    public List<Revision> history(Topic topic, String entity, int limit) {
        return newestFirst.getOrDefault(new Key(topic, entity), List.of()).stream().limit(limit).toList();
    }

    @Override
    public List<Revision> of(long change, Optional<Revision> after, int limit) {
        return newestFirst.values().stream().flatMap(List::stream).filter(r -> r.change() == change)
                .filter(r -> after.map(a -> r.topic().compareTo(a.topic()) > 0
                        || r.topic() == a.topic() && r.entity().compareTo(a.entity()) > 0).orElse(true)).limit(limit).toList();
    }

    @Override
    public List<Revision> before(long laterThan) {
        return newestFirst.entrySet().stream().filter(e -> e.getValue().get(0).change() > laterThan)
                .map(e -> e.getValue().stream().filter(r -> r.change() <= laterThan).findFirst()
                        .orElse(new Revision(e.getKey().topic(), e.getKey().entity(), laterThan, Optional.empty()))).toList();
    }

    @Override
    public long newest(Topic topic) {
        return newestFirst.entrySet().stream().filter(e -> e.getKey().topic() == topic)
                .mapToLong(e -> e.getValue().get(0).change()).max().orElse(0);
    }

    @Override
    public long keptSince() {
        return 0;
    }

    @Override
    public int trim(Instant then, int floor) {
        return 0;
    }
}
