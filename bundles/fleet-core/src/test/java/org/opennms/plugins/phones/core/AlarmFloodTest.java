package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.Fixture.mac;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.alarm.AlarmChange.Kind;
import org.opennms.plugins.phones.api.alarm.AlarmQuery;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Status;

/** What strangers can and cannot do to the alarms. */
class AlarmFloodTest {

    private final Fixture fleet = new Fixture();

    @AfterEach
    void close() {
        fleet.close();
    }

    //
    @Test
    void a_pending_phone_makes_others_hear_little_but_what_it_raised_may_be_cleared() {
        fleet.pending(MAC);
        IntStream.range(0, 30).forEach(i -> fleet.alert(MAC, "Trouble " + i, "5"));

        fleet.alert(MAC, "Trouble 0", "0");

        assertThat(outbox()).hasSize(AlarmLimit.EACH + 1).last().isEqualTo(Kind.CLEARED);
        assertThat(fleet.counted("alarms.limited")).isEqualTo(20);
        fleet.clock.advance(Duration.ofMinutes(1));
        fleet.alert(MAC, "Trouble 29", "5");
        assertThat(outbox()).last().isEqualTo(Kind.RAISED);
    }

    //
    @Test
    void pending_phones_together_are_bounded_too() {
        IntStream.range(0, 62).forEach(i -> {
            fleet.say(mac(i), IpAddress.LOOPBACK, Status.STARTED);
            IntStream.range(0, 10).forEach(n -> fleet.alert(mac(i), "Trouble " + n, "5"));
        });

        assertThat(outbox()).hasSize(AlarmLimit.TOGETHER);
    }

    // each raise and clear is rows that stay, and anybody can speak for a phone
    @Test
    void an_approved_phone_that_flaps_makes_others_hear_it_a_bounded_number_of_times_an_hour() {
        fleet.approved(MAC);

        IntStream.range(0, 1000).forEach(i -> {
            fleet.alert(MAC, "Trouble", "5");
            fleet.alert(MAC, "Trouble", "0");
        });

        assertThat(outbox()).hasSize(2 * AlarmLimit.EACH_APPROVED).last().isEqualTo(Kind.CLEARED);
        assertThat(fleet.counted("alarms.limited")).isEqualTo(400);
        fleet.clock.advance(Duration.ofHours(1));
        fleet.alert(MAC, "Trouble", "5");
        assertThat(outbox()).last().isEqualTo(Kind.RAISED);
    }

    //
    @Test
    void a_phone_has_so_many_kinds_of_trouble_and_no_more() {
        fleet.approved(MAC);

        IntStream.range(0, 60).forEach(i -> fleet.alert(MAC, "Trouble " + i, "5"));

        assertThat(active()).hasSize(AlarmBook.ACTIVE_LIMIT);
        assertThat(fleet.counted("alarms.overflow")).isEqualTo(10);
    }

    //
    @Test
    void a_scan_for_private_files_raises_an_alarm_until_an_hour_was_quiet() {
        IntStream.range(0, 19).forEach(i -> fleet.fetches(mac(i), HERE));
        fleet.core.scanAlarm.tick();
        assertThat(active()).isEmpty();

        fleet.fetches(mac(19), HERE);
        fleet.core.scanAlarm.tick();
        fleet.core.scanAlarm.tick();

        assertThat(active()).singleElement().satisfies(a -> {
            assertThat(a.mac()).isEqualTo(MacAddress.NONE);
            assertThat(a.name()).isEqualTo(KnownAlarms.FILE_SCAN.name());
            assertThat(a.remoteHost()).isEqualTo(HERE);
        });
        fleet.clock.advance(Duration.ofMinutes(61));
        fleet.core.scanAlarm.tick();
        assertThat(active()).isEmpty();
        assertThat(outbox()).containsExactly(Kind.RAISED, Kind.CLEARED);
    }

    @Test
    void a_node_that_sees_no_scan_leaves_another_nodes_alarm_while_that_repeats_it() {
        FileScanAlarm quietNode = new FileScanAlarm(fleet.store, new Refusals(20, fleet.clock, new LiveCounters()),
                new Listeners(List.of(), List.of()), Fixture.SETTINGS, fleet.clock);
        IntStream.range(0, 20).forEach(i -> fleet.fetches(mac(i), HERE));
        fleet.core.scanAlarm.tick();
        fleet.clock.advance(Duration.ofMinutes(59));
        fleet.core.scanAlarm.tick();

        fleet.clock.advance(Duration.ofMinutes(2));
        quietNode.tick();
        assertThat(active()).hasSize(1);

        fleet.clock.advance(Duration.ofMinutes(61));
        quietNode.tick();
        assertThat(active()).as("whoever comes first clears what nobody repeats").isEmpty();
    }

    private List<Alarm> active() {
        return fleet.core.alarms().list(AlarmQuery.active(1000));
    }

    private List<Kind> outbox() {
        return fleet.look(v -> v.outbox().after(0, 10_000)).stream().map(AlarmChange::kind).toList();
    }
}
