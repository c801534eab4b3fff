package org.opennms.plugins.phones.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.testing.InMemoryStore;
import org.opennms.plugins.phones.api.testing.MovableClock;

/** A receiver of informs that is gone for an hour, in which phones go on having alarms. The hour passes in pauses. */
class HourAwayTest {

    private static final int PHONES = 7;
    private static final Login.User USER = new Login.User("anna", AuthProtocol.SHA_256, new Secret("authentic"),
            Optional.of(new Login.Privacy(PrivProtocol.AES_128, new Secret("private enough"))));

    private final MovableClock clock = new MovableClock(Samples.NOON);
    private final Instant back = Samples.NOON.plus(Duration.ofHours(1));
    private final CountDownLatch hourIsOver = new CountDownLatch(1);
    private final CountDownLatch receiverIsBack = new CountDownLatch(1);
    private final InMemoryStore store = new InMemoryStore();
    private final Map<Integer, List<String>> changes = new ConcurrentHashMap<>();
    private Instant changed = Samples.NOON;
    private int made;

    @TempDir
    private Path directory;

    // S-088
    @Test
    void every_change_arrives_and_in_order_per_alarm() throws Exception {
        SnmpWays ways = new SnmpWays(Samples.ways(directory, Duration.ZERO).writer(), directory.resolve("engine"),
                Duration.ofMillis(50), 0, Duration.ofSeconds(30));
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
             AlarmBridge bridge = new AlarmBridge(store, Samples.CATALOGUE, List.of(ways.to(
                     new TrapTarget("noc", true, "127.0.0.1", silent.getLocalPort(), USER))), this::pause)) {
            bridge.start();
            await().atMost(Duration.ofSeconds(20)).until(() -> store.hasLease("outbox:noc"));
            change();
            assertThat(hourIsOver.await(300, TimeUnit.SECONDS)).isTrue();
            int port = silent.getLocalPort();
            silent.close();
            try (V3Receiver receiver = new V3Receiver(port)) {
                receiver.knows(USER);
                receiverIsBack.countDown();

                await().atMost(Duration.ofSeconds(60)).until(() -> store.read(tx -> tx.outbox().backlog("noc")) == 0);

                Map<Integer, List<String>> arrived = new HashMap<>();
                receiver.changeIds(made).stream().distinct().forEach(id -> arrived.computeIfAbsent(phoneOf(id),
                        phone -> new ArrayList<>()).add(id));
                assertThat(made).isGreaterThan(100);
                assertThat(arrived).isEqualTo(changes);
            }
        }
    }

    /** An hour takes as long as its attempts; afterwards everything is as fast as it can be. */
    private void pause(CountDownLatch closing, Duration length) throws InterruptedException {
        if (clock.instant().isAfter(back)) {
            hourIsOver.countDown();
            receiverIsBack.await();
            closing.await(20, TimeUnit.MILLISECONDS);
            return;
        }
        clock.advance(length);
        while (changed.plusSeconds(30).isBefore(clock.instant())) {
            changed = changed.plusSeconds(30);
            change();
        }
        // housekeeping must not take away what waits
        store.change(tx -> tx.outbox().trim(clock.instant().minus(Duration.ofDays(30))));
    }

    /** Phone after phone has an alarm, and loses it in the next round. */
    private void change() {
        int phone = made % PHONES;
        boolean clears = made / PHONES % 2 == 1;
        Alarm alarm = Samples.alarm(Samples.mac(phone), Samples.REGISTER_FAILURE, Severity.MAJOR, "no answer");
        AlarmChange change = store.write(tx -> tx.outbox().add(
                clears ? AlarmChange.Kind.CLEARED : AlarmChange.Kind.RAISED, clock.instant(), alarm));
        changes.computeIfAbsent(phone, p -> new ArrayList<>()).add(Long.toString(change.id()));
        made++;
    }

    private int phoneOf(String id) {
        return changes.entrySet().stream().filter(e -> e.getValue().contains(id)).findFirst().orElseThrow().getKey();
    }
}
