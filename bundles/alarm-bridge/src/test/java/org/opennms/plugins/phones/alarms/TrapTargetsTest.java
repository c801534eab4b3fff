package org.opennms.plugins.phones.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennms.integration.api.v1.health.Response;
import org.opennms.integration.api.v1.health.Status;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.host.Health;
import org.opennms.plugins.phones.api.testing.InMemoryStore;

/** Settings come and go as configuration admin tells them. */
class TrapTargetsTest {

    private static final String PID = TargetFile.FACTORY + "~noc";

    @TempDir
    private Path directory;
    private final InMemoryStore store = new InMemoryStore();
    private AlarmBridge bridge;
    private TrapTargets targets;
    private AlarmHealth health;

    @BeforeEach
    void start() {
        SnmpWays ways = Samples.ways(directory.resolve("engine"), Duration.ofMillis(100));
        bridge = new AlarmBridge(store, Samples.CATALOGUE, List.of(), Pauses.REAL);
        targets = new TrapTargets(store, this::write, bridge, ways);
        health = new AlarmHealth(bridge, targets);
        bridge.start();
        targets.start();
    }

    @AfterEach
    void close() {
        targets.close();
        bridge.close();
    }

    @Test
    void a_target_is_served_while_its_settings_are_there_and_they_hold_no_plain_secret() {
        targets.updated(PID, v3("authentic"));

        await().atMost(Duration.ofSeconds(20)).until(() -> names().equals(List.of("alarms to target-noc")));
        await().atMost(Duration.ofSeconds(20)).until(() -> store.hasLease("outbox:target-noc"));
        assertThat(written.toString()).contains("sealed:", "host").doesNotContain("authentic");

        targets.deleted(PID);

        await().atMost(Duration.ofSeconds(20)).until(() -> names().isEmpty());
    }

    @Test
    void wrong_settings_are_a_problem_until_they_are_right() {
        targets.updated(PID, v3("short"));

        await().atMost(Duration.ofSeconds(20)).until(() -> !names().isEmpty());
        assertThat(health.health()).singleElement().satisfies(ill ->
                assertThat(ill.problem().orElseThrow()).contains("authPassword needs 8 characters"));
        Response response = health.perform(() -> 1000);
        assertThat(response.getStatus()).isEqualTo(Status.Failure);
        assertThat(response.getMessage()).contains("target-noc", "authPassword").doesNotContain("short");

        targets.updated(PID, v3("long enough"));

        await().atMost(Duration.ofSeconds(20)).until(() -> health.perform(() -> 1000).getStatus() == Status.Success);
    }

    @Test
    void settings_wait_for_a_store_that_is_away() {
        store.failWith(new Busy("the database is away"));
        targets.updated(PID, v3("authentic"));
        await().atMost(Duration.ofSeconds(20)).until(() -> health.health().stream()
                .anyMatch(ill -> ill.problem().orElse("").contains("not used yet: the database is away")));

        store.failWith(null);

        await().atMost(Duration.ofSeconds(30)).until(() -> store.hasLease("outbox:target-noc"));
    }

    private volatile Dictionary<String, Object> written = new Hashtable<>();

    /** As configuration admin does: whoever changes settings is told of them. */
    private void write(String pid, Dictionary<String, Object> values) {
        written = values;
        targets.updated(pid, values);
    }

    private List<String> names() {
        return health.health().stream().map(Health::name).toList();
    }

    private static Hashtable<String, String> v3(String password) {
        return new Hashtable<>(Map.of("host", "127.0.0.1", "port", "9", "user", "anna", "authPassword", password,
                "privPassword", "private enough"));
    }
}
