package org.opennms.plugins.phones.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import org.HdrHistogram.Histogram;

/** How long the database itself takes to make one row durable: the same settings, nothing of ours. */
final class Commits implements AutoCloseable {

    /** What the intake gathers reports for before a commit: commitDelayMs as shipped. */
    static final double GATHER_MILLIS = 1;

    private static final int COMMITS = 400;

    private final Connection connection;

    private Commits(Connection connection) {
        this.connection = connection;
    }

    static Commits on(Fleet fleet) throws SQLException {
        Connection connection = fleet.connect("commits.db");
        try (Statement statement = connection.createStatement()) {
            if (fleet.database() == Database.SQLITE) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
            }
            statement.execute("CREATE TABLE bench_commits (number BIGINT PRIMARY KEY, text TEXT)");
            statement.execute("INSERT INTO bench_commits VALUES (1, '')");
        }
        connection.setAutoCommit(false);
        return new Commits(connection);
    }

    /** The 99th percentile of some hundred commits, one after the other, in milliseconds. */
    double p99() throws SQLException {
        Histogram times = new Histogram(3);
        try (PreparedStatement update = connection.prepareStatement("UPDATE bench_commits SET text = ? WHERE number = 1")) {
            for (int i = 0; i < COMMITS; i++) {
                update.setString(1, "x".repeat(500 + i % 10));
                long began = System.nanoTime();
                update.executeUpdate();
                connection.commit();
                times.recordValue((System.nanoTime() - began) / 1_000);
            }
        }
        return times.getValueAtPercentile(99) / 1e3;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
