package org.opennms.plugins.phones.api.store;

import java.time.Instant;
import java.util.List;

import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmChange;

/** Alarm changes on their way to others. Ids grow in commit order; each destination remembers how far it came. */
public interface OutboxRows {

    /** Adds a change; returns it with its id. */
    AlarmChange add(AlarmChange.Kind kind, Instant at, Alarm alarm);

    /** The changes after {@code id}, ascending. */
    List<AlarmChange> after(long id, int limit);

    /**
     * The last id this destination acknowledged. A new one starts at the newest id there is; asked in a write, it is
     * known from then on, so that {@link #trim} spares what it has not taken until that is too old.
     */
    long cursor(String destination);

    /** Acknowledges everything up to {@code id}; an older id changes nothing. */
    void advance(String destination, long id);

    /** Forgets a destination that is configured no more, so that nothing is kept for it. */
    void dropDestinationsBut(List<String> destinations);

    /** Forgets what every known destination has acknowledged, and what is older than {@code then}; returns how many. */
    int trim(Instant then);

    /** How many changes a destination has still to take. */
    long backlog(String destination);
}
