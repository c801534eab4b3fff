package org.opennms.plugins.phones.api.alarm;

/** Whiteboard: hears of alarm changes after the store has them. */
public interface AlarmListener {

    /** Called on a thread of the core: return at once, throw nothing. What must not be lost is read from the outbox. */
    void alarmChanged(AlarmChange change);
}
