package org.opennms.plugins.phones.alarms;

import java.util.Optional;

import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.alarm.AlarmType;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.model.Phone;

/**
 * An alarm change with what else a receiver is told.
 *
 * @param type  empty where a phone sent a name nobody knows
 * @param phone empty once the phone is deleted
 */
record Notice(AlarmChange change, Optional<AlarmType> type, Optional<Phone> phone) {

    Alarm alarm() {
        return change.alarm();
    }

    boolean isClear() {
        return change.kind() == AlarmChange.Kind.CLEARED;
    }

    Severity severity() {
        return isClear() ? Severity.CLEARED : alarm().severity();
    }

    String title() {
        return type.map(AlarmType::title).orElse(alarm().name().text());
    }

    /** What the phone said; where it said nothing, what the alarm means. */
    String description() {
        return alarm().description().isBlank() ? type.map(AlarmType::description).orElse("") : alarm().description();
    }

    /** Which alarm it is about; changes of one alarm keep their order. */
    String alarmKey() {
        return alarm().mac() + "/" + alarm().name();
    }
}
