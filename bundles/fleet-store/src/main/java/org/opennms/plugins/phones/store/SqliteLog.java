package org.opennms.plugins.phones.store;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies what was written from SQLite's log into its file, beside the writers: a writer that does it by itself makes
 * its phones wait for thousands of pages. The log begins anew only where nothing of it is left to copy, so a long one's
 * last few pages are copied while nobody writes.
 */
final class SqliteLog implements Closeable {

    /** 64 MiB: reports touch pages all over the file, and each is copied less often where the log is longer. */
    static final int LONG_PAGES = 16_384;
    /** What is copied within about ten milliseconds, while every phone waits. */
    private static final int FEW_PAGES = 200;
    private static final int ATTEMPTS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(SqliteLog.class);
    private static final long TICK_MILLIS = 500;
    private static final long LAST_TICK_SECONDS = 30;

    private final Connection connection;
    private final Consumer<Runnable> alone;
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "phones-store-log-1"));

    /**
     * @param connection of its own, in auto-commit
     * @param alone      runs something while nobody writes
     */
    SqliteLog(Connection connection, Consumer<Runnable> alone) {
        this.connection = connection;
        this.alone = alone;
    }

    /**
     * How far the log is.
     *
     * @param pages  those in it; -1 where somebody else is copying
     * @param copied those that are in the file already
     */
    record Progress(int pages, int copied) { }

    void start() {
        executor.scheduleWithFixedDelay(this::guarded, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void guarded() {
        try {
            tidy();
        } catch (RuntimeException | SQLException e) {
            // Nothing is lost: the log holds it, and a writer copies a log that becomes far too long.
            LOG.warn("the database's log cannot be copied into its file and is tried again: {}", e.getMessage());
        }
    }

    /** While pages are copied others are written; what is left becomes fewer each time, as copying fewer takes less time. */
    void tidy() throws SQLException {
        Progress before = copy();
        for (int i = 0; i < ATTEMPTS && before.pages() >= LONG_PAGES; i++) {
            Progress after = copy();
            if (after.pages() - before.pages() <= FEW_PAGES || i == ATTEMPTS - 1) {
                alone.accept(this::copyQuietly);
                return;
            }
            before = after;
        }
    }

    private void copyQuietly() {
        try {
            copy();
        } catch (SQLException e) {
            LOG.warn("the end of the database's log cannot be copied and is tried again: {}", e.getMessage());
        }
    }

    /** PASSIVE waits for nobody and lets everybody write. */
    Progress copy() throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(PASSIVE)")) {
            row.next();
            return new Progress(row.getInt(2), row.getInt(3));
        }
    }

    /** Without an interrupt, which would hit a file of the database's. */
    @Override
    public void close() throws IOException {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LAST_TICK_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the database's log is still being copied while the store closes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        WritingConnection.closeQuietly(connection);
    }
}
