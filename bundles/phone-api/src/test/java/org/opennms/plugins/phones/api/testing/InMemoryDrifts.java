package org.opennms.plugins.phones.api.testing;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Drift;
import org.opennms.plugins.phones.api.store.DriftRows;

final class InMemoryDrifts implements DriftRows {

    private final InMemoryTx tx;
    private Map<MacAddress, Set<Drift.Kind>> kinds = new HashMap<>();

    InMemoryDrifts(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryDrifts other) {
        kinds = new HashMap<>(other.kinds);
    }

    void forget(MacAddress mac) {
        kinds.remove(mac);
    }

    boolean has(MacAddress mac, Collection<Drift.Kind> oneOf) {
        return kinds.getOrDefault(mac, Set.of()).stream().anyMatch(oneOf::contains);
    }

    @Override
    public Map<MacAddress, Set<Drift.Kind>> of(Collection<MacAddress> macs) {
        Map<MacAddress, Set<Drift.Kind>> found = new HashMap<>(kinds);
        found.keySet().retainAll(Set.copyOf(macs));
        return found;
    }

    @Override
    public void save(Map<MacAddress, Set<Drift.Kind>> seen) {
        tx.writing();
        kinds.putAll(seen);
        kinds.values().removeIf(Set::isEmpty);
        kinds.keySet().retainAll(tx.phones().known(kinds.keySet()));
    }

    @Override
    public Map<Drift.Kind, Long> counts(PhoneFilter filter) {
        Map<Drift.Kind, Long> counts = new EnumMap<>(Drift.Kind.class);
        for (Drift.Kind kind : Drift.Kind.values()) {
            counts.put(kind, tx.listingRows().passing(filter).filter(phone -> has(phone.mac(), Set.of(kind))).count());
        }
        return counts;
    }
}
