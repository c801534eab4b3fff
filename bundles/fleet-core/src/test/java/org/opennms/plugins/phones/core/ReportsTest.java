package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opennms.plugins.phones.core.Fixture.ANNA;
import static org.opennms.plugins.phones.core.Fixture.BERLIN;
import static org.opennms.plugins.phones.core.Fixture.ELSEWHERE;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.Fixture.mac;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.fleet.ReportReply;
import org.opennms.plugins.phones.api.fleet.ReportReply.Outcome;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;

class ReportsTest {

    private Fixture fleet = new Fixture();

    @AfterEach
    void close() {
        fleet.close();
    }

    // S-032, S-057
    @Test
    void a_report_of_the_system_user_makes_an_unknown_phone_pending() {
        ReportReply reply = fleet.say(MAC, HERE, Status.STARTED, "fwVersion", "UC_2.0.13.121");

        assertThat(reply).isEqualTo(ReportReply.NOTHING_TO_DO);
        Phone phone = fleet.phone(MAC);
        assertThat(phone.isPending()).isTrue();
        assertThat(phone.model()).contains(FakeFamily.LYNC.model());
        assertThat(phone.access().address()).contains(HERE);
        assertThat(phone.lastReport()).map(Report::status).contains(Status.STARTED);
        assertThat(fleet.phoneNews).containsExactly("none -> started");
    }

    // S-032
    @Test
    void a_report_under_another_name_from_an_unknown_phone_is_counted_only() {
        ReportReply reply = fleet.core.reports().accept(fleet.report(MAC, HERE, Status.STARTED), "160000")
                .toCompletableFuture().join();

        assertThat(reply.outcome()).isEqualTo(Outcome.COUNTED);
        assertThat(fleet.find(MAC)).isEmpty();
        assertThat(fleet.counted("reports.strangers")).isEqualTo(1);
    }

