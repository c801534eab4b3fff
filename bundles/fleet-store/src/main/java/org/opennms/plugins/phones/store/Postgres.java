package org.opennms.plugins.phones.store;

import java.io.Closeable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jooq.SQLDialect;
import org.opennms.plugins.phones.api.model.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * A schema of a PostgreSQL database, which several programs may share. Their writers take turns by a lock, under READ
 * COMMITTED: each statement after it sees all that was committed before. So numbers grow in the order of commits, and
 * what was read in a write is still so when it is written.
 */
final class Postgres implements Engine {

    private static final Map<String, String> WORDS = Map.of("identity", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
            "bytes", "BYTEA", "text", "TEXT COLLATE \"C\"");

    private static final Logger LOG = LoggerFactory.getLogger(Postgres.class);

    /** Longer than the patience for a lock, during which a server is rightly silent. */
    private static final Duration ANSWER = PostgresSession.LOCK_PATIENCE.plusSeconds(3);
    private static final Duration PATIENT_ANSWER = Duration.ofMinutes(10);
    private static final Duration POOL_PATIENCE = Duration.ofSeconds(5);

    /** The number beside that of {@link SqlLeases}; two schemas in one database do not wait for each other. */
    private static final String TURN = 0x69707069 + ", hashtext(current_schema())";

    private final PostgresSource source;
    private final PostgresSource patient;

    /** @param url as pgjdbc reads it; may name several servers, of which one is the primary */
    Postgres(String url, String user, Secret password) {
        source = PostgresSource.of(url, user, password, ANSWER);
        patient = PostgresSource.of(url, user, password, PATIENT_ANSWER);
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public Closeable claim() throws SQLException {
        Connection connection = source.getConnection();
        try {
            check(connection);
            execute(connection, "SELECT pg_advisory_lock(" + TURN + ")");
            return () -> WritingConnection.closeQuietly(connection);
        } catch (SQLException | RuntimeException e) {
            WritingConnection.closeQuietly(connection);
            if (e instanceof SQLException sql && Failure.of(sql) == Failure.PASSING) {
                throw new Refusal("another node has kept " + source + " for itself for longer than "
                        + PostgresSession.LOCK_PATIENCE.toSeconds() + " s; it may be changing the schema", e);
            }
            throw e;
        }
    }

    private void check(Connection connection) throws SQLException {
        if (PostgresSession.ask(connection, List.of("current_schema()")).get(0) == null) {
            throw new Refusal("there is no schema to work in; make the one that the URL names in " + source);
        }
        Map<String, String> server = PostgresSession.settings(connection, List.of("fsync", "full_page_writes"));
        if (server.containsValue("off")) {
            LOG.error("the PostgreSQL server {} runs with {}: what phones were told is stored is lost when its machine"
                    + " fails; set both to on", source, server);
        }
    }

    @Override
    public PostgresSource source() {
        return patient;
    }

    @Override
    public List<String> migrations() {
        return List.of("classpath:db/migration", "classpath:db/postgresql");
    }

    @Override
    public Map<String, String> words() {
        return WORDS;
    }

    @Override
    public void copy(String schema) throws SQLException {
        try (Connection connection = patient.getConnection()) {
            new PostgresCopies(connection).make(schema);
        }
    }

    @Override
    public Connection writer() throws SQLException {
        Connection connection = source.getConnection();
        PostgresSession.endWhenIdle(connection);
        connection.setAutoCommit(false);
        return connection;
    }

    /** The server looks after itself. */
    @Override
    public Closeable upkeep(Consumer<Runnable> alone) {
        return () -> { };
    }

    @Override
    public void begin(Connection writer) throws SQLException {
        execute(writer, "SELECT pg_advisory_xact_lock(" + TURN + ")");
    }

    @Override
    public HikariDataSource readers(int connections) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("phones-store-read");
        pool.setDataSource(source);
        pool.setReadOnly(true);
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(Math.max(1, connections));
        pool.setConnectionTimeout(POOL_PATIENCE.toMillis());
        return new HikariDataSource(pool);
    }

    @Override
    public Map<String, String> facts(Connection connection) throws SQLException {
        Map<String, String> facts = PostgresSession.facts(connection);
        connection.rollback();
        return facts;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    @Override
    public String toString() {
        return source.toString();
    }
}
