package org.opennms.plugins.phones.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.host.Health;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.api.testing.InMemoryStore;

/** How much waits for a destination that takes nothing, as the status says it. */
class BacklogTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final InMemoryStore rows = new InMemoryStore();
    private final HangingStore store = new HangingStore(rows);
    private final Away away = new Away();
    private AlarmBridge bridge;

    @AfterEach
    void close() {
        store.answers.countDown();
        bridge.close();
    }

    @Test
    void whoever_asks_does_not_wait_for_a_store_that_hangs() {
        start(Pauses.REAL);
        raise();
        raise();
        awaitBacklog("2");

        store.hangs = true;
        await().atMost(LIMIT).until(() -> store.asked.get() > 0);

        assertThat(CompletableFuture.supplyAsync(bridge::health)).succeedsWithin(LIMIT).satisfies(all -> {
            assertThat(all).extracting(Health::problem).allSatisfy(problem -> assertThat(problem).contains("full"));
            assertThat(all).extracting(Health::facts).allSatisfy(facts -> assertThat(facts).containsEntry("backlog", "2"));
        });
        assertThat(store.asked).hasValue(1);
    }

    @Test
    void what_comes_to_wait_is_counted_while_the_destination_is_left_alone() {
        int tries = 8;
        AtomicInteger rests = new AtomicInteger();
        start((closing, length) -> {
            if (away.offered.get() == tries && rests.getAndIncrement() == 0) {
                raise();
            } else if (away.offered.get() == tries) {
                closing.await();
            }
        });

        raise();

        awaitBacklog("2");
        assertThat(away.offered).hasValue(tries);
    }

    private void start(Pauses pauses) {
        bridge = new AlarmBridge(store, Samples.CATALOGUE, List.of(away), pauses);
        bridge.start();
        await().atMost(LIMIT).until(() -> rows.hasLease("outbox:" + away.name()));
    }

    private void raise() {
        AlarmChange change = rows.write(tx -> tx.outbox().add(AlarmChange.Kind.RAISED, Samples.NOON,
                Samples.alarm(Samples.mac(1), Samples.REGISTER_FAILURE, Severity.MAJOR, "x")));
        bridge.alarmChanged(change);
    }

    private void awaitBacklog(String count) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(bridge.health()).singleElement().satisfies(h -> {
            assertThat(h.problem()).contains("full");
            assertThat(h.facts()).containsEntry("backlog", count);
        }));
    }

    /** Answers as the rows do, or not before it is let. */
    private static final class HangingStore implements Store {

        private final Store rows;
        private final CountDownLatch answers = new CountDownLatch(1);
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean hangs;

        HangingStore(Store rows) {
            this.rows = rows;
        }

        @Override
        public <T> T write(Function<Tx, T> work) {
            hang();
            return rows.write(work);
        }

        @Override
        public <T> T read(Function<Tx, T> work) {
            hang();
            return rows.read(work);
        }

        private void hang() {
            if (hangs) {
                asked.incrementAndGet();
                try {
                    answers.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static final class Away implements Destination {

        private final AtomicInteger offered = new AtomicInteger();

        @Override
        public String name() {
            return "away";
        }

        @Override
        public Duration longestPause() {
            return Duration.ofHours(1);
        }

        @Override
        public Outcome deliver(List<Notice> notices) {
            offered.incrementAndGet();
            return Outcome.stopped(0, "full");
        }

        @Override
        public void close() { }
    }
}
