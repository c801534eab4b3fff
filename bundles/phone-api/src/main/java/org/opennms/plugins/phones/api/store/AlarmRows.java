package org.opennms.plugins.phones.api.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.AlarmQuery;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Alarms, active and cleared. */
public interface AlarmRows {

    /** The active one of this phone and name. */
    Optional<Alarm> active(MacAddress mac, AlarmName name);

    /** All active ones of these phones; one statement for any number. */
    List<Alarm> active(Collection<MacAddress> macs);

    /** Newest change first. */
    List<Alarm> list(AlarmQuery query);

    /** How many are active, by severity; without those of which there is none. */
    Map<Severity, Long> active();

    /** Inserts (id 0) or replaces; returns it with its id. */
    Alarm save(Alarm alarm);

    /** Forgets alarms cleared before then; returns how many. */
    int forgetClearedBefore(Instant then);
}