    // S-032
    @Test
    void a_setting_refuses_reports_of_strangers() {
        restart(Fixture.access(FleetSettings.Strangers.REFUSE, FleetSettings.FileAccess.PIN, ""));

        ReportReply reply = fleet.core.reports().accept(fleet.report(MAC, HERE, Status.STARTED), "160000")
                .toCompletableFuture().join();

        assertThat(reply.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void a_phone_that_shows_no_model_in_its_report_is_known_by_its_user_agent() {
        fleet.say(MAC, HERE, Status.STARTED, "model", "", "userAgent", "Fake 20X");

        assertThat(fleet.phone(MAC).model()).contains(FakeFamily.OTHER.model());
    }

    @Test
    void nobody_is_the_manager_itself() {
        assertThat(fleet.say(MacAddress.NONE, HERE, Status.STARTED).outcome()).isEqualTo(Outcome.COUNTED);
        assertThat(fleet.find(MacAddress.NONE)).isEmpty();
    }

    // S-050
    @Test
    void an_operators_facts_stand_whatever_an_approved_phone_reports() {
        Phone approved = fleet.approved(MAC);

        fleet.say(MAC, HERE, Status.STARTED, "model", "20X", "region", "Paris", "userName", "eve");

        Phone after = fleet.phone(MAC);
        assertThat(after.isPending()).isFalse();
        assertThat(after.model()).isEqualTo(approved.model());
        assertThat(after.region()).contains(BERLIN);
        assertThat(after.user()).isEqualTo(approved.user());
    }

    // S-020
    @Test
    void what_waits_together_is_written_together_and_the_newest_report_is_kept() {
        fleet.approved(MAC);
        int writes = fleet.store.writes();
        fleet.phoneNews.clear();
        CompletableFuture<?>[] replies = fleet.whileStoreIsHeld(() -> IntStream.range(0, 100).mapToObj(i -> {
            fleet.clock.advance(Duration.ofMillis(1));
            return fleet.core.reports().accept(fleet.report(MAC, HERE, i < 99 ? Status.UNREGISTERED : Status.REGISTERED),
                    "x").toCompletableFuture();
        }).toArray(CompletableFuture[]::new));

        CompletableFuture.allOf(replies).join();

        assertThat(fleet.store.writes() - writes).as("the held one, what it held up, and the rest").isLessThanOrEqualTo(3);
        assertThat(fleet.core.phones().status(fleet.phone(MAC))).isEqualTo(Status.REGISTERED);
        assertThat(fleet.phoneNews).hasSizeLessThanOrEqualTo(2).last().asString().endsWith("-> registered");
    }

    @Test
    void a_phone_is_heard_again_after_the_clock_was_wrong_and_is_set_back() {
        fleet.approved(MAC);
        fleet.clock.advance(Duration.ofDays(400));
        fleet.core.reports().accept(fleet.report(MAC, HERE, Status.REGISTERED), "x").toCompletableFuture().join();
        fleet.clock.advance(Duration.ofDays(-400));

        fleet.core.reports().accept(fleet.report(MAC, HERE, Status.UNREGISTERED), "x").toCompletableFuture().join();

        assertThat(fleet.core.phones().status(fleet.phone(MAC))).isEqualTo(Status.UNREGISTERED);
    }

    // S-007
    @Test
    void a_plain_keep_alive_is_no_news_but_coming_back_from_silence_is() {
        fleet.approved(MAC);
        fleet.say(MAC, HERE, Status.REGISTERED);
        fleet.phoneNews.clear();
        long cursor = feedEnd();

        fleet.say(MAC, HERE, Status.REGISTERED, "sessionId", "a033bb54");

        assertThat(fleet.phoneNews).isEmpty();
        assertThat(feedEnd()).isEqualTo(cursor);
        fleet.clock.advance(Duration.ofHours(3));
        assertThat(fleet.core.phones().status(fleet.phone(MAC))).isEqualTo(Status.DISCONNECTED);
        fleet.say(MAC, HERE, Status.REGISTERED);
        assertThat(fleet.phoneNews).hasSize(1);
        assertThat(feedEnd()).isEqualTo(cursor + 1);
    }

    // S-041: the restart an approval queues rides in the reply, once, and is done when the phone starts anew.
    @Test
    void a_command_is_said_once_and_done_when_the_phone_starts_anew() {
        fleet.approved(MAC);

        ReportReply first = fleet.say(MAC, HERE, Status.REGISTERED);
        ReportReply second = fleet.say(MAC, HERE, Status.REGISTERED);

        assertThat(first.requests()).singleElement().satisfies(r -> assertThat(r.path()).isEqualTo(Command.RESTART));
        assertThat(second.requests()).isEmpty();
        assertThat(commands()).containsExactly(Command.State.SENT);
        fleet.say(MAC, HERE, Status.STARTED);
        assertThat(commands()).containsExactly(Command.State.DONE);
    }

    @Test
    void an_old_start_told_again_by_an_aggregator_is_no_new_one() {
        fleet.approved(MAC);
        fleet.say(MAC, HERE, Status.STARTED);
        Report said = fleet.phone(MAC).lastReport().orElseThrow();

        fleet.core.reports().accept(new Report(MAC, fleet.clock.instant().plusSeconds(1), HERE, Report.Kind.STILL_THERE,
                said.status(), said.fields()), "system").toCompletableFuture().join();

        assertThat(commands()).containsExactly(Command.State.SENT);
    }

    // audiocodes.md 1.4: an aggregator keeps what a reply to it holds
    @Test
    void a_command_waits_while_replies_do_not_reach_the_phone() {
        fleet.approved(MAC);

        ReportReply unheard = fleet.core.reports().acceptUnheard(fleet.report(MAC, HERE, Status.REGISTERED), "system")
                .toCompletableFuture().join();

        assertThat(unheard).isEqualTo(ReportReply.NOTHING_TO_DO);
        assertThat(commands()).containsExactly(Command.State.WAITING);
        assertThat(fleet.say(MAC, HERE, Status.REGISTERED).requests()).hasSize(1);
        fleet.core.reports().acceptUnheard(fleet.report(MAC, HERE, Status.STARTED), "system").toCompletableFuture().join();
        assertThat(commands()).containsExactly(Command.State.DONE);
    }

    @Test
    void an_address_of_many_never_becomes_a_phone() {
        fleet.say(new MacAddress("ffffffffffff"), HERE, Status.STARTED);
        fleet.say(new MacAddress("01005e000001"), HERE, Status.STARTED);

        assertThat(fleet.find(new MacAddress("ffffffffffff"))).isEmpty();
        assertThat(fleet.find(new MacAddress("01005e000001"))).isEmpty();
        assertThat(fleet.counted("pending.refused")).isEqualTo(2);
    }

    //
    @Test
    void a_command_is_said_to_the_phones_own_address_alone() {
        fleet.approved(MAC);

        ReportReply stranger = fleet.say(MAC, ELSEWHERE, Status.STARTED);

        assertThat(stranger).isEqualTo(ReportReply.NOTHING_TO_DO);
        assertThat(commands()).containsExactly(Command.State.WAITING);
    }

    @Test
    void an_expired_command_is_never_said() {
        fleet.approved(MAC);

        fleet.clock.advance(Duration.ofHours(25));

        assertThat(fleet.say(MAC, HERE, Status.REGISTERED).requests()).isEmpty();
    }

    @Test
    void what_no_family_can_write_stays_waiting() {
        fleet.approved(MAC);
        fleet.core.commands().enqueue(MAC, "unwritable", ANNA);

        fleet.say(MAC, HERE, Status.REGISTERED);

        assertThat(commands()).containsExactly(Command.State.WAITING, Command.State.SENT);
    }

    @Test
    void one_bad_report_hurts_nobody_else() {
        Report bad = fleet.report(mac(1), HERE, Status.STARTED, "model", "10X");
        CompletableFuture<?>[] replies = fleet.whileStoreIsHeld(() -> new CompletableFuture<?>[] {
            fleet.core.reports().accept(fleet.report(mac(0), HERE, Status.STARTED), "system").toCompletableFuture(),
            fleet.core.reports().accept(bad, null).toCompletableFuture(),
            fleet.core.reports().accept(fleet.report(mac(2), HERE, Status.STARTED), "system").toCompletableFuture()});

        assertThatThrownBy(() -> replies[1].join()).hasCauseInstanceOf(NullPointerException.class);
        replies[0].join();
        replies[2].join();
        assertThat(fleet.find(mac(0))).isPresent();
        assertThat(fleet.find(mac(1))).isEmpty();
        assertThat(fleet.find(mac(2))).isPresent();
    }

    @Test
    void a_family_that_is_being_replaced_does_not_end_the_intake() {
        assertThatThrownBy(() -> fleet.say(mac(1), HERE, Status.STARTED, "model", "torn"))
                .hasCauseInstanceOf(NoClassDefFoundError.class);

        assertThat(fleet.say(mac(2), HERE, Status.STARTED).outcome()).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void a_store_that_is_away_is_said_to_be_busy() {
        fleet.store.failWith(new IllegalStateException("gone"));

        assertThatThrownBy(() -> fleet.say(MAC, HERE, Status.STARTED)).hasCauseInstanceOf(Busy.class);
        fleet.store.failWith(null);
        assertThat(fleet.say(MAC, HERE, Status.STARTED).outcome()).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void after_the_end_nothing_is_taken() {
        fleet.core.intake.close();

        assertThatThrownBy(() -> fleet.say(MAC, HERE, Status.STARTED)).hasCauseInstanceOf(Busy.class);
    }

    private long feedEnd() {
        return fleet.look(v -> v.journal().feed(0, 10_000)).stream().filter(e -> e.topic().equals("phone")).count();
    }

    private List<Command.State> commands() {
        return fleet.core.commands().list(Optional.of(MAC), 10).stream().map(Command::state).toList();
    }

    private void restart(FleetSettings settings) {
        fleet.close();
        fleet = new Fixture(settings);
    }
}
