package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opennms.plugins.phones.core.Fixture.ANNA;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.alarm.AlarmChange.Kind;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.AlarmQuery;
import org.opennms.plugins.phones.api.alarm.Alert;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.model.Status;

class AlarmsTest {

    private final Fixture fleet = new Fixture();

    @AfterEach
    void close() {
        fleet.close();
    }

    // S-087, S-089
    @ParameterizedTest
    @ValueSource(strings = {"IPPhone/00908f3bb602", "IPPhone:00908f3bb602", "ipphone/00:90:8F:3B:B6:02"})
    void an_alert_of_a_known_phone_becomes_an_alarm(String source) {
        fleet.approved(MAC);

        int taken = accept(Fixture.alertOf(source, "REGISTRATION TROUBLE", "4"));

        assertThat(taken).isEqualTo(1);
        Alarm alarm = active().get(0);
        assertThat(alarm.name()).isEqualTo(FakeFamily.REGISTRATION);
        assertThat(alarm.severity()).isEqualTo(Severity.MAJOR);
        assertThat(alarm.source()).isEqualTo("IPPhone:00908f3bb602");
        assertThat(alarm.description()).as("without what steers a terminal").isEqualTo("it [2J broke");
        assertThat(alarm.remoteHost()).isEqualTo(HERE);
        assertThat(alarm.uniqueId()).as("modulo 32,000").isEqualTo(2);
        assertThat(alarm.additionalInfo1()).isEqualTo("one");
        assertThat(outbox()).containsExactly(Kind.RAISED);
        assertThat(fleet.alarmNews).extracting(AlarmChange::kind).containsExactly(Kind.RAISED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IPPhone/00908f000000", "IPPhone/", "Gateway/00908f3bb602", "", "IPPhone/000000000000",
            "IPPhone/00908f3bb6021"})
    void an_alert_of_nobody_known_is_counted_and_dropped(String source) {
        fleet.approved(MAC);

        assertThat(accept(Fixture.alertOf(source, "REGISTRATION TROUBLE", "5"))).isZero();
        assertThat(active()).isEmpty();
        assertThat(fleet.counted("alarms.unknownPhone")).isEqualTo(1);
    }

    // S-097
    @Test
    void a_hundred_equal_raises_are_one_alarm_with_count_100() {
        fleet.approved(MAC);

        IntStream.range(0, 100).forEach(i -> fleet.alert(MAC, "Registration-Trouble", "5"));

        assertThat(active()).singleElement().extracting(Alarm::count).isEqualTo(100L);
        assertThat(outbox()).containsExactly(Kind.RAISED);
    }

    // S-097
    @Test
    void a_hundred_equal_raises_in_one_post_are_one_alarm_too() {
        fleet.approved(MAC);

        accept(IntStream.range(0, 100).mapToObj(i -> Fixture.alertOf("IPPhone/" + MAC, "registration trouble", "5"))
                .toArray(Alert[]::new));

        assertThat(active()).singleElement().extracting(Alarm::count).isEqualTo(100L);
        assertThat(outbox()).containsExactly(Kind.RAISED);
    }

    // S-090
    @Test
    void severity_0_clears_and_the_alarm_stays_in_the_history() {
        fleet.approved(MAC);
        fleet.alert(MAC, "SURVIVABLE MODE", "4");

        fleet.alert(MAC, "SURVIVABLE MODE", "0");

        assertThat(active()).isEmpty();
        assertThat(all()).singleElement().satisfies(a -> {
            assertThat(a.clearedAt()).contains(fleet.clock.instant());
            assertThat(a.severity()).isEqualTo(Severity.MAJOR);
        });
        assertThat(outbox()).containsExactly(Kind.RAISED, Kind.CLEARED);
    }

    @Test
    void clearing_what_is_not_raised_is_no_news() {
        fleet.approved(MAC);

        fleet.alert(MAC, "SURVIVABLE MODE", "0");

        assertThat(all()).isEmpty();
        assertThat(outbox()).isEmpty();
    }

    @Test
    void raised_again_after_a_clear_it_is_a_new_alarm_in_the_same_post_too() {
        fleet.approved(MAC);
        String source = "IPPhone/" + MAC;

        accept(Fixture.alertOf(source, "SURVIVABLE MODE", "4"), Fixture.alertOf(source, "SURVIVABLE MODE", "4"),
                Fixture.alertOf(source, "SURVIVABLE MODE", "0"), Fixture.alertOf(source, "SURVIVABLE MODE", "4"));

        assertThat(active()).singleElement().satisfies(a -> assertThat(a.count()).isEqualTo(1));
        assertThat(all()).hasSize(2);
        assertThat(outbox()).containsExactly(Kind.RAISED, Kind.CLEARED, Kind.RAISED);
    }

