package org.opennms.plugins.phones.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.store.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.zaxxer.hikari.HikariDataSource;

/** An open database: one writing connection, whose users take turns, and a few reading ones. */
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final long TURN_SECONDS = 20;

    private final Sqlite sqlite;
    private final DirectoryLock directoryLock;
    private final Vault vault;
    private final int schema;
    private final HikariDataSource readers;
    private final ReentrantLock turn = new ReentrantLock(true);
    private Connection writer;
    private boolean closed;

    private Database(Sqlite sqlite, DirectoryLock directoryLock, Vault vault, int schema, int readConnections)
            throws SQLException {
        this.sqlite = sqlite;
        this.directoryLock = directoryLock;
        this.vault = vault;
        this.schema = schema;
        this.readers = sqlite.readers(readConnections);
        try {
            this.writer = sqlite.writer();
        } catch (SQLException e) {
            readers.close();
            throw e;
        }
    }

    /** Migrates where needed. Throws a {@link Refusal} where an operator has to act. */
    static Database open(Path directory, Path keyFile, int readConnections) throws IOException, SQLException {
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            Sqlite sqlite = new Sqlite(directory.resolve("phones.db"));
            int schema = new Migrations(sqlite, directory.resolve("before-migration")).run();
            Vault vault = Vault.open(keyFile, sqlite);
            return new Database(sqlite, lock, vault, schema, readConnections);
        } catch (IOException | SQLException | RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    <T> T write(Function<Tx, T> work) {
        takeTurn();
        try {
            Connection connection = openWriter();
            try (SqlTx tx = new SqlTx(connection, vault, true)) {
                T result = work.apply(tx);
                connection.commit();
                return result;
            } catch (RuntimeException | SQLException | Error e) {
                rollBack(connection);
                throw Failures.said(e, true);
            }
        } finally {
            turn.unlock();
        }
    }

    <T> T read(Function<Tx, T> work) {
        // The pool ends the view: it rolls back what it takes back.
        try (Connection connection = readers.getConnection(); SqlTx tx = new SqlTx(connection, vault, false)) {
            return work.apply(tx);
        } catch (RuntimeException | SQLException | Error e) {
            throw Failures.said(e, false);
        }
    }

    private void takeTurn() {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write inside a write");
        }
        try {
            if (!turn.tryLock(TURN_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy("the store is busy: others have been writing for " + TURN_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("interrupted while waiting for the store", e);
        }
    }

    private Connection openWriter() {
        if (closed) {
            throw new Busy("the store is closed");
        }
        try {
            if (writer == null) {
                writer = sqlite.writer();
            }
            return writer;
        } catch (SQLException e) {
            throw Failures.said(e, true);
        }
    }

    /** A connection that cannot even be rolled back is in an unknown state: the next write gets a new one. */
    private void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.warn("the writing connection is replaced, since it could not be rolled back: {}", e.getMessage());
            writer = null;
            closeQuietly(connection);
        }
    }

    /** What every connection runs with, the writing one first: asked of the connections, not of the settings. */
    List<Sqlite.Pragmas> pragmas() throws SQLException {
        List<Sqlite.Pragmas> found = new ArrayList<>();
        turn.lock();
        try {
            found.add(Sqlite.pragmas("write", openWriter()));
        } finally {
            turn.unlock();
        }
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < readers.getMaximumPoolSize(); i++) {
                all.add(readers.getConnection());
                found.add(Sqlite.pragmas("read " + (i + 1), all.get(i)));
            }
        } finally {
            all.forEach(Database::closeQuietly);
        }
        return found;
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            readers.close();
            if (writer != null) {
                closeQuietly(writer);
            }
        } finally {
            turn.unlock();
            directoryLock.close();
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("a connection did not close: {}", e.getMessage());
        }
    }

    @Override
    public String toString() {
        try {
            return sqlite.file() + " (" + Files.size(sqlite.file()) / 1024 + " KiB), schema " + schema + ", " + pragmas();
        } catch (IOException | SQLException e) {
            return sqlite.file() + ", " + e.getMessage();
        }
    }
}
