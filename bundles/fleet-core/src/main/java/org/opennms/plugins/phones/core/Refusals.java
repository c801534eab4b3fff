package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;

/**
 * Private files that were refused lately, in memory alone: a scan must not cost us a write per request. A phone asks for
 * its own file only, so one address that asks for many phones' files is scanning.
 */
final class Refusals {

    static final Duration WINDOW = Duration.ofHours(1);
    private static final int SOURCES = 2000;
    /** Refusals of all sources together that mean a scan from many addresses, as a multiple of the threshold. */
    private static final int TOGETHER = 50;

    private final int threshold;
    private final Clock clock;
    private final Counters counters;
    private final Map<IpAddress, Set<MacAddress>> bySource = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<IpAddress, Set<MacAddress>> eldest) {
            return size() > SOURCES;
        }
    };
    private Instant windowStart;
    private long total;

    Refusals(int threshold, Clock clock, Counters counters) {
        this.threshold = threshold;
        this.clock = clock;
        this.counters = counters;
        windowStart = clock.instant();
    }

    /** @param exists whether there is such a file: an unknown phone that looks for its own is common, and no scan */
    synchronized void refused(MacAddress mac, IpAddress source, boolean exists) {
        counters.count("files.refused");
        roll();
        // At most as many MACs as settle the matter, so that memory stays bounded.
        Set<MacAddress> asked = bySource.computeIfAbsent(source, s -> new HashSet<>());
        if (asked.size() < threshold) {
            asked.add(mac);
        }
        if (exists) {
            total++;
        }
    }

    /** A sentence about the scan of this window, the same while the scan goes on; empty while there is none. */
    synchronized Optional<String> scan() {
        roll();
        if (threshold <= 0) {
            return Optional.empty();
        }
        Optional<Map.Entry<IpAddress, Set<MacAddress>>> worst = worst();
        if (worst.isPresent() && worst.get().getValue().size() >= threshold) {
            return Optional.of(worst.get().getKey() + " was refused the files of " + threshold + " phones or more");
        }
        long many = (long) threshold * TOGETHER;
        return total >= many ? Optional.of(many + " times or more a phone's file was refused to somebody else, at"
                + " many addresses") : Optional.empty();
    }

    /** The worst address of the window, where the refusals came from. */
    synchronized Optional<IpAddress> worstSource() {
        return worst().map(Map.Entry::getKey);
    }

    private Optional<Map.Entry<IpAddress, Set<MacAddress>>> worst() {
        return bySource.entrySet().stream().max(Comparator.comparingInt(e -> e.getValue().size()));
    }

    private void roll() {
        if (!clock.instant().isBefore(windowStart.plus(WINDOW))) {
            windowStart = clock.instant();
            bySource.clear();
            total = 0;
        }
    }
}
