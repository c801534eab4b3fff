package org.opennms.plugins.phones.alarms;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmCatalogue;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.AlarmType;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Secret;
import org.snmp4j.smi.OID;

/** Alarms as the desk makes them. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-03-04T12:05:06.789Z");
    static final AlarmName REGISTER_FAILURE = new AlarmName("IPPhoneRegisterFailure");
    static final AlarmType REGISTER_FAILURE_TYPE = type("IPPhoneRegisterFailure",
            Optional.of(".1.3.6.1.4.1.5003.9.20.3.2.0.39"), 39, Severity.CRITICAL, 1, 5);
    static final AlarmCatalogue CATALOGUE = catalogue(REGISTER_FAILURE_TYPE,
            type("IPPhoneRequiresReset", Optional.empty(), 9, Severity.WARNING, 0, 0));

    private Samples() { }

    static AlarmType type(String name, Optional<String> oid, int number, Severity severity, int type, int cause) {
        return new AlarmType(new AlarmName(name), List.of(), "Title of " + name, oid, number, severity, type, cause,
                "what it means", "what to do", false);
    }

    static AlarmCatalogue catalogue(AlarmType... types) {
        return new AlarmCatalogue() {
            @Override
            public List<AlarmType> all() {
                return List.of(types);
            }

            @Override
            public Optional<AlarmType> find(AlarmName name) {
                return all().stream().filter(t -> t.name().equals(name)).findFirst();
            }

            @Override
            public AlarmName canonical(String spelling) {
                return new AlarmName(spelling);
            }
        };
    }

    static MacAddress mac(int last) {
        return new MacAddress(String.format("00908f%06x", last));
    }

    static Alarm alarm(MacAddress mac, AlarmName name, Severity severity, String description) {
        return new Alarm(7, mac, name, severity, description, new IpAddress("10.1.2.3"), "2026-03-04T13:05:06",
                "TlsConnectionFailure", "second", 64_005, 1, 5, NOON.minusSeconds(60), NOON, 3, NOON, Optional.empty());
    }

    static Notice raised(Alarm alarm) {
        return notice(new AlarmChange(42, AlarmChange.Kind.RAISED, NOON, alarm));
    }

    static Notice cleared(Alarm alarm) {
        return notice(new AlarmChange(43, AlarmChange.Kind.CLEARED, NOON, alarm.clearedAt(NOON)));
    }

    static List<Notice> notices(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> notice(i, mac(i))).toList();
    }

    static Notice notice(int id, MacAddress mac) {
        return notice(new AlarmChange(id, AlarmChange.Kind.RAISED, NOON, alarm(mac, REGISTER_FAILURE, Severity.MAJOR, "no answer")));
    }

    static TrapTarget target(boolean inform, String host, int port) {
        return new TrapTarget("target", inform, host, port, new Login.Community(new Secret("public")));
    }

    static SnmpWays ways(Path engineFile, Duration timeout) {
        return new SnmpWays(new NotificationWriter(new OID("1.3.6.1.4.1.32473"), Clock.systemUTC()), engineFile, timeout, 0, timeout);
    }

    private static Notice notice(AlarmChange change) {
        return new Notice(change, CATALOGUE.find(change.alarm().name()), Optional.empty());
    }
}
