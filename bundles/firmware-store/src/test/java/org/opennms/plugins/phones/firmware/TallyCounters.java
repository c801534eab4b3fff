package org.opennms.plugins.phones.firmware;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.opennms.plugins.phones.api.fleet.Counters;

/** Counts in a map. */
final class TallyCounters implements Counters {

    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    @Override
    public void count(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    @Override
    public Map<String, Long> all() {
        return Map.copyOf(counts);
    }
}
