package org.opennms.plugins.phones.api.alarm;

import java.util.List;

/** Asks for alarms. */
public interface Alarms {

    List<Alarm> list(AlarmQuery query);
}
