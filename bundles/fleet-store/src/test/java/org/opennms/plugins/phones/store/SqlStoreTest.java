package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.store.SettingRows;

class SqlStoreTest extends StoreTest {

    @DatabaseTest
    void a_failed_write_leaves_nothing_and_the_next_one_works() {
        assertThatThrownBy(() -> change(tx -> {
            tx.phones().save(List.of(pending(1, "10.1.2.3")));
            throw new IllegalArgumentException("half-way");
        })).isInstanceOf(IllegalArgumentException.class).hasMessage("half-way");
        assertThatThrownBy(() -> change(tx -> {
            tx.phones().save(List.of(pending(2, "10.1.2.3")));
            throw new AssertionError("worse");
        })).isInstanceOf(AssertionError.class);

        change(tx -> tx.phones().save(List.of(pending(3, "10.1.2.3"))));

        assertThat(phones()).hasSize(1);
    }

    @DatabaseTest
    void a_report_of_nobody_fails_the_whole_write() {
        assertThatThrownBy(() -> change(tx -> {
            tx.settings().put("a", "1");
            tx.phones().saveReports(List.of(report(MAC, NOW)));
        })).isInstanceOf(FleetException.class);

        assertThat(setting("a")).isEmpty();
    }

    @DatabaseTest
    void a_view_sees_one_moment_and_cannot_write() {
        change(tx -> tx.settings().put("a", "1"));

        store.read(tx -> {
            assertThat(tx.settings().get("a")).contains("1");
            change(other -> other.settings().put("a", "2"));
            assertThat(tx.settings().get("a")).contains("1");
            return null;
        });

        assertThat(setting("a")).contains("2");
        assertThatThrownBy(() -> store.read(tx -> {
            tx.settings().put("a", "3");
            return null;
        })).isInstanceOf(IllegalStateException.class).hasMessageContaining("cannot write");
        assertThat(setting("a")).contains("2");
    }

    @DatabaseTest
    void a_write_inside_a_write_is_refused_and_not_waited_for() {
        assertThatThrownBy(() -> change(tx -> change(inner -> inner.settings().put("a", "1"))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("inside");
    }

    @DatabaseTest
    void rows_kept_beyond_their_transaction_are_refused() {
        AtomicReference<SettingRows> kept = new AtomicReference<>();
        change(tx -> kept.set(tx.settings()));

        assertThatThrownBy(() -> kept.get().put("a", "1")).isInstanceOf(IllegalStateException.class);
    }

    @DatabaseTest
    void writers_and_readers_from_many_threads_lose_nothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> running = new ArrayList<>();
        change(tx -> tx.settings().put("n", ""));
        for (int thread = 0; thread < 4; thread++) {
            running.add(threads.submit(() -> {
                for (int i = 0; i < 50; i++) {
                    change(tx -> tx.settings().put("n", tx.settings().get("n").get() + "+"));
                }
            }));
            running.add(threads.submit(() -> {
                for (int i = 0; i < 200; i++) {
                    store.read(tx -> assertThat(tx.settings().get("n")).isEqualTo(tx.settings().get("n")));
                }
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();

        assertThat(setting("n")).contains("+".repeat(200));
    }

    @DatabaseTest
    void the_check_writes_and_reads_back() {
        StoreCheck check = new StoreCheck(store);

        assertThat(check.name()).isEqualTo("store");
        assertThat(check.problem()).isEmpty();
        assertThat(setting("store.check")).isPresent();
        store.close();
        assertThat(check.problem()).isPresent();
    }

    // decision 14
    @DatabaseTest
    void the_schema_of_a_newer_program_is_refused() throws Exception {
        store.close();
        database.sql("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,"
                + " execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, '', 1, TRUE)");

        store = open();

        assertThat(store.problem().orElse("")).contains("newer program").contains("99");
    }

    private Optional<String> setting(String key) {
        return store.read(tx -> tx.settings().get(key));
    }
}
