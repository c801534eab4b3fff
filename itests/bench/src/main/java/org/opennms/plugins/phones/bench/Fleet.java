package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import org.opennms.plugins.phones.servers.PostgresServer;
import org.opennms.plugins.phones.store.SqlStore;
import org.postgresql.Driver;
import org.sqlite.SQLiteDataSource;

/**
 * Phones in a database that a distribution can be started on.
 *
 * @param phones      how many; their MAC addresses are counted up from {@link Seeds#FIRST_MAC}
 * @param data        of the distribution
 * @param environment what names the database to it
 */
record Fleet(Database database, int phones, Path data, Map<String, String> environment) {

    private static final int ORIGINALS = 1_000;

    static Fleet of(Database database, int phones, Path scratch) throws IOException, SQLException {
        Path data = Files.createTempDirectory(scratch, database.name().toLowerCase() + "-" + phones + "-");
        Fleet fleet = new Fleet(database, phones, data, database == Database.SQLITE ? Map.of("PHONES_DB_URL", "") : postgres());
        if (phones > 0) {
            long began = System.nanoTime();
            fleet.seed();
            Setup.say(phones + " phones are put into " + database + ": " + (System.nanoTime() - began) / 1_000_000 + " ms");
        }
        return fleet;
    }

    /** The same, with more of its environment. */
    Fleet with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Fleet(database, phones, data, all);
    }

    /** One server for a whole run, its {@code fsync} on; a database for each fleet. */
    private static Map<String, String> postgres() throws IOException {
        PostgresServer server = PostgresServer.shared();
        String url = server.createDatabase("bench_" + UUID.randomUUID().toString().replace("-", ""));
        return Map.of("PHONES_DB_URL", url, "PHONES_DB_USER", server.user(), "PHONES_DB_PASSWORD", server.password());
    }

    private void seed() throws IOException, SQLException {
        int originals = Math.min(phones, ORIGINALS);
        SqlStore store = store();
        store.start();
        try {
            new Seeds(store).add(originals);
        } finally {
            store.close();
        }
        if (phones > originals) {
            try (Connection connection = connect("phones.db")) {
                new Copies(connection).make(originals, phones);
            }
        }
        settle();
    }

    /** Its store, not opened yet; only while no distribution runs on it. */
    SqlStore store() {
        return new SqlStore(data.resolve("db").toString(), data.resolve("keys/store.key").toString(), 1,
                environment.getOrDefault("PHONES_DB_URL", ""), environment.getOrDefault("PHONES_DB_USER", ""),
                environment.getOrDefault("PHONES_DB_PASSWORD", ""));
    }

    /** What a server does by itself within a minute, so that it does not do it while somebody measures. */
    private void settle() throws IOException, SQLException {
        if (database == Database.POSTGRES) {
            try (Connection connection = connect(""); Statement statement = connection.createStatement()) {
                statement.execute("VACUUM ANALYZE");
            }
            PostgresServer.shared().sql("CHECKPOINT");
        }
    }

    /**
     * Past DriverManager, which a closed store empties.
     *
     * @param file for SQLite: in the directory of the database
     */
    Connection connect(String file) throws SQLException {
        if (database == Database.SQLITE) {
            SQLiteDataSource source = new SQLiteDataSource();
            source.setUrl("jdbc:sqlite:" + data.resolve("db").resolve(file));
            return source.getConnection();
        }
        Properties properties = new Properties();
        properties.setProperty("user", environment.get("PHONES_DB_USER"));
        properties.setProperty("password", environment.get("PHONES_DB_PASSWORD"));
        properties.setProperty("reWriteBatchedInserts", "true");
        return new Driver().connect(environment.get("PHONES_DB_URL"), properties);
    }
}
