package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.servers.PostgresServer;
import org.opennms.plugins.phones.store.TestDatabase.OnPostgres;

/** A server that is killed, comes back, or is replaced by its standby. */
class PostgresOutageTest {

    @TempDir
    Path directory;
    private PostgresServer server;
    private OnPostgres database;
    private SqlStore store;

    @BeforeEach
    void start() throws Exception {
        server = PostgresServer.start();
        database = OnPostgres.on(server);
        store = database.store(directory);
        store.start();
        store.database();
    }

    @AfterEach
    void stop() {
        store.close();
        server.close();
    }

    @Test
    void what_was_acknowledged_before_a_kill_is_there_after_it() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        CountDownLatch warm = new CountDownLatch(200);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> writing = List.of(1, 2, 3, 4).stream().<Future<?>>map(thread -> threads.submit(() -> {
            for (int i = 0; ; i++) {
                String key = thread + "-" + i;
                try {
                    put(key);
                } catch (Busy e) {
                    return;
                }
                acknowledged.add(key);
                warm.countDown();
            }
        })).toList();

        assertThat(warm.await(60, TimeUnit.SECONDS)).as("200 writes").isTrue();
        server.killHard();
        for (Future<?> one : writing) {
            one.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        assertThatThrownBy(() -> put("while away")).isInstanceOf(Busy.class);
        assertThatThrownBy(() -> get("while away")).isInstanceOf(Busy.class);
        server.restart();

        put("after");
        assertThat(get("after")).contains("x");
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(200);
        assertThat(database.query("SELECT name FROM setting")).containsAll(acknowledged);
    }

    @Test
    void an_outage_shows_in_the_health_while_it_lasts() throws Exception {
        StoreHealth health = new StoreHealth(store);
        assertThat(health.health().get(0).problem()).isEmpty();
        assertThat(health.health().get(0).facts().get("database")).contains("fsync=on", "synchronous_commit=on");

        server.killHard();
        assertThatThrownBy(() -> put("while away")).isInstanceOf(Busy.class);

        assertThat(health.health().get(0).problem().orElse("")).contains("the store is away");
        server.restart();
        put("after");
        assertThat(health.health().get(0).problem()).isEmpty();
    }

    @Test
    void a_server_killed_in_the_middle_of_a_write_makes_it_busy() throws Exception {
        assertThatThrownBy(() -> store.write(tx -> {
            tx.settings().put("lost", "x");
            server.killHard();
            return null;
        })).isInstanceOf(Busy.class);
        server.restart();

        put("after");

        assertThat(database.query("SELECT name FROM setting")).containsExactly("after");
    }

    @Test
    void a_server_that_is_away_at_start_is_waited_for() throws Exception {
        store.close();
        server.killHard();
        store = database.store(directory);
        store.start();

        assertThat(store.problem().orElse("")).contains("cannot be opened");
        assertThatThrownBy(() -> put("a")).isInstanceOf(Busy.class);
        server.restart();
        store.retry();

        put("a");
    }

    @Test
    void a_promoted_standby_takes_over_without_a_restart() throws Exception {
        store.close();
        PostgresServer standby = server.standby();
        store = database.store(directory, server.url("stores", standby) + "&currentSchema=" + database.schema());
        store.start();
        put("before");

        server.killHard();
        assertThatThrownBy(() -> put("between")).isInstanceOf(Busy.class);
        standby.promote();
        // the driver looks again at servers whose state it knows after hostRecheckSeconds
        put("after");

        assertThat(standby.sqlIn("stores", "SELECT name FROM " + database.schema() + ".setting ORDER BY name"))
                .containsExactly("after", "before");
        standby.close();
    }

    @Test
    void a_server_that_answers_no_more_makes_writes_busy_and_not_wait_for_ever() throws Exception {
        store.close();
        store = database.store(directory, database.url() + "&socketTimeout=1&connectTimeout=1");
        store.start();
        put("before");

        server.freeze();
        assertThatThrownBy(() -> put("frozen")).isInstanceOf(Busy.class);
        assertThatThrownBy(() -> get("frozen")).isInstanceOf(Busy.class);
        server.thaw();

        put("after");
        assertThat(get("after")).contains("x");
    }

    @Test
    void a_closed_store_leaves_no_session_and_no_thread() throws Exception {
        store.close();

        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("phones-store") || name.startsWith("PostgreSQL-JDBC"));
    }

    private void put(String key) {
        store.write(tx -> {
            tx.settings().put(key, "x");
            return null;
        });
    }

    private Optional<String> get(String key) {
        return store.read(tx -> tx.settings().get(key));
    }
}
