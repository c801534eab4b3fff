package org.opennms.plugins.phones.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final Engine engine;
    private final Closeable claim;
    private final Vault vault;
    private final int schema;
    private final HikariDataSource readers;
    private final WritingConnection writer;
    private final Closeable upkeep;
    private final ReentrantLock turn = new ReentrantLock(true);

    private Database(Engine engine, Closeable claim, Vault vault, int schema, int readConnections) throws SQLException {
        this.engine = engine;
        this.claim = claim;
        this.vault = vault;
        this.schema = schema;
        this.readers = engine.readers(readConnections);
        WritingConnection connected = null;
        try {
            connected = new WritingConnection(engine);
            this.upkeep = engine.upkeep(this::alone);
            this.writer = connected;
        } catch (SQLException e) {
            if (connected != null) {
                connected.close();
            }
            readers.close();
            throw e;
        }
    }

    /** Runs something while nobody writes here. */
    void alone(Runnable work) {
        turn.lock();
        try {
            work.run();
            writer.refresh();
        } finally {
            turn.unlock();
        }
    }

    /** What one connection really runs with. */
    record Facts(String connection, Map<String, String> settings) {

        @Override
        public String toString() {
            return connection + ": " + settings;
        }
    }

    /** Migrates where needed. Throws a {@link Refusal} where an operator has to act. */
    static Database open(Engine engine, Path keyFile, int readConnections) throws IOException, SQLException {
        Closeable claim = engine.claim();
        try {
            int schema = new Migrations(engine).run();
            Vault vault = Vault.open(keyFile, engine);
            Database opened = new Database(engine, claim, vault, schema, readConnections);
            if (engine.shared()) {
                claim.close();
            }
            return opened;
        } catch (IOException | SQLException | RuntimeException | Error e) {
            closeQuietly(claim);
            throw e;
        }
    }

    <T> T write(Function<Tx, T> work) {
        takeTurn();
        try {
            Connection connection = writer.begin();
            try (SqlTx tx = new SqlTx(connection, engine.dialect(), vault, true)) {
                T result = work.apply(tx);
                tx.finish();
                connection.commit();
                return result;
            } catch (RuntimeException | SQLException | Error e) {
                writer.failed(e);
                throw Failures.said(e, true);
            }
        } finally {
            turn.unlock();
        }
    }

    <T> T read(Function<Tx, T> work) {
        // The pool ends the view: it rolls back what it takes back.
        try (Connection connection = readers.getConnection();
             SqlTx tx = new SqlTx(connection, engine.dialect(), vault, false)) {
            T result = work.apply(tx);
            // nothing was gathered where nothing may be written; who tried hears of it
            tx.finish();
            return result;
        } catch (RuntimeException | SQLException | Error e) {
            if (Failures.endsConnection(e)) {
                // what ended one has ended the others too; each would fail a read of its own
                readers.getHikariPoolMXBean().softEvictConnections();
            }
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

    /** What every connection runs with, the writing one first: asked of the connections, not of the settings. */
    List<Facts> facts() throws SQLException {
        List<Facts> found = new ArrayList<>();
        turn.lock();
        try {
            found.add(new Facts("write", engine.facts(writer.get())));
        } finally {
            turn.unlock();
        }
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < readers.getMaximumPoolSize(); i++) {
                all.add(readers.getConnection());
                found.add(new Facts("read " + (i + 1), engine.facts(all.get(i))));
            }
        } finally {
            all.forEach(WritingConnection::closeQuietly);
        }
        return found;
    }

    @Override
    public void close() {
        // before the turn is taken, which its last work may wait for
        closeQuietly(upkeep);
        turn.lock();
        try {
            readers.close();
            writer.close();
        } finally {
            turn.unlock();
            closeQuietly(claim);
        }
    }

    private static void closeQuietly(Closeable thing) {
        try {
            thing.close();
        } catch (IOException e) {
            LOG.warn("something of the database did not close: {}", e.getMessage());
        }
    }

    @Override
    public String toString() {
        try {
            return engine + ", schema " + schema + ", " + facts();
        } catch (SQLException | RuntimeException e) {
            return engine + ", schema " + schema + ", " + e.getMessage();
        }
    }
}
