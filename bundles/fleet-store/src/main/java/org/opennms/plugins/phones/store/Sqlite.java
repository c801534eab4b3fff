package org.opennms.plugins.phones.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A database in one SQLite file, and all that is SQLite's own about it. */
final class Sqlite {

    /** What the migrations' text leaves open. AUTOINCREMENT: an id is never used again, not even the last one's. */
    static final Map<String, String> WORDS = Map.of("identity", "INTEGER PRIMARY KEY AUTOINCREMENT", "bytes", "BLOB");

    private static final int BUSY_MILLIS = 10_000;
    private static final int WAL_LIMIT = 64 << 20;
    /** 16 MiB of log: reports touch pages all over the file, and rarer check-points write each of them less often. */
    private static final int CHECKPOINT_PAGES = 4096;
    private static final int WRITER_CACHE_KIB = 64 << 10;
    private static final int READER_CACHE_KIB = 4 << 10;

    private final Path file;

    Sqlite(Path file) {
        this.file = file;
    }

    /** What one connection really runs with. */
    record Pragmas(String connection, String journalMode, int synchronous, boolean foreignKeys, boolean queryOnly) {

        @Override
        public String toString() {
            return connection + ": journal_mode=" + journalMode + " synchronous=" + synchronous;
        }
    }

    Path file() {
        return file;
    }

    /** In auto-commit, for the migrations and everything before the first transaction. */
    SQLiteDataSource source() {
        return source(SQLiteConfig.TransactionMode.IMMEDIATE, WRITER_CACHE_KIB);
    }

    /** IMMEDIATE: whoever may write says so at the start, and never fails half-way because another was faster. */
    Connection writer() throws SQLException {
        Connection connection = source().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
        }
        connection.setAutoCommit(false);
        return connection;
    }

    /** Each reading transaction sees the database as it was at its first statement, and waits for no writer. */
    HikariDataSource readers(int connections) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("phones-store-read");
        pool.setDataSource(source(SQLiteConfig.TransactionMode.DEFERRED, READER_CACHE_KIB));
        pool.setConnectionInitSql("PRAGMA query_only = ON");
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(Math.max(1, connections));
        pool.setConnectionTimeout(BUSY_MILLIS);
        pool.setMaxLifetime(0);
        return new HikariDataSource(pool);
    }

    private SQLiteDataSource source(SQLiteConfig.TransactionMode mode, int cacheKib) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // FULL, not NORMAL: only FULL syncs the log at each commit, and a phone is answered on that promise.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(mode);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setJournalSizeLimit(WAL_LIMIT);
        config.setCacheSize(-cacheKib);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    static Pragmas pragmas(String name, Connection connection) throws SQLException {
        return new Pragmas(name, pragma(connection, "journal_mode"), Integer.parseInt(pragma(connection, "synchronous")),
                pragma(connection, "foreign_keys").equals("1"), pragma(connection, "query_only").equals("1"));
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    /** A consistent copy in one file, on the disk when this returns. */
    void copyTo(Path copy) throws SQLException, IOException {
        try (Connection connection = source().getConnection();
             PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