    @Test
    void a_change_of_severity_and_a_long_lasting_alarm_are_handed_over_again() {
        fleet.approved(MAC);
        fleet.alert(MAC, "SURVIVABLE MODE", "4");
        fleet.alert(MAC, "SURVIVABLE MODE", "5");
        fleet.clock.advance(Duration.ofHours(23));
        fleet.alert(MAC, "SURVIVABLE MODE", "5");
        fleet.clock.advance(Duration.ofHours(1));

        fleet.alert(MAC, "SURVIVABLE MODE", "5");

        assertThat(outbox()).containsExactly(Kind.RAISED, Kind.SEVERITY, Kind.REPEATED);
        assertThat(active()).singleElement().extracting(Alarm::count).isEqualTo(4L);
    }

    @Test
    void an_unreadable_severity_is_the_catalogues() {
        fleet.approved(MAC);

        fleet.alert(MAC, "REGISTRATION TROUBLE", "dire");
        fleet.alert(MAC, "Never heard of", "dire");

        assertThat(active()).extracting(Alarm::severity)
                .containsExactlyInAnyOrder(Severity.CRITICAL, Severity.INDETERMINATE);
    }

    @Test
    void a_registered_report_clears_what_registration_mends_and_nothing_else() {
        fleet.approved(MAC);
        fleet.alert(MAC, "REGISTRATION TROUBLE", "5");
        fleet.alert(MAC, "SURVIVABLE MODE", "4");

        fleet.say(MAC, HERE, Status.UNREGISTERED);
        assertThat(active()).hasSize(2);
        fleet.say(MAC, HERE, Status.REGISTERED);

        assertThat(active()).extracting(Alarm::name).containsExactly(FakeFamily.SURVIVABLE);
        assertThat(outbox()).containsExactly(Kind.RAISED, Kind.RAISED, Kind.CLEARED);
    }

    @Test
    void raises_and_registered_reports_are_taken_in_their_order_within_one_commit() {
        fleet.approved(MAC);
        CompletableFuture<?>[] replies = fleet.whileStoreIsHeld(() -> new CompletableFuture<?>[] {
            say(Status.REGISTERED), alert("REGISTRATION TROUBLE"), say(Status.REGISTERED), alert("REGISTRATION TROUBLE")});

        CompletableFuture.allOf(replies).join();

        assertThat(outbox()).containsExactly(Kind.RAISED, Kind.CLEARED, Kind.RAISED);
        assertThat(active()).hasSize(1);
    }

    @Test
    void deleting_a_phone_clears_its_alarms_and_says_so() {
        fleet.approved(MAC);
        fleet.alert(MAC, "SURVIVABLE MODE", "4");

        fleet.core.admin().delete(MAC, ANNA);

        assertThat(active()).isEmpty();
        assertThat(outbox()).containsExactly(Kind.RAISED, Kind.CLEARED);
    }

    @Test
    void texts_are_bounded() {
        fleet.approved(MAC);
        String longText = "x".repeat(5000);

        accept(new Alert(Optional.empty(), "y".repeat(300), longText, longText, "5", "IPPhone/" + MAC, Optional.of(-1),
                Optional.of(4711), longText, "\uD83D\uD83D"));

        Alarm alarm = active().get(0);
        assertThat(alarm.name().text()).hasSize(100);
        assertThat(alarm.description()).hasSize(1000);
        assertThat(alarm.additionalInfo2()).isEmpty();
        assertThat(alarm.type()).isZero();
        assertThat(alarm.probableCause()).isZero();
    }

    @Test
    void the_catalogue_knows_every_spelling_and_makes_a_name_of_any_other() {
        assertThat(fleet.core.alarmCatalogue().canonical("registration_trouble")).isEqualTo(FakeFamily.REGISTRATION);
        assertThat(fleet.core.alarmCatalogue().canonical("FakeRegistration")).isEqualTo(FakeFamily.REGISTRATION);
        assertThat(fleet.core.alarmCatalogue().canonical("88 %!")).isEqualTo(new AlarmName("Alarm88"));
        assertThat(fleet.core.alarmCatalogue().all()).contains(KnownAlarms.FILE_SCAN);
    }

    private CompletableFuture<?> say(Status status) {
        return fleet.core.reports().accept(fleet.report(MAC, HERE, status), "x").toCompletableFuture();
    }

    private CompletableFuture<?> alert(String name) {
        return fleet.core.alarmDesk().accept(List.of(Fixture.alertOf("IPPhone/" + MAC, name, "5")), "x", HERE)
                .toCompletableFuture();
    }

    private int accept(Alert... alerts) {
        return fleet.core.alarmDesk().accept(List.of(alerts), "system", HERE).toCompletableFuture().join();
    }

    private List<Alarm> active() {
        return fleet.core.alarms().list(AlarmQuery.active(1000));
    }

    private List<Alarm> all() {
        return fleet.core.alarms().list(new AlarmQuery(false, Optional.empty(), Optional.empty(), 1000));
    }

    private List<Kind> outbox() {
        return fleet.look(v -> v.outbox().after(0, 10_000)).stream().map(AlarmChange::kind).toList();
    }
}
