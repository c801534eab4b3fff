package org.opennms.plugins.phones.alarms;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where alarm changes go: OpenNMS, or a receiver of SNMP notifications. Used by one thread, but for {@link #close}. */
public interface Destination extends AutoCloseable {

    /** Under which the outbox remembers how far it came: stable over restarts, and without a secret. */
    String name();

    /** What an operator may want to know of it, in this order; no secret. */
    default Map<String, String> facts() {
        return Map.of();
    }

    /** The longest time to wait before trying again a destination that is away. */
    Duration longestPause();

    /** Hands the changes over in this order. A change not taken is offered again, with those after it. */
    Outcome deliver(List<Notice> notices);

    @Override
    void close();
}
