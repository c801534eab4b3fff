package org.opennms.plugins.phones.core;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;

/**
 * How many alarm changes phones may make others hear: pending ones in a minute, each and together; approved ones in an
 * hour, each, since all of them may lose their proxy at once. Each change is rows that stay for months, and an event.
 */
final class AlarmLimit {

    static final int EACH = 10;
    static final int TOGETHER = 600;
    /** One every six seconds for an hour: more than any trouble, and little enough to store for every phone. */
    static final int EACH_APPROVED = 600;

    private final Window pending = new Window(60);
    private final Window approved = new Window(3600);

    synchronized boolean allows(Phone phone, Instant now) {
        return phone.isPending() ? pending.allows(phone.mac(), now, EACH, TOGETHER)
                : approved.allows(phone.mac(), now, EACH_APPROVED, Integer.MAX_VALUE);
    }

    /** Counts from one full minute or hour to the next. */
    private static final class Window {

        private final Map<MacAddress, Integer> counts = new HashMap<>();
        private final int seconds;
        private long current;
        private int total;

        Window(int seconds) {
            this.seconds = seconds;
        }

        boolean allows(MacAddress mac, Instant now, int each, int together) {
            long window = Math.floorDiv(now.getEpochSecond(), seconds);
            if (window != current) {
                current = window;
                total = 0;
                counts.clear();
            }
            // The total is asked first: among strangers it also bounds the map.
            if (total >= together || counts.getOrDefault(mac, 0) >= each) {
                return false;
            }
            total++;
            counts.merge(mac, 1, Integer::sum);
            return true;
        }
    }
}
