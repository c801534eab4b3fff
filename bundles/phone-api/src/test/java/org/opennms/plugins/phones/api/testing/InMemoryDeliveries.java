package org.opennms.plugins.phones.api.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.opennms.plugins.phones.api.delivery.Delivery;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.DeliveryRows;

final class InMemoryDeliveries implements DeliveryRows {

    private final InMemoryTx tx;
    private List<Delivery> newestFirst = new ArrayList<>();

    InMemoryDeliveries(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryDeliveries other) {
        newestFirst = new ArrayList<>(other.newestFirst);
    }

    void forget(MacAddress mac) {
        newestFirst.removeIf(d -> d.mac().equals(mac));
    }

    @Override
    public void save(Collection<Delivery> deliveries) {
        tx.writing();
        deliveries.forEach(d -> newestFirst.add(0, d));
    }

    @Override
    public List<Delivery> list(MacAddress mac) {
        return newestFirst.stream().filter(d -> d.mac().equals(mac)).limit(MOST).toList();
    }

    @Override
    public Map<MacAddress, Delivery> arrived(Collection<MacAddress> macs) {
        return newest(macs, d -> d.outcome().arrived());
    }

    @Override
    public Map<MacAddress, Delivery> last(Collection<MacAddress> macs) {
        return newest(macs, d -> true);
    }

    private Map<MacAddress, Delivery> newest(Collection<MacAddress> macs, Predicate<Delivery> which) {
        Map<MacAddress, Delivery> found = new HashMap<>();
        newestFirst.stream().filter(d -> macs.contains(d.mac()) && d.file().equals(d.mac() + ".cfg")).filter(which)
                .forEach(d -> found.putIfAbsent(d.mac(), d));
        return found;
    }

    @Override
    public int forgetBefore(Instant then) {
        tx.writing();
        int before = newestFirst.size();
        newestFirst.removeIf(d -> d.at().isBefore(then));
        return before - newestFirst.size();
    }
}
