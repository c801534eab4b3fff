package org.opennms.plugins.phones.admin;

import java.util.Optional;

import org.opennms.plugins.phones.admin.view.AlarmList;
import org.opennms.plugins.phones.admin.view.AlarmRow;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.AlarmQuery;
import org.opennms.plugins.phones.api.alarm.Alarms;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Alarms as the alarm desk has them. */
public final class AlarmsResource implements AlarmsApi {

    private final Alarms alarms;

    AlarmsResource(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public AlarmList list(boolean active, MacAddress mac, AlarmName name, String text, int limit) {
        return new AlarmList(alarms.list(new AlarmQuery(active, Optional.ofNullable(mac), Optional.ofNullable(name),
                Optional.ofNullable(text).map(AlarmsResource::plain), Bad.limit(limit))).stream().map(AlarmRow::of).toList());
    }

    /** A MAC address, or the beginning of one, is kept without what people write between its digits. */
    private static String plain(String text) {
        return text.strip().matches("(?i)[0-9a-f]{2}([:-][0-9a-f]{2})+[:-]?") ? text.replaceAll("[:-]", "") : text;
    }
}
