package org.opennms.plugins.phones.api.alarm;

import java.util.List;
import java.util.Map;

/** Asks for alarms. */
public interface Alarms {

    List<Alarm> list(AlarmQuery query);

    /** How many are active, by severity; without those of which there is none. */
    Map<Severity, Long> active();
}
