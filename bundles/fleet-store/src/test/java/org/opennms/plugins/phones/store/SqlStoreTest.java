package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.store.SettingRows;

class SqlStoreTest extends StoreTest {

    @Test
    void every_connection_syncs_each_commit() throws Exception {
        List<Sqlite.Pragmas> all = store.database().pragmas();

        assertThat(all).hasSize(4).allSatisfy(pragmas -> {
            assertThat(pragmas.journalMode()).isEqualTo("wal");
            assertThat(pragmas.synchronous()).isEqualTo(2);
            assertThat(pragmas.foreignKeys()).isTrue();
        });
        assertThat(all).extracting(Sqlite.Pragmas::queryOnly).containsExactly(false, true, true, true);
    }

    @Test
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

    @Test
    void a_report_of_nobody_fails_the_whole_write() {
        assertThatThrownBy(() -> change(tx -> {
            tx.settings().put("a", "1");
            tx.phones().saveReports(List.of(report(MAC, NOW)));
        })).isInstanceOf(FleetException.class);

        assertThat(setting("a")).isEmpty();
    }

    @Test
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

    @Test
    void a_write_inside_a_write_is_refused_and_not_waited_for() {
        assertThatThrownBy(() -> change(tx -> change(inner -> inner.settings().put("a", "1"))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("inside");
    }

    @Test
    void rows_kept_beyond_their_transaction_are_refused() {
        AtomicReference<SettingRows> kept = new AtomicReference<>();
        change(tx -> kept.set(tx.settings()));

        assertThatThrownBy(() -> kept.get().put("a", "1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
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

    @Test
    void the_check_writes_and_reads_back() {
        StoreCheck check = new StoreCheck(store);

        assertThat(check.name()).isEqualTo("store");
        assertThat(check.problem()).isEmpty();
        assertThat(setting("store.check")).isPresent();
        store.close();
        assertThat(check.problem()).isPresent();
    }

    @Test
    void a_second_program_on_the_same_database_is_refused() {
        SqlStore second = open();

        assertThat(second.problem().orElse("")).contains("another program");
        assertThatThrownBy(() -> second.read(tx -> null)).isInstanceOf(Busy.class);
        second.close();
    }

    @Test
    void a_file_that_is_no_database_is_reported_and_left_alone() throws Exception {
        store.close();
        Path file = directory.resolve("db/phones.db");
        Files.writeString(file, "this is no database, but somebody's letter ".repeat(100));

        store = open();

        assertThat(store.problem()).isPresent();
        assertThatThrownBy(() -> change(tx -> tx.settings().put("a", "1"))).isInstanceOf(Busy.class);
        assertThat(Files.readString(file)).startsWith("this is no database");
    }

    @Test
    void a_directory_that_cannot_be_made_is_tried_again() throws Exception {
        store.close();
        Files.writeString(directory.resolve("taken"), "a file");
        store = storeIn(directory.resolve("taken/db"));
        store.start();

        assertThat(store.problem()).isPresent();
        Files.delete(directory.resolve("taken"));
        store.retry();

        assertThat(store.problem()).isEmpty();
    }

    @Test
    void a_setting_that_names_no_path_is_told() {
        SqlStore nowhere = new SqlStore("", "", 1);
        nowhere.start();

        assertThat(nowhere.problem().orElse("")).contains("directory").contains("org.opennms.plugins.phones.store.cfg");
        nowhere.close();
    }

    // decision 14
    @Test
    void the_schema_of_a_newer_program_is_refused() throws Exception {
        store.close();
        sql("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,"
                + " execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, '', 1, 1)");

        store = open();

        assertThat(store.problem().orElse("")).contains("newer program").contains("99");
    }

    // decision 14
    @Test
    void a_database_is_copied_before_its_schema_changes() throws Exception {
        change(tx -> tx.settings().put("a", "1"));
        store.close();
        sql("DELETE FROM flyway_schema_history WHERE version = '1'");
        sql("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,"
                + " execution_time, success) VALUES (1, '0', 'before', 'BASELINE', 'before', NULL, '', 1, 1)");

        store = open();

        Path copies = directory.resolve("db/before-migration");
        try (Stream<Path> all = Files.list(copies)) {
            assertThat(all).hasSize(1).first().satisfies(copy -> {
                try (Connection connection = new Sqlite(copy).source().getConnection();
                     Statement statement = connection.createStatement()) {
                    assertThat(statement.executeQuery("SELECT value FROM setting WHERE name = 'a'").getString(1))
                            .isEqualTo("1");
                }
            });
        }
    }

    @Test
    void a_full_disk_is_busy_and_nothing_of_the_write_stays() throws Exception {
        try (Connection connection = new Sqlite(directory.resolve("db/phones.db")).source().getConnection();
             Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = 1");

            assertThatThrownBy(() -> statement.execute("INSERT INTO setting VALUES ('a', hex(zeroblob(100000)))"))
                    .satisfies(full -> assertThat(Failures.said(full, true)).isInstanceOf(Busy.class));
        }
        assertThat(setting("a")).isEmpty();
    }

    private void sql(String text) throws Exception {
        try (Connection connection = new Sqlite(directory.resolve("db/phones.db")).source().getConnection();
             Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private Optional<String> setting(String key) {
        return store.read(tx -> tx.settings().get(key));
    }
}
