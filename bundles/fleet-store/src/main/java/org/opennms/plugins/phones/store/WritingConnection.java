package org.opennms.plugins.phones.store;

import java.sql.Connection;
import java.sql.SQLException;

import org.opennms.plugins.phones.api.error.Busy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one connection that writes; replaced where it broke. Its users take turns. */
final class WritingConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WritingConnection.class);

    private final Engine engine;
    private Connection connection;
    private boolean closed;

    /** Connects at once. */
    WritingConnection(Engine engine) throws SQLException {
        this.engine = engine;
        this.connection = engine.writer();
    }

    /** Begins a transaction. What broke while it lay idle is replaced unnoticed, since nothing was done on it yet. */
    Connection begin() {
        boolean idle = connection != null;
        try {
            return begun();
        } catch (SQLException e) {
            failed(e);
            if (connection != null || !idle) {
                throw Failures.said(e, true);
            }
        }
        try {
            return begun();
        } catch (SQLException e) {
            failed(e);
            throw Failures.said(e, true);
        }
    }

    private Connection begun() throws SQLException {
        Connection current = get();
        engine.begin(current);
        return current;
    }

    /** In no transaction. */
    Connection get() throws SQLException {
        if (closed) {
            throw new Busy("the store is closed");
        }
        if (connection == null) {
            connection = engine.writer();
        }
        return connection;
    }

    /**
     * Lets the next transaction see the database as it is now: SQLite's driver begins it where the last one ends. To be
     * called in between.
     */
    void refresh() {
        try {
            if (connection != null) {
                connection.rollback();
            }
        } catch (SQLException e) {
            replace(e);
        }
    }

    /** Ends the transaction that failed so, and the connection too where its state is unknown. */
    void failed(Throwable why) {
        if (connection == null) {
            return;
        }
        if (Failures.endsConnection(why)) {
            replace(why);
            return;
        }
        try {
            connection.rollback();
        } catch (SQLException e) {
            replace(e);
        }
    }

    private void replace(Throwable why) {
        LOG.warn("the writing connection is replaced: {}", why.getMessage());
        closeQuietly(connection);
        connection = null;
    }

    @Override
    public void close() {
        closed = true;
        if (connection != null) {
            closeQuietly(connection);
        }
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("a connection did not close: {}", e.getMessage());
        }
    }
}
