package org.opennms.plugins.phones.core;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.opennms.plugins.phones.api.model.MacAddress;

/** How many alarm changes pending phones may make others hear in a minute, each and together. */
final class PendingAlarmLimit {

    static final int EACH = 10;
    static final int TOGETHER = 600;

    private final Map<MacAddress, Integer> counts = new HashMap<>();
    private long minute;
    private int total;

    synchronized boolean allows(MacAddress mac, Instant now) {
        long current = Math.floorDiv(now.getEpochSecond(), 60);
        if (current != minute) {
            minute = current;
            total = 0;
            counts.clear();
        }
        // The total is asked first: it also bounds the map.
        if (total >= TOGETHER || counts.getOrDefault(mac, 0) >= EACH) {
            return false;
        }
        total++;
        counts.merge(mac, 1, Integer::sum);
        return true;
    }
}
