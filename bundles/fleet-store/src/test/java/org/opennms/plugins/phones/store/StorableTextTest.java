package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.model.Report;

/** One odd character from one phone must never fail the batch that others are in. */
class StorableTextTest extends StoreTest {

    private static final String ODD = "a\0b\uD800c\uDC00😀\uDBFF";
    private static final String STORED = "a\uFFFDb\uFFFDc\uFFFD😀\uFFFD";

    @DatabaseTest
    void what_no_database_takes_is_replaced_in_a_report() {
        Report report = report(MAC, NOW);
        Report odd = new Report(MAC, NOW, report.source(), report.kind(), report.status(), Map.of("userName", ODD));
        change(tx -> tx.phones().save(List.of(pending(1, "10.1.2.3"), pending(2, "10.1.2.3"))));

        change(tx -> tx.phones().saveReports(List.of(odd, report(mac(2), NOW))));

        assertThat(phones()).extracting(phone -> phone.lastReport().get().fields().get("userName"))
                .containsExactly(STORED, report.fields().get("userName"));
    }

    @DatabaseTest
    void what_no_database_takes_is_replaced_in_an_alarm_and_its_change() {
        Alarm fine = alarm(MAC, "IPPhoneRegisterFailure");
        Alarm odd = new Alarm(0, MAC, fine.name(), fine.severity(), ODD, fine.remoteHost(), fine.phoneDate(), "", "", 1, 1, 1,
                NOW, NOW, 1, NOW, Optional.empty());

        change(tx -> tx.outbox().add(AlarmChange.Kind.RAISED, NOW, tx.alarms().save(odd)));

        List<Alarm> active = store.read(tx -> tx.alarms().active(List.of(MAC)));
        List<AlarmChange> changes = store.read(tx -> tx.outbox().after(0, 10));
        assertThat(active.get(0).description()).isEqualTo(STORED);
        assertThat(changes.get(0).alarm().description()).isEqualTo(STORED);
    }

    @DatabaseTest
    void what_was_replaced_is_found_by_what_was_said() {
        change(tx -> tx.settings().put(ODD, ODD));

        Optional<String> found = store.read(tx -> tx.settings().get(ODD));
        assertThat(found).contains(STORED);
    }
}
