package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.JournalRows.FeedEntry;
import org.opennms.plugins.phones.store.TestDatabase.Kind;
import org.opennms.plugins.phones.store.TestDatabase.OnPostgres;

/** What only PostgreSQL does: two nodes on one database, and a server that cuts its sessions. */
class PostgresTest extends StoreTest {

    private SqlStore other;

    @BeforeEach
    void startAnotherNode() throws Exception {
        Path home = directory.resolve("other");
        Files.createDirectories(home.resolve("keys"));
        Files.copy(directory.resolve("keys/store.key"), home.resolve("keys/store.key"));
        other = open(home);
        other.database();
    }

    @AfterEach
    void stopTheOtherNode() {
        other.close();
    }

    @DatabaseTest(Kind.POSTGRES)
    void every_connection_waits_until_its_commit_is_on_the_disk() throws Exception {
        List<Database.Facts> all = store.database().facts();

        assertThat(all).hasSize(4).allSatisfy(facts -> assertThat(facts.settings())
                .containsEntry("fsync", "on").containsEntry("synchronous_commit", "on")
                .containsEntry("idle_in_transaction_session_timeout", "36s").containsEntry("tcp_keepalives_idle", "10")
                .containsEntry("application_name", "opennms-phones"));
        assertThat(all).extracting(facts -> facts.settings().get("transaction_read_only"))
                .containsExactly("off", "on", "on", "on");
        assertThat(all).extracting(facts -> facts.settings().get("idle_session_timeout"))
                .as("a writer that stands still loses its leases").containsExactly("1min", "0", "0", "0");
        assertThat(all).extracting(facts -> facts.settings().get("transaction_isolation"))
                .containsExactly("read committed", "repeatable read", "repeatable read", "repeatable read");
        assertThat(store.database().toString()).contains("fsync=on").contains("synchronous_commit=on");
    }

    @DatabaseTest(Kind.POSTGRES)
    void a_role_that_promises_less_is_overruled_and_one_that_promises_more_is_left() throws Exception {
        for (List<String> said : List.of(List.of("off", "on"), List.of("local", "on"), List.of("remote_write", "on"),
                List.of("remote_apply", "remote_apply"))) {
            SqlStore told = onPostgres().store(directory,
                    onPostgres().url() + "&options=-c%20synchronous_commit=" + said.get(0));
            told.start();

            assertThat(told.database().facts()).allSatisfy(facts -> assertThat(facts.settings())
                    .containsEntry("synchronous_commit", said.get(1)));
            told.close();
        }
    }

    @DatabaseTest(Kind.POSTGRES)
    void writers_of_two_nodes_take_turns_and_lose_nothing() throws Exception {
        change(tx -> tx.settings().put("n", ""));

        onBoth(node -> node.write(tx -> {
            tx.settings().put("n", tx.settings().get("n").orElseThrow() + "+");
            return null;
        }));

        Optional<String> counted = store.read(tx -> tx.settings().get("n"));
        assertThat(counted).contains("+".repeat(200));
    }

    @DatabaseTest(Kind.POSTGRES)
    void who_follows_the_feed_misses_nothing_that_two_nodes_write() throws Exception {
        List<FeedEntry> followed = new ArrayList<>();
        ExecutorService follower = Executors.newSingleThreadExecutor();
        Future<?> following = follower.submit(() -> {
            while (followed.size() < 400) {
                long last = followed.isEmpty() ? 0 : followed.get(followed.size() - 1).cursor();
                followed.addAll(store.read(tx -> tx.journal().feed(last, 1000)));
            }
        });

        onBoth(node -> node.write(tx -> {
            tx.journal().changed("phone", "a", NOW);
            tx.journal().changed("phone", "b", NOW);
            return null;
        }));

        following.get(60, TimeUnit.SECONDS);
        follower.shutdown();
        List<FeedEntry> all = store.read(tx -> tx.journal().feed(0, 1000));
        assertThat(followed).isEqualTo(all);
    }

