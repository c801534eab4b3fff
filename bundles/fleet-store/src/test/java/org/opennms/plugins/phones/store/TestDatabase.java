package org.opennms.plugins.phones.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.servers.PostgresServer;
import org.postgresql.Driver;

/** A test's own, empty database. */
abstract class TestDatabase implements AutoCloseable {

    enum Kind {
        SQLITE, POSTGRES;

        TestDatabase in(Path directory) throws IOException {
            return this == SQLITE ? new OnSqlite(directory) : OnPostgres.on(PostgresServer.shared());
        }
    }

    /** A program's store on it, not started; keeps its key below {@code home}. */
    abstract SqlStore store(Path home);

    abstract Engine engine();

    /** Makes the schema that a program of that time made. */
    void schemaOf(String version) throws SQLException {
        Engine engine = engine();
        Flyway.configure().dataSource(engine.source()).locations(engine.migrations().toArray(String[]::new))
                .placeholders(engine.words()).loggers("slf4j").target(version).load().migrate();
    }

    abstract Connection connect() throws SQLException;

    /** All that is kept of it, as text. */
    abstract String everything() throws IOException;

    /** Past the store. */
    void sql(String statement) {
        try (Connection connection = connect(); Statement running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    /** The first column of what a query gives. */
    List<String> query(String query) {
        try (Connection connection = connect(); Statement running = connection.createStatement();
             ResultSet rows = running.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    @Override
    public void close() throws IOException {
        // goes with the directory
    }

    static String key(Path home) {
        return home.resolve("keys/store.key").toString();
    }

    /** A file. */
    private static final class OnSqlite extends TestDatabase {

        private final Path directory;

        OnSqlite(Path directory) {
            this.directory = directory.resolve("db");
        }

        @Override
        SqlStore store(Path home) {
            return new SqlStore(directory.toString(), key(home), 3, "", "", "");
        }

        @Override
        Engine engine() {
            return new Sqlite(directory.resolve("phones.db"));
        }

        @Override
        Connection connect() throws SQLException {
            return new Sqlite(directory.resolve("phones.db")).source().getConnection();
        }

        @Override
        String everything() throws IOException {
            StringBuilder bytes = new StringBuilder();
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    bytes.append(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
            return bytes.toString();
        }
    }

    /** A schema in a database that all tests on that server share. */
    static final class OnPostgres extends TestDatabase {

        private static final String DATABASE = "stores";
        private static final AtomicInteger LAST = new AtomicInteger();

        private final PostgresServer server;
        private final String schema = "test" + LAST.incrementAndGet();

        private OnPostgres(PostgresServer server) {
            this.server = server;
        }

        static OnPostgres on(PostgresServer server) throws IOException {
            if (server.sql("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'").isEmpty()) {
                server.createDatabase(DATABASE);
            }
            OnPostgres database = new OnPostgres(server);
            server.sqlIn(DATABASE, "CREATE SCHEMA " + database.schema + " AUTHORIZATION " + server.user());
            return database;
        }

        String url() {
            return server.url(DATABASE) + "?currentSchema=" + schema;
        }

        String schema() {
            return schema;
        }

        @Override
        SqlStore store(Path home) {
            return store(home, url());
        }

        SqlStore store(Path home, String url) {
            return new SqlStore("", key(home), 3, url, server.user(), server.password());
        }

        @Override
        Engine engine() {
            return new Postgres(url(), server.user(), new Secret(server.password()));
        }

        @Override
        Connection connect() throws SQLException {
            Properties login = new Properties();
            login.setProperty("user", server.user());
            login.setProperty("password", server.password());
            login.setProperty("options", "-c bytea_output=escape");
            return new Driver().connect(url(), login);
        }

        @Override
        String everything() {
            return query("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()").stream()
                    .flatMap(table -> query("SELECT t::text FROM " + table + " t").stream()).collect(Collectors.joining("\n"));
        }

        @Override
        public void close() throws IOException {
            server.sqlIn(DATABASE, "DROP SCHEMA " + schema + " CASCADE");
        }
    }
}
