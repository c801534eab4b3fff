package org.opennms.plugins.phones.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.postgresql.Driver;

/**
 * A real PostgreSQL on 127.0.0.1: Debian's packages, unpacked below the checkout, run as a user of its own on a free port
 * with a data directory of its own. {@code fsync} is on; text sorts as people sort it and not by bytes, as in most
 * installations. The port stays the same over {@link #restart}. Ended, and its data deleted, when the JVM ends.
 * Not for several threads at once.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String ADMIN = EmptyCluster.ADMIN;
    private static final String USER = "phones";
    private static PostgresServer shared;

    private final EmptyCluster cluster;
    private final Path directory;
    private final int port;

    private PostgresServer(EmptyCluster cluster) throws IOException {
        this.cluster = cluster;
        this.directory = cluster.systemUser.directory("postgres");
        this.port = FreePorts.one();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end-postgres-" + port));
    }

    /** One server for all tests of a JVM that neither stop it nor change its settings; they make databases of their own. */
    public static synchronized PostgresServer shared() throws IOException {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** A new server that answers; it has the {@link #user} and no database of ours yet. */
    public static PostgresServer start() throws IOException {
        EmptyCluster cluster = EmptyCluster.get();
        PostgresServer server = new PostgresServer(cluster);
        cluster.copyTo(server.directory.resolve("data"));
        server.restart();
        server.sql("CREATE ROLE " + USER + " LOGIN PASSWORD '" + cluster.password + "'");
        return server;
    }

    /** Starts it again after {@link #stop} or {@link #killHard}; returns when it answers, recovery done. */
    public void restart() throws IOException {
        cluster.program("pg_ctl", "start", "-w", "-t", "60", "-s", "-D", data(), "-l", directory.resolve("log").toString(),
                "-o", "-p " + port);
    }

    /** Ends it as an operator does: open transactions are rolled back, nothing is lost. */
    public void stop() throws IOException {
        cluster.program("pg_ctl", "stop", "-w", "-t", "60", "-s", "-m", "fast", "-D", data());
    }

    /** SIGKILL to the postmaster and every backend; returns when all are gone. */
    public void killHard() {
        Members.kill(directory.resolve("data"));
    }

    /** Every process stands still (SIGSTOP): connections stay and nothing answers, as when its machine is unreachable. */
    public void freeze() throws IOException {
        signal("STOP");
    }

    /** Goes on after {@link #freeze}. */
    public void thaw() throws IOException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException {
        for (ProcessHandle member : Members.of(directory.resolve("data"))) {
            Command.of("kill", "-" + signal, Long.toString(member.pid())).run(Map.of(), 10);
        }
    }

    /**
     * A second server that follows this one. From then on a commit here waits until the standby has it on disk too
     * (while it is up; without it, commits wait).
     */
    public PostgresServer standby() throws IOException {
        PostgresServer standby = new PostgresServer(cluster);
        cluster.program("pg_basebackup", "-D", standby.data(), "-R", "-X", "stream", "--checkpoint=fast", "-d",
                "host=127.0.0.1 port=" + port + " user=" + ADMIN + " application_name=standby");
        standby.restart();
        sql("ALTER SYSTEM SET synchronous_standby_names = 'standby'");
        sql("SELECT pg_reload_conf()");
        for (int i = 0; !sql("SELECT sync_state FROM pg_stat_replication").equals(List.of("sync")); i++) {
            if (i == 300) {
                throw new IOException("no standby has connected:\n" + standby.log());
            }
            sql("SELECT pg_sleep(0.1)");
        }
        return standby;
    }

    /** Makes a standby the primary; returns when it takes writes. */
    public void promote() throws IOException {
        if (!sql("SELECT pg_promote(true, 60)").equals(List.of("t"))) {
            throw new IOException("the standby was not promoted:\n" + log());
        }
    }

    /** A new, empty database of {@link #user}; its URL. */
    public String createDatabase(String name) throws IOException {
        sql("CREATE DATABASE " + name + " OWNER " + USER);
        return url(name);
    }

    /** For a database of this name, which need not exist yet. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** For a database on this server or, when that is the one that takes writes, on the other. */
    public String url(String database, PostgresServer other) {
        return "jdbc:postgresql://127.0.0.1:" + port + ",127.0.0.1:" + other.port + "/" + database + "?targetServerType=primary";
    }

    /** An ordinary user: owner of the databases made by {@link #createDatabase}, nothing more. */
    public String user() {
        return USER;
    }

    public String password() {
        return cluster.password;
    }

    public int port() {
        return port;
    }

    /** What the server itself says of one of its settings, such as {@code fsync}. */
    public String setting(String name) throws IOException {
        return sql("SHOW " + name).get(0);
    }

    /** One statement as administrator of the server; the rows it gives, their columns parted by tabs. */
    public List<String> sql(String statement) throws IOException {
        return sqlIn(ADMIN, statement);
    }

    /** One statement as administrator, in this database; the rows it gives, their columns parted by tabs. */
    public List<String> sqlIn(String database, String statement) throws IOException {
        try (Connection connection = connect(database); Statement running = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (running.execute(statement)) {
                try (ResultSet result = running.getResultSet()) {
                    while (result.next()) {
                        rows.add(row(result));
                    }
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IOException(statement + ": " + e.getMessage(), e);
        }
    }

    private static String row(ResultSet result) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            columns.add(String.valueOf(result.getString(i)));
        }
        return String.join("\t", columns);
    }

    private Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", ADMIN);
        login.setProperty("password", cluster.password);
        // not by DriverManager: a store that a test closes takes its drivers from there
        return new Driver().connect(url(database), login);
    }

    /** The ids of all its processes. */
    public List<Long> processes() {
        return Members.of(directory.resolve("data")).stream().map(ProcessHandle::pid).toList();
    }

    /** What the server logged. */
    public String log() throws IOException {
        return Files.readString(directory.resolve("log"));
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    /** Ends it the short way and deletes its data. */
    @Override
    public void close() {
        killHard();
        Trees.delete(directory);
    }
}