    /** Fifty times in two threads each. */
    private void onBoth(Consumer<SqlStore> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        for (SqlStore node : List.of(store, other, store, other)) {
            running.add(threads.submit(() -> {
                for (int i = 0; i < 50; i++) {
                    work.accept(node);
                }
            }));
        }
        for (Future<?> one : running) {
            one.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
    }

    @DatabaseTest(Kind.POSTGRES)
    void of_reports_to_two_nodes_the_newer_one_stays() {
        change(tx -> tx.phones().save(List.of(pending(1, "10.1.2.3"))));

        change(tx -> tx.phones().saveReports(List.of(report(MAC, NOW.plusNanos(2)))));
        other.write(tx -> {
            tx.phones().saveReports(List.of(report(MAC, NOW.plusNanos(1))));
            return null;
        });

        assertThat(phones().get(0).lastReport().map(Report::at)).contains(NOW.plusNanos(2));
    }

    @DatabaseTest(Kind.POSTGRES)
    void a_lease_is_one_nodes_until_it_gives_it_back_or_is_cut_off() {
        assertThat(takes(store)).isTrue();
        assertThat(takes(store)).isTrue();
        assertThat(takes(other)).isFalse();

        change(tx -> tx.leases().release("outbox"));
        assertThat(takes(other)).isTrue();
        assertThat(takes(store)).isFalse();
        cutAll();
        assertThat(takes(store)).isTrue();
        assertThat(takes(other)).isFalse();
    }

    private static boolean takes(SqlStore node) {
        return node.write(tx -> tx.leases().take("outbox"));
    }

    @DatabaseTest(Kind.POSTGRES)
    void a_session_cut_while_idle_is_replaced_unnoticed() {
        cutAll();

        change(tx -> tx.settings().put("a", "1"));

        assertThat(database.query("SELECT name FROM setting")).containsExactly("a");
    }

    @DatabaseTest(Kind.POSTGRES)
    void a_session_cut_in_the_middle_of_a_write_is_busy_and_leaves_nothing() {
        assertThatThrownBy(() -> change(tx -> {
            tx.settings().put("a", "1");
            cutAll();
            tx.settings().put("b", "1");
        })).isInstanceOf(Busy.class).hasMessageContaining("away");
        assertThatThrownBy(() -> change(tx -> {
            tx.settings().put("a", "1");
            cutAll();
        })).isInstanceOf(Busy.class);

        change(tx -> tx.settings().put("c", "1"));

        assertThat(database.query("SELECT name FROM setting")).containsExactly("c");
    }

    /** Ends the sessions of both nodes, and returns when they are gone. */
    private void cutAll() {
        database.query("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                + " AND datname = current_database() AND application_name = 'opennms-phones'");
    }

    @DatabaseTest(Kind.POSTGRES)
    void a_database_that_may_not_be_written_is_busy_until_it_may() {
        database.sql("ALTER ROLE CURRENT_USER IN DATABASE stores SET default_transaction_read_only = on");
        cutAll();
        try {
            assertThatThrownBy(() -> change(tx -> tx.settings().put("a", "1"))).isInstanceOf(Busy.class)
                    .hasMessageContaining("takes no writes");
        } finally {
            readWrite();
        }

        change(tx -> tx.settings().put("a", "1"));
    }

    private void readWrite() {
        database.sql("BEGIN READ WRITE; ALTER ROLE CURRENT_USER IN DATABASE stores RESET default_transaction_read_only; COMMIT");
    }

    // decision 14
    @DatabaseTest(Kind.POSTGRES)
    void all_tables_are_copied_before_the_schema_changes() throws Exception {
        try (OnPostgres old = (OnPostgres) Kind.POSTGRES.in(directory)) {
            old.schemaOf("2");
            old.sql("INSERT INTO setting (name, value) VALUES ('a', '1')");

            SqlStore opened = old.store(directory);
            opened.start();

            String copy = old.schema() + "_before_migration_of_2";
            assertThat(opened.problem()).isEmpty();
            assertThat(opened.<Optional<String>>read(tx -> tx.settings().get("a"))).contains("1");
            assertThat(old.query("SELECT value FROM " + copy + ".setting WHERE name = 'a'")).containsExactly("1");
            opened.close();
            old.sql("DROP SCHEMA " + copy + " CASCADE");
        }
    }

    @DatabaseTest(Kind.POSTGRES)
    void a_schema_with_tables_of_somebody_else_is_refused() throws Exception {
        try (OnPostgres foreign = (OnPostgres) Kind.POSTGRES.in(directory)) {
            foreign.sql("CREATE TABLE nodes (id BIGINT)");

            SqlStore refused = foreign.store(directory);
            refused.start();

            assertThat(refused.problem().orElse("")).contains("somebody else").contains("currentSchema");
            refused.close();
        }
    }

    @DatabaseTest(Kind.POSTGRES)
    void a_role_that_may_not_write_is_said_in_one_line() throws Exception {
        try (OnPostgres empty = (OnPostgres) Kind.POSTGRES.in(directory)) {
            empty.sql("DO $$ BEGIN EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM %I', current_schema(), current_user); END $$");

            SqlStore refused = empty.store(directory);
            refused.start();

            assertThat(refused.problem().orElse("")).contains("permission denied").doesNotContain("\n");
            refused.close();
        }
    }

    @DatabaseTest(Kind.POSTGRES)
    void a_host_that_nobody_knows_is_named() {
        SqlStore lost = new SqlStore("", TestDatabase.key(directory), 1,
                "jdbc:postgresql://nowhere.invalid/phones", "", "");

        lost.start();

        assertThat(lost.problem().orElse("")).contains("nowhere.invalid");
        lost.close();
    }

    @DatabaseTest(Kind.POSTGRES)
    void no_password_is_told() {
        String secret = "Tr0ub4dor";
        for (String url : List.of("jdbc:postgresql://127.0.0.1:1/phones?password=" + secret, "postgres://x:" + secret + "@h/d",
                "jdbc:postgresql://x:" + secret + "@127.0.0.1:1/phones",
                onPostgres().url() + "&password=" + secret)) {
            SqlStore failing = new SqlStore("", TestDatabase.key(directory), 1, url, "nobody", "");
            failing.start();

            assertThat(failing.problem().orElse("")).isNotEmpty().doesNotContain(secret);
            failing.close();
        }
        assertThat(new Postgres(onPostgres().url() + "&password=" + secret, "", new Secret("")).toString())
                .startsWith("postgresql://127.0.0.1:").endsWith("/stores");
    }

    private OnPostgres onPostgres() {
        return (OnPostgres) database;
    }
}
