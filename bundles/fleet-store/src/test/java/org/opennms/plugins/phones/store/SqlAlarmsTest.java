package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.alarm.AlarmChange.Kind;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.AlarmQuery;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.UserName;

class SqlAlarmsTest extends StoreTest {

    private static final String FAILURE = "IPPhoneRegisterFailure";

    // S-090
    @DatabaseTest
    void a_cleared_alarm_is_no_longer_active_but_still_there() {
        Alarm raised = save(alarm(MAC, FAILURE));
        Alarm other = save(alarm(mac(2), FAILURE));
        restart();

        Alarm cleared = save(raised.clearedAt(NOW.plusSeconds(5)));

        assertThat(list(true)).containsExactly(other);
        assertThat(list(false)).containsExactly(cleared, other);
        List<Alarm> active = store.read(tx -> tx.alarms().active(List.of(MAC, mac(2))));
        assertThat(active).containsExactly(other);
        Optional<Alarm> gone = store.read(tx -> tx.alarms().active(MAC, new AlarmName(FAILURE)));
        assertThat(gone).isEmpty();
    }

    // S-097
    @DatabaseTest
    void a_phone_has_at_most_one_active_alarm_of_a_name() {
        Alarm first = save(alarm(MAC, FAILURE));
        save(alarm(MAC, "IPPhoneLyncLoginFailure"));

        assertThatThrownBy(() -> save(alarm(MAC, FAILURE))).isInstanceOf(Conflict.class);

        save(first.clearedAt(NOW));
        assertThat(save(alarm(MAC, FAILURE)).id()).isGreaterThan(first.id());
    }

    @DatabaseTest
    void the_number_of_a_forgotten_alarm_is_never_used_again() {
        Alarm first = save(save(alarm(MAC, FAILURE)).clearedAt(NOW));

        int forgotten = store.write(tx -> tx.alarms().forgetClearedBefore(NOW.plusNanos(1)));
        restart();

        assertThat(forgotten).isEqualTo(1);
        assertThat(save(alarm(MAC, FAILURE)).id()).isGreaterThan(first.id());
        assertThatThrownBy(() -> save(first)).isInstanceOf(NotFound.class);
    }

    // S-096
    @DatabaseTest
    void a_search_finds_alarms_by_their_name_and_address_and_by_what_lists_find_their_phone_by() {
        Phone phone = pending(2, "10.9.9.9").with(MODEL).approvedIn(Optional.empty(), Optional.of(new UserName("Anna")));
        change(tx -> {
            tx.phones().save(List.of(phone));
            tx.users().save(new PhoneUser(new UserName("Anna"), Optional.of("Dr Ärmel"), Optional.empty(), Optional.empty()));
        });
        Alarm unregistered = save(alarm(MAC, FAILURE));
        Alarm survivable = save(alarm(mac(2), "IPPhoneSurvivableModeStart"));

        assertThat(search("registerFAIL")).containsExactly(unregistered);
        assertThat(search(MAC.digits().substring(4))).containsExactly(unregistered);
        assertThat(search("ÄRMEL")).containsExactly(survivable);
        assertThat(search("anna")).containsExactly(survivable);
        assertThat(search("10.1.2.")).containsExactly(survivable, unregistered);
        assertThat(search("10_1")).isEmpty();
        assertThat(search(" ")).hasSize(2);
    }

    private List<Alarm> search(String text) {
        return store.read(tx -> tx.alarms().list(AlarmQuery.active(10).containing(text)));
    }

    // S-062
    @DatabaseTest
    void active_alarms_are_counted_by_severity() {
        save(alarm(MAC, FAILURE));
        save(alarm(mac(2), FAILURE));
        save(save(alarm(mac(3), FAILURE)).clearedAt(NOW));

        Map<Severity, Long> counts = store.read(tx -> tx.alarms().active());

        assertThat(counts).isEqualTo(Map.of(Severity.CRITICAL, 2L));
    }

    @DatabaseTest
    void the_outbox_keeps_the_alarm_as_it_was() {
        Alarm raised = save(alarm(MAC, FAILURE));
        AlarmChange change = add(Kind.RAISED, raised);
        AlarmChange clear = add(Kind.CLEARED, save(raised.clearedAt(NOW.plusSeconds(9))));
        restart();

        List<AlarmChange> all = store.read(tx -> tx.outbox().after(0, 10));
        List<AlarmChange> rest = store.read(tx -> tx.outbox().after(change.id(), 10));
        assertThat(all).containsExactly(change, clear);
        assertThat(rest).containsExactly(clear);
    }

    @DatabaseTest
    void a_new_destination_starts_at_the_newest_change_and_keeps_what_it_has_not_taken() {
        AlarmChange old = add(Kind.RAISED, save(alarm(MAC, FAILURE)));
        long asked = store.read(tx -> tx.outbox().cursor("events"));
        long registered = store.write(tx -> tx.outbox().cursor("events"));
        AlarmChange later = add(Kind.RAISED, save(alarm(mac(2), FAILURE)));

        assertThat(asked).isEqualTo(old.id());
        assertThat(registered).isEqualTo(old.id());
        assertThat(backlog("events")).isEqualTo(1);
        assertThat(backlog("unheard of")).isZero();
        assertThat(trim()).isEqualTo(1);
        advance("events", later.id());
        advance("events", old.id());
        long cursor = store.read(tx -> tx.outbox().cursor("events"));
        assertThat(cursor).isEqualTo(later.id());
        assertThat(trim()).isEqualTo(1);
    }

    @DatabaseTest
    void the_outbox_waits_for_the_slowest_destination_but_not_for_ever() {
        store.write(tx -> tx.outbox().cursor("fast"));
        store.write(tx -> tx.outbox().cursor("slow"));
        AlarmChange change = add(Kind.RAISED, save(alarm(MAC, FAILURE)));
        advance("fast", change.id());

        assertThat(trim()).isZero();
        int aged = store.write(tx -> tx.outbox().trim(NOW.plusSeconds(1)));
        assertThat(aged).isEqualTo(1);
    }

    @DatabaseTest
    void a_destination_configured_no_more_holds_nothing_back() {
        store.write(tx -> tx.outbox().cursor("here"));
        store.write(tx -> tx.outbox().cursor("gone"));
        AlarmChange change = add(Kind.RAISED, save(alarm(MAC, FAILURE)));
        advance("here", change.id());

        change(tx -> tx.outbox().dropDestinationsBut(List.of("here")));

        assertThat(trim()).isEqualTo(1);
        change(tx -> tx.outbox().dropDestinationsBut(List.of()));
        AlarmChange next = add(Kind.CLEARED, save(alarm(mac(2), FAILURE)));
        assertThat(next.id()).isGreaterThan(change.id());
    }

    private Alarm save(Alarm alarm) {
        return store.write(tx -> tx.alarms().save(alarm));
    }

    private AlarmChange add(Kind kind, Alarm alarm) {
        return store.write(tx -> tx.outbox().add(kind, NOW, alarm));
    }

    private List<Alarm> list(boolean activeOnly) {
        return store.read(tx -> tx.alarms().list(new AlarmQuery(activeOnly, Optional.empty(), Optional.empty(), 10)));
    }

    private long backlog(String destination) {
        return store.read(tx -> tx.outbox().backlog(destination));
    }

    private void advance(String destination, long id) {
        change(tx -> tx.outbox().advance(destination, id));
    }

    private int trim() {
        return store.write(tx -> tx.outbox().trim(NOW.minusSeconds(60)));
    }
}
