package org.opennms.plugins.phones.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of each of our PostgreSQL sessions: set, then read back, since a pooler between may lose them. */
final class PostgresSession {

    /** How long a writer waits for those of other programs. Shorter than a server's silence may be. */
    static final Duration LOCK_PATIENCE = Duration.ofSeconds(15);

    /** Together they end a session 25 s after its machine went, and with it the locks that others wait for. */
    private static final Map<String, String> LIFE_SIGNS = Map.of("tcp_keepalives_idle", "10", "tcp_keepalives_interval", "5",
            "tcp_keepalives_count", "3", "tcp_user_timeout", "25000");

    /** Our writers are never idle for so long: deliveries renew their leases every few seconds. */
    private static final Duration FROZEN = Duration.ofMinutes(1);

    private static final int PLAN_CACHE_MODE = 12;

    private static final List<String> TOLD = List.of("fsync", "synchronous_commit", "transaction_isolation",
            "transaction_read_only", "lock_timeout", "idle_in_transaction_session_timeout", "tcp_keepalives_idle",
            "application_name");

    private final Map<String, String> wanted = new LinkedHashMap<>();

    /** @param idle how long a transaction may do nothing before the server ends it */
    PostgresSession(Duration idle) {
        wanted.put("application_name", "opennms-phones");
        wanted.put("standard_conforming_strings", "on");
        wanted.put("lock_timeout", LOCK_PATIENCE.toSeconds() + "s");
        wanted.put("idle_in_transaction_session_timeout", idle.toSeconds() + "s");
    }

    /** A phone is answered on the promise that its commit is on the disk; a server set to promise less is overruled. */
    void prepare(Connection connection) throws SQLException {
        String set = "set_config('synchronous_commit', CASE current_setting('synchronous_commit')"
                + " WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END, false)";
        ask(connection, List.of(set, each(wanted), each(LIFE_SIGNS)));
        Map<String, String> found = settings(connection, List.of("synchronous_commit", "standard_conforming_strings",
                "lock_timeout", "idle_in_transaction_session_timeout"));
        boolean kept = List.of("on", "remote_apply").contains(found.get("synchronous_commit"))
                && found.get("standard_conforming_strings").equals("on")
                && found.get("lock_timeout").equals(wanted.get("lock_timeout"))
                && !found.get("idle_in_transaction_session_timeout").equals("0");
        if (!kept) {
            throw new Refusal("the PostgreSQL server does not keep what our sessions are set to, but " + found
                    + "; connect to the server itself or through a pooler in session mode");
        }
    }

    /**
     * Has the server end a writer that stands still, and its leases with it: a node whose process is frozen still sends
     * signs of life, and would keep what it serves from the others. Older servers than version 14 cannot.
     */
    static void endWhenIdle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT set_config(name, '" + FROZEN.toSeconds() + "s', false) FROM pg_settings"
                    + " WHERE name = 'idle_session_timeout'");
        }
    }

    /**
     * Until the transaction ends. A kept plan that was made while a table was tiny reads the whole of it for each row, and
     * still does so when thousands have come in the same transaction. Older servers than version 12 cannot.
     */
    static void planEachTime(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() >= PLAN_CACHE_MODE) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL plan_cache_mode = force_custom_plan");
            }
        }
    }

    private static String each(Map<String, String> settings) {
        return settings.entrySet().stream().map(s -> "set_config('" + s.getKey() + "', '" + s.getValue() + "', false)")
                .collect(Collectors.joining(", "));
    }

    /** What a session runs with, worded by the server. */
    static Map<String, String> facts(Connection connection) throws SQLException {
        Map<String, String> facts = settings(connection, TOLD);
        facts.put("idle_session_timeout", ask(connection, List.of("current_setting('idle_session_timeout', true)")).get(0));
        return facts;
    }

    static Map<String, String> settings(Connection connection, List<String> names) throws SQLException {
        List<String> values = ask(connection, names.stream().map(name -> "current_setting('" + name + "')").toList());
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            settings.put(names.get(i), values.get(i));
        }
        return settings;
    }

    /** One row of expressions. */
    static List<String> ask(Connection connection, List<String> expressions) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT " + String.join(", ", expressions))) {
            row.next();
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getString(i));
            }
            return values;
        }
    }
}
