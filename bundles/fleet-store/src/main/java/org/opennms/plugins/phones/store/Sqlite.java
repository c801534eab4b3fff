package org.opennms.plugins.phones.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jooq.SQLDialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A database in one SQLite file. Only one program may have it open. */
final class Sqlite implements Engine {

    /** AUTOINCREMENT: an id is never used again, not even the last one's. */
    private static final Map<String, String> WORDS =
            Map.of("identity", "INTEGER PRIMARY KEY AUTOINCREMENT", "bytes", "BLOB", "text", "TEXT");

    private static final Logger LOG = LoggerFactory.getLogger(Sqlite.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int COPIES_KEPT = 3;

    private static final int BUSY_MILLIS = 10_000;
    private static final int WAL_LIMIT = 128 << 20;
    /** 256 MiB of log: what a writer copies by itself, where {@link SqliteLog} cannot keep up. */
    private static final int CHECKPOINT_PAGES = 4 * SqliteLog.LONG_PAGES;
    private static final int WRITER_CACHE_KIB = 64 << 10;
    private static final int READER_CACHE_KIB = 4 << 10;

    private final Path file;

    Sqlite(Path file) {
        this.file = file;
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public Closeable claim() throws IOException {
        DirectoryLock lock = DirectoryLock.take(file.getParent());
        try {
            NativeLibrary.load(file.getParent());
            return lock;
        } catch (IOException | RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public List<String> migrations() {
        return List.of("classpath:db/migration");
    }

    @Override
    public Map<String, String> words() {
        return WORDS;
    }

    @Override
    public SQLiteDataSource source() {
        return source(SQLiteConfig.TransactionMode.IMMEDIATE, WRITER_CACHE_KIB);
    }

    /** IMMEDIATE: whoever may write says so at the start, and never fails half-way because another was faster. */
    @Override
    public Connection writer() throws SQLException {
        Connection connection = source().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
        }
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public Closeable upkeep(Consumer<Runnable> alone) throws SQLException {
        SqliteLog log = new SqliteLog(source().getConnection(), alone);
        log.start();
        return log;
    }

    /** The driver begins by the first statement. */
    @Override
    public void begin(Connection writer) {
        // nothing to wait for: nobody else has the file
    }

    @Override
    public HikariDataSource readers(int connections) {
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

    @Override
    public Map<String, String> facts(Connection connection) throws SQLException {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String name : List.of("journal_mode", "synchronous", "foreign_keys", "query_only")) {
            facts.put(name, pragma(connection, name));
        }
        return facts;
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void copy(String schema) throws IOException, SQLException {
        Path copies = file.resolveSibling("before-migration");
        OwnerOnly.directory(copies);
        Path copy = copies.resolve("phones-" + STAMP.format(Instant.now()) + "-schema" + schema + ".db");
        Files.deleteIfExists(copy);
        copyTo(copy);
        LOG.info("the database is copied to {} before its schema changes", copy);
        try (Stream<Path> all = Files.list(copies)) {
            for (Path old : all.sorted(Comparator.reverseOrder()).skip(COPIES_KEPT).toList()) {
                Files.delete(old);
            }
        }
    }

    /** A consistent copy in one file, on the disk when this returns. */
    private void copyTo(Path copy) throws SQLException, IOException {
        try (Connection connection = source().getConnection();
             PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public String toString() {
        try {
            return file + " (" + Files.size(file) / 1024 + " KiB)";
        } catch (IOException e) {
            return file.toString();
        }
    }
}
