package org.opennms.plugins.phones.core;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import org.opennms.plugins.phones.api.fleet.Counters;

/** Counts in memory. */
final class LiveCounters implements Counters {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    @Override
    public void count(String name) {
        counts.computeIfAbsent(name, n -> new LongAdder()).increment();
    }

    @Override
    public Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((name, count) -> all.put(name, count.sum()));
        return all;
    }
}
