package org.opennms.plugins.phones.api.alarm;

import java.time.Instant;

/**
 * A change of an alarm that others must hear of: one row of the outbox.
 *
 * @param id    its number: grows with every change and is the same at every attempt, so that duplicates can be told
 * @param alarm the alarm as it was after the change
 */
public record AlarmChange(long id, Kind kind, Instant at, Alarm alarm) {

    /** RAISED: new, or raised again after a clear. SEVERITY: raised again otherwise. REPEATED: still there, much later. */
    public enum Kind { RAISED, SEVERITY, REPEATED, CLEARED }
}
