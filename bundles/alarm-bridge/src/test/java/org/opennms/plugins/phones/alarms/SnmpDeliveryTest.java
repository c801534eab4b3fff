package org.opennms.plugins.phones.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over real sockets, with a receiver that can be deaf. */
class SnmpDeliveryTest {

    /** Long for a receiver beside us, so that a busy machine fails no test; short for tests that wait it out. */
    private static final Duration TIMEOUT = Duration.ofMillis(1000);

    private final SnmpWays ways = Samples.ways(Path.of("unused"), TIMEOUT);
    private TrapReceiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new TrapReceiver("127.0.0.1");
    }

    @AfterEach
    void close() throws IOException {
        receiver.close();
    }

    @Test
    void plain_traps_arrive_in_order() throws Exception {
        try (Destination destination = new TrapDestination(target(false), ways)) {
            Outcome outcome = destination.deliver(Samples.notices(1, 50));

            assertThat(outcome).isEqualTo(Outcome.all(50));
            assertThat(receiver.changeIds(50)).containsExactlyElementsOf(ids(1, 50));
        }
    }

    @Test
    void informs_are_taken_once_they_are_confirmed() throws Exception {
        try (Destination destination = informs(3)) {
            Outcome outcome = destination.deliver(Samples.notices(1, 100));

            assertThat(outcome).isEqualTo(Outcome.all(100));
            assertThat(receiver.changeIds(100)).containsExactlyInAnyOrderElementsOf(ids(1, 100));
        }
    }

    @Test
    void a_receiver_that_does_not_answer_has_taken_nothing() {
        receiver.ignore(id -> true);

        try (Destination destination = informs(0)) {
            Outcome outcome = destination.deliver(Samples.notices(1, 3));

            assertThat(outcome.taken()).isZero();
            assertThat(outcome.problem()).isPresent();
        }
    }

    @Test
    void only_what_was_not_confirmed_is_sent_again() throws Exception {
        receiver.ignore(id -> id.equals("2"));

        try (Destination destination = informs(0)) {
            Outcome first = destination.deliver(Samples.notices(1, 4));
            receiver.ignore(id -> false);
            Outcome second = destination.deliver(Samples.notices(2, 4));

            assertThat(first.taken()).isEqualTo(1);
            assertThat(second).isEqualTo(Outcome.all(3));
            assertThat(receiver.changeIds(4)).containsExactlyInAnyOrder("1", "2", "3", "4");
        }
    }

    @Test
    void a_lost_inform_is_repeated() throws Exception {
        receiver.ignoreFirst(1);

        try (Destination destination = informs(2)) {
            assertThat(destination.deliver(Samples.notices(1, 1))).isEqualTo(Outcome.all(1));
        }
    }

    /** A clear that overtakes its raise would leave the alarm standing for ever. */
    @Test
    void a_clear_waits_for_the_confirmation_of_its_raise() throws Exception {
        receiver.ignore(id -> id.equals("1"));
        List<Notice> sameAlarm = List.of(Samples.notice(1, Samples.mac(1)), Samples.notice(2, Samples.mac(1)));

        try (Destination destination = informs(0)) {
            Outcome outcome = destination.deliver(sameAlarm);

            assertThat(outcome.taken()).isZero();
            assertThat(receiver.changeIds(0)).isEmpty();
        }
    }

    @Test
    void a_name_nobody_knows_is_a_problem_of_its_own_target() {
        try (Destination destination = new TrapDestination(
                Samples.target(false, "no-such-host.invalid", 162), ways)) {
            Outcome outcome = destination.deliver(Samples.notices(1, 1));

            assertThat(outcome.taken()).isZero();
            assertThat(outcome.problem()).isPresent();
        }
    }

    @Test
    void closing_ends_all_threads_of_the_engine() {
        Destination destination = informs(0);
        destination.deliver(Samples.notices(1, 2));

        destination.close();

        await().atMost(Duration.ofSeconds(5)).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(t -> t.getName().startsWith("phones-trap-")));
    }

    /** Else stopping the program would wait for every receiver that is away. */
    @Test
    void closing_does_not_wait_for_a_receiver_that_is_silent() throws Exception {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        receiver.ignore(id -> {
            asked.complete(null);
            return true;
        });
        Destination destination = new InformDestination(target(true), ways, Duration.ofMinutes(1), 3);
        CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(() -> destination.deliver(Samples.notices(1, 3)));
        asked.get(5, TimeUnit.SECONDS);

        destination.close();

        assertThat(outcome.get(5, TimeUnit.SECONDS).taken()).isZero();
    }

    private Destination informs(int retries) {
        return new InformDestination(target(true), ways, TIMEOUT, retries);
    }

    private TrapTarget target(boolean inform) {
        return Samples.target(inform, "127.0.0.1", receiver.port());
    }

    private static List<String> ids(int from, int to) {
        return new ArrayList<>(IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList());
    }
}
