package org.opennms.plugins.phones.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.store.Revision.Topic;

/**
 * Keeps what a write changes as revisions, where the write is a numbered change. Whoever saves rows asks {@link #keeps},
 * reads what was there, and tells both: what nobody asks for is read by nobody.
 */
final class Keeper {

    private final SqlChanges changes;
    private final SqlRevisions revisions;

    Keeper(SqlChanges changes, SqlRevisions revisions) {
        this.changes = changes;
        this.revisions = revisions;
    }

    boolean keeps() {
        return changes.current() != SqlChanges.NONE;
    }

    void keep(Topic topic, String entity, Optional<Map<String, String>> before, Optional<Map<String, String>> after) {
        Map<String, Map<String, String>> was = new HashMap<>();
        before.ifPresent(state -> was.put(entity, state));
        keep(topic, was, Map.of(entity, after));
    }

    /**
     * A thing that was there before changes were numbered is kept as it was, too.
     *
     * @param before what was there, by entity
     * @param after  what is there now; empty: gone
     */
    void keep(Topic topic, Map<String, Map<String, String>> before, Map<String, Optional<Map<String, String>>> after) {
        Map<String, Optional<Map<String, String>>> changed = new HashMap<>(after);
        changed.entrySet().removeIf(e -> e.getValue().equals(Optional.ofNullable(before.get(e.getKey()))));
        if (!keeps() || changed.isEmpty()) {
            return;
        }
        List<String> there = changed.keySet().stream().filter(before::containsKey).toList();
        Set<String> known = revisions.known(topic, there);
        Map<String, Optional<Map<String, String>>> first = new HashMap<>();
        there.stream().filter(entity -> !known.contains(entity))
                .forEach(entity -> first.put(entity, Optional.of(before.get(entity))));
        revisions.insert(topic, SqlChanges.NONE, first);
        revisions.insert(topic, changes.current(), changed);
    }
}
