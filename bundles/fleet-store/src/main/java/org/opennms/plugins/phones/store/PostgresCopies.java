package org.opennms.plugins.phones.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies of all tables, rows only, in schemas beside ours: a way back after a migration, not a backup. */
final class PostgresCopies {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCopies.class);
    private static final int KEPT = 3;

    private final Connection connection;

    PostgresCopies(Connection connection) {
        this.connection = connection;
    }

    /** @param version the schema's version before it changes */
    void make(String version) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        String ours = names("SELECT current_schema()").get(0);
        String copy = ours + "_before_migration_of_" + version;
        execute("DROP SCHEMA IF EXISTS %s CASCADE", copy);
        execute("CREATE SCHEMA %s", copy);
        for (String table : names("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")) {
            execute("CREATE TABLE %s.%s AS TABLE %s", copy, table, table);
        }
        // the newest come first: versions are numbers
        List<String> all = names("SELECT nspname FROM pg_namespace WHERE starts_with(nspname, current_schema()"
                + " || '_before_migration_of_') ORDER BY length(nspname) DESC, nspname DESC");
        for (String old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            execute("DROP SCHEMA %s CASCADE", old);
        }
        connection.commit();
        LOG.info("all tables are copied into the schema {} before the schema {} changes", copy, ours);
    }

    private List<String> names(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private void execute(String form, Object... names) throws SQLException {
        Object[] quoted = new Object[names.length];
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < names.length; i++) {
                quoted[i] = statement.enquoteIdentifier((String) names[i], true);
            }
            statement.execute(String.format(form, quoted));
        }
    }
}
