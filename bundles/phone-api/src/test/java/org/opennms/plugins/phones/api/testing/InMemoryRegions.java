package org.opennms.plugins.phones.api.testing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.store.RegionRows;

final class InMemoryRegions implements RegionRows {

    private final InMemoryTx tx;
    private TreeMap<String, Region> byName = new TreeMap<>();

    InMemoryRegions(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryRegions other) {
        byName = new TreeMap<>(other.byName);
    }

    @Override
    public Optional<Region> find(RegionName name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    @Override
    public void save(Region region) {
        tx.writing();
        RegionName asFirstWritten = find(region.name()).map(Region::name).orElse(region.name());
        byName.put(key(region.name()), new Region(asFirstWritten, region.description()));
    }

    @Override
    public boolean delete(RegionName name) {
        tx.writing();
        return byName.remove(key(name)) != null;
    }

    @Override
    public List<Region> list() {
        return List.copyOf(byName.values());
    }

    @Override
    public long usage(RegionName name) {
        return tx.phoneRows().all().filter(p -> same(p.region(), name)).count()
                + tx.userRows().all().filter(u -> same(u.region(), name)).count();
    }

    private static boolean same(Optional<RegionName> theirs, RegionName name) {
        return theirs.map(r -> key(r).equals(key(name))).orElse(false);
    }

    private static String key(RegionName name) {
        return name.text().toLowerCase(Locale.ROOT);
    }
}
