package org.opennms.plugins.phones.admin.view;

import java.time.Instant;

import org.opennms.plugins.phones.api.alarm.Alarm;

/** @param source as the manual's alarm page words it */
public record AlarmRow(long id, String mac, String source, String name, String severity, boolean active,
                       String description, String remoteHost, Instant raisedAt, Instant changedAt, Instant clearedAt,
                       long count) {

    public static AlarmRow of(Alarm alarm) {
        return new AlarmRow(alarm.id(), alarm.mac().digits(), alarm.source(), alarm.name().text(), alarm.severity().word(),
                alarm.isActive(), alarm.description(), alarm.remoteHost().text(), alarm.raisedAt(), alarm.changedAt(),
                alarm.clearedAt().orElse(null), alarm.count());
    }
}
