package org.opennms.plugins.phones.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.testing.InMemoryStore;

class AlarmBridgeTest {

    private final InMemoryStore store = new InMemoryStore();
    private final Recorder events = new Recorder("events");
    private final Recorder traps = new Recorder("trap:noc:162");
    private AlarmBridge bridge;
    private int writesBefore;
    private int expected = 1;

    @AfterEach
    void close() {
        bridge.close();
    }

    @Test
    void every_destination_gets_every_change_in_order() {
        start(events, traps);

        raise(120);

        eventually(events, LongStream.rangeClosed(1, 120).boxed().toList());
        eventually(traps, LongStream.rangeClosed(1, 120).boxed().toList());
    }

    @Test
    void a_destination_that_is_away_holds_up_no_other_and_gets_everything_later() {
        traps.room = 0;
        start(events, traps);

        raise(3);

        eventually(events, List.of(1L, 2L, 3L));
        assertThat(traps.taken).isEmpty();
        traps.room = 100;
        eventually(traps, List.of(1L, 2L, 3L));
    }

    @Test
    void a_batch_taken_in_part_goes_on_where_it_stopped() {
        events.room = 2;
        start(events);

        raise(5);

        eventually(events, List.of(1L, 2L));
        events.room = 100;
        eventually(events, List.of(1L, 2L, 3L, 4L, 5L));
    }

    @Test
    void what_was_raised_while_nobody_ran_is_handed_over_at_the_next_start() {
        start(events);
        raise(1);
        eventually(events, List.of(1L));
        bridge.close();
        raise(2);

        start(events);

        eventually(events, List.of(1L, 2L, 3L));
    }

    @Test
    void a_new_destination_begins_with_what_is_new_and_one_put_back_within_a_day_gets_what_it_missed() {
        start(events);
        raise(2);
        eventually(events, List.of(1L, 2L));
        bridge.put(traps);
        await().atMost(Duration.ofSeconds(20)).until(() -> store.hasLease("outbox:" + traps.name()));
        raise(1);
        eventually(traps, List.of(3L));
        bridge.remove(traps.name());
        raise(1);
        bridge.forgetUnserved(Samples.NOON);
        eventually(events, List.of(1L, 2L, 3L, 4L));

        bridge.put(traps);

        eventually(traps, List.of(3L, 4L));
    }

    @Test
    void a_destination_without_settings_for_a_day_is_forgotten() {
        start(events, traps);
        raise(1);
        eventually(traps, List.of(1L));
        bridge.remove(traps.name());
        bridge.forgetUnserved(Samples.NOON);
        raise(2);
        eventually(events, List.of(1L, 2L, 3L));

        bridge.forgetUnserved(Samples.NOON.plus(Outbox.REMEMBERED).plusSeconds(1));
        bridge.put(traps);
        await().atMost(Duration.ofSeconds(20)).until(() -> store.hasLease("outbox:" + traps.name()));
        raise(1);

        eventually(traps, List.of(1L, 4L));
    }

    @Test
    void what_another_node_serves_is_taken_over_where_that_one_stopped() {
        store.leaseElsewhere("outbox:events", true);
        start(events);
        raise(5);
        store.change(tx -> tx.outbox().advance("events", 3));
        bridge.alarmChanged(null);
        assertThat(events.taken).isEmpty();

        store.leaseElsewhere("outbox:events", false);

        eventually(events, List.of(4L, 5L));
    }

    @Test
    void closing_gives_the_lease_back() {
        start(events);
        raise(1);
        eventually(events, List.of(1L));

        bridge.close();

        assertThat(store.hasLease("outbox:events")).isFalse();
        assertThat(store.<Long>read(tx -> tx.outbox().cursor("events"))).isEqualTo(1);
    }

    @Test
    void a_destination_that_is_away_says_why_and_how_much_waits() {
        traps.room = 0;
        start(events, traps);
        raise(3);

        await().atMost(Duration.ofSeconds(20)).until(() -> !bridge.problems().isEmpty());
        assertThat(bridge.problems()).containsExactly(traps.name() + ": full");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(bridge.health())
                .filteredOn(h -> h.name().equals("alarms to " + traps.name())).singleElement().satisfies(h -> {
                    assertThat(h.problem()).contains("full");
                    assertThat(h.facts()).containsEntry("backlog", "3");
                }));

        traps.room = 100;
        await().atMost(Duration.ofSeconds(20)).until(() -> bridge.problems().isEmpty());
    }

    @Test
    void a_store_that_is_away_is_said_and_no_backlog_with_it() {
        start(events);
        store.failWith(new Busy("the database is away"));

        await().atMost(Duration.ofSeconds(20)).until(() -> !bridge.problems().isEmpty());
        assertThat(bridge.health()).singleElement().satisfies(h -> {
            assertThat(h.problem()).contains("the database is away");
            assertThat(h.facts()).doesNotContainKey("backlog");
        });
    }

    @Test
    void nothing_is_sent_twice_because_the_store_was_away() {
        start(events);
        raise(1);
        eventually(events, List.of(1L));
        events.beforeReturning = () -> store.failWith(new Busy("the disk is full"));

        raise(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> events.taken.size() == 2);
        events.beforeReturning = () -> { };
        store.failWith(null);
        raise(1);

        eventually(events, List.of(1L, 2L, 3L));
        await().atMost(Duration.ofSeconds(20)).until(() -> store.read(tx -> tx.outbox().cursor("events")) == 3);
    }

    @Test
    void a_wrong_arc_or_target_leaves_the_events_alone() {
        SnmpWays ways = SnmpWays.of("my.own.arc", "", 100, 0, 1);
        bridge = AlarmBridge.of(store, Samples.CATALOGUE, events, ways, "nonsense,10.0.0.1:0/x");
        bridge.start();
        entered();

        raise(1);

        eventually(events, List.of(1L));
    }

    private void start(Recorder... destinations) {
        writesBefore = store.writes();
        bridge = new AlarmBridge(store, Samples.CATALOGUE, List.of(destinations), Pauses.REAL);
        expected = destinations.length;
        bridge.start();
        entered();
    }

    /** A destination gets what is raised after it was entered in the outbox, which its first write does. */
    private void entered() {
        await().atMost(Duration.ofSeconds(20)).until(() -> store.writes() >= writesBefore + expected);
    }

    private void raise(int count) {
        List<AlarmChange> changes = new ArrayList<>();
        store.change(tx -> IntStream.range(0, count).forEach(i -> changes.add(tx.outbox().add(AlarmChange.Kind.RAISED,
                Samples.NOON, Samples.alarm(Samples.mac(i), Samples.REGISTER_FAILURE, Severity.MAJOR, "x")))));
        changes.forEach(bridge::alarmChanged);
    }

    private static void eventually(Recorder recorder, List<Long> ids) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(recorder.taken).containsExactlyElementsOf(ids));
    }

    /** Takes as many changes as it has room for. */
    private static final class Recorder implements Destination {

        private final String name;
        private final List<Long> taken = new CopyOnWriteArrayList<>();
        private volatile int room = Integer.MAX_VALUE;
        private volatile Runnable beforeReturning = () -> { };

        Recorder(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Duration longestPause() {
            return Duration.ofMillis(300);
        }

        @Override
        public Outcome deliver(List<Notice> notices) {
            int count = 0;
            while (count < notices.size() && taken.size() < room) {
                taken.add(notices.get(count++).change().id());
            }
            beforeReturning.run();
            return count == notices.size() ? Outcome.all(count) : Outcome.stopped(count, "full");
        }

        @Override
        public void close() { }
    }
}
