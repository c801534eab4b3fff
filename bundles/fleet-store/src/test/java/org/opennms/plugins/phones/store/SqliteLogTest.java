package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.opennms.plugins.phones.store.TestDatabase.Kind;

/** The log of an SQLite database, beside one that is open and writes. */
class SqliteLogTest extends StoreTest {

    // S-092
    @DatabaseTest(Kind.SQLITE)
    void what_is_committed_is_copied_into_the_file_while_others_may_write() throws Exception {
        List<Runnable> alone = new ArrayList<>();
        try (SqliteLog log = log(alone::add)) {
            log.tidy();
            change(tx -> tx.settings().put("a", "x".repeat(100_000)));

            log.tidy();

            SqliteLog.Progress progress = log.copy();
            assertThat(progress.copied()).isEqualTo(progress.pages()).isGreaterThan(100_000 / 4096);
            assertThat(alone).as("what has to be done while nobody writes").isEmpty();
        }
    }

    @DatabaseTest(Kind.SQLITE)
    void a_long_log_begins_anew_at_the_next_write() throws Exception {
        Path file = directory.resolve("db/phones.db-wal");
        try (SqliteLog log = log(store.database()::alone)) {
            change(tx -> tx.settings().put("a", "x".repeat(4096 * SqliteLog.LONG_PAGES)));

            log.tidy();
            long size = Files.size(file);
            change(tx -> tx.settings().put("b", "y".repeat(100_000)));

            assertThat(log.copy().pages()).isLessThan(SqliteLog.LONG_PAGES);
            assertThat(Files.size(file)).isEqualTo(size);
        }
    }

    @DatabaseTest(Kind.SQLITE)
    void a_database_that_closes_ends_the_thread_that_copies() {
        store.close();

        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain("phones-store-log-1");
    }

    private SqliteLog log(Consumer<Runnable> alone) throws Exception {
        Connection connection = new Sqlite(directory.resolve("db/phones.db")).source().getConnection();
        return new SqliteLog(connection, alone);
    }
}
