package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.store.TestDatabase.Kind;

/** What only SQLite does. */
class SqliteTest extends StoreTest {

    @DatabaseTest(Kind.SQLITE)
    void every_connection_syncs_each_commit() throws Exception {
        List<Database.Facts> all = store.database().facts();

        assertThat(all).hasSize(4).allSatisfy(facts -> assertThat(facts.settings())
                .containsEntry("journal_mode", "wal").containsEntry("synchronous", "2").containsEntry("foreign_keys", "1"));
        assertThat(all).extracting(facts -> facts.settings().get("query_only")).containsExactly("0", "1", "1", "1");
    }

    @DatabaseTest(Kind.SQLITE)
    void a_second_program_on_the_same_database_is_refused() {
        SqlStore second = open();

        assertThat(second.problem().orElse("")).contains("another program");
        assertThatThrownBy(() -> second.read(tx -> null)).isInstanceOf(Busy.class);
        second.close();
    }

    @DatabaseTest(Kind.SQLITE)
    void a_file_that_is_no_database_is_reported_and_left_alone() throws Exception {
        store.close();
        Path file = directory.resolve("db/phones.db");
        Files.writeString(file, "this is no database, but somebody's letter ".repeat(100));

        store = open();

        assertThat(store.problem()).isPresent();
        assertThatThrownBy(() -> change(tx -> tx.settings().put("a", "1"))).isInstanceOf(Busy.class);
        assertThat(Files.readString(file)).startsWith("this is no database");
    }

    @DatabaseTest(Kind.SQLITE)
    void a_directory_that_cannot_be_made_is_tried_again() throws Exception {
        store.close();
        Files.writeString(directory.resolve("taken"), "a file");
        store = new SqlStore(directory.resolve("taken/db").toString(), TestDatabase.key(directory), 3, "", "", "");
        store.start();

        assertThat(store.problem()).isPresent();
        Files.delete(directory.resolve("taken"));
        store.retry();

        assertThat(store.problem()).isEmpty();
    }

    @DatabaseTest(Kind.SQLITE)
    void a_setting_that_names_no_path_is_told() {
        SqlStore nowhere = new SqlStore("", "", 1, "", "", "");
        nowhere.start();

        assertThat(nowhere.problem().orElse("")).contains("directory").contains("org.opennms.plugins.phones.store.cfg");
        nowhere.close();
    }

    // decision 14
    @DatabaseTest(Kind.SQLITE)
    void a_database_is_copied_before_its_schema_changes() throws Exception {
        Path home = directory.resolve("old");
        Files.createDirectories(home.resolve("db"));
        TestDatabase old = Kind.SQLITE.in(home);
        old.schemaOf("1");
        old.sql("INSERT INTO setting (name, value) VALUES ('a', '1')");

        SqlStore opened = old.store(home);
        opened.start();
        assertThat(opened.problem()).isEmpty();
        assertThat(opened.<Optional<String>>read(tx -> tx.settings().get("a"))).contains("1");
        opened.close();

        Path copies = home.resolve("db/before-migration");
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

    @DatabaseTest(Kind.SQLITE)
    void a_full_disk_is_busy_and_nothing_of_the_write_stays() throws Exception {
        try (Connection connection = new Sqlite(directory.resolve("db/phones.db")).source().getConnection();
             Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = 1");

            assertThatThrownBy(() -> statement.execute("INSERT INTO setting VALUES ('a', hex(zeroblob(100000)))"))
                    .satisfies(full -> assertThat(Failures.said(full, true)).isInstanceOf(Busy.class));
        }
        Optional<String> setting = store.read(tx -> tx.settings().get("a"));
        assertThat(setting).isEmpty();
    }
}
