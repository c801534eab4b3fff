package org.opennms.plugins.phones.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;

/** An alarm as it was when it went into the outbox: what it has become since must not change what others are told. */
final class AlarmSnapshot {

    private AlarmSnapshot() {
    }

    static String write(Alarm alarm) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", Long.toString(alarm.id()));
        fields.put("mac", alarm.mac().digits());
        fields.put("name", alarm.name().text());
        fields.put("severity", alarm.severity().name());
        fields.put("description", alarm.description());
        fields.put("remoteHost", alarm.remoteHost().text());
        fields.put("phoneDate", alarm.phoneDate());
        fields.put("additionalInfo1", alarm.additionalInfo1());
        fields.put("additionalInfo2", alarm.additionalInfo2());
        fields.put("uniqueId", Long.toString(alarm.uniqueId()));
        fields.put("type", Integer.toString(alarm.type()));
        fields.put("probableCause", Integer.toString(alarm.probableCause()));
        fields.put("raisedAt", alarm.raisedAt().toString());
        fields.put("changedAt", alarm.changedAt().toString());
        fields.put("count", Long.toString(alarm.count()));
        fields.put("handedOver", alarm.handedOver().toString());
        alarm.clearedAt().ifPresent(at -> fields.put("clearedAt", at.toString()));
        return FlatJson.write(fields);
    }

    static Alarm read(String text) {
        Map<String, String> fields = FlatJson.read(text);
        return new Alarm(Long.parseLong(fields.get("id")), new MacAddress(fields.get("mac")),
                new AlarmName(fields.get("name")), Severity.valueOf(fields.get("severity")),
                fields.get("description"), new IpAddress(fields.get("remoteHost")),
                fields.get("phoneDate"), fields.get("additionalInfo1"), fields.get("additionalInfo2"),
                Long.parseLong(fields.get("uniqueId")), Integer.parseInt(fields.get("type")),
                Integer.parseInt(fields.get("probableCause")), Instant.parse(fields.get("raisedAt")),
                Instant.parse(fields.get("changedAt")), Long.parseLong(fields.get("count")),
                Instant.parse(fields.get("handedOver")), Optional.ofNullable(fields.get("clearedAt")).map(Instant::parse));
    }
}
