package org.opennms.plugins.phones.store;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jooq.SQLDialect;

import com.zaxxer.hikari.HikariDataSource;

/** A kind of database, and all that is its own. {@code toString} says where the database is, without secrets. */
sealed interface Engine permits Sqlite, Postgres {

    SQLDialect dialect();

    /** Whether several programs may have the database open. */
    boolean shared();

    /**
     * Keeps everybody else away while the database is opened, and, where it is not {@link #shared}, until this is closed.
     *
     * @throws Refusal where the database is not fit for us
     */
    Closeable claim() throws IOException, SQLException;

    /** In auto-commit and patient, for the migrations and everything before the first transaction. */
    DataSource source() throws SQLException;

    /** Where migrations lie, as Flyway writes it. */
    List<String> migrations();

    /** What the migrations' text leaves open. */
    Map<String, String> words();

    /** Copies the database before its schema changes; a few copies are kept. */
    void copy(String schema) throws IOException, SQLException;

    /** A new connection for writing; it commits by itself never. */
    Connection writer() throws SQLException;

    /**
     * What is to be done beside the work for as long as the database is open.
     *
     * @param alone runs something while nobody writes here
     */
    Closeable upkeep(Consumer<Runnable> alone) throws SQLException;

    /** Begins a transaction on the writing connection: from here to its end no other program writes. */
    void begin(Connection writer) throws SQLException;

    /** Each reading transaction sees the database as it was at its first statement, and waits for no writer. */
    HikariDataSource readers(int connections) throws SQLException;

    /** What a connection really runs with: asked of the connection, not of the settings. */
    Map<String, String> facts(Connection connection) throws SQLException;
}
