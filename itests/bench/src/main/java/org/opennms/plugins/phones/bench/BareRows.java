package org.opennms.plugins.phones.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** The rows of a database's large tables, in memory, to be written again into tables of the same form by nothing but SQL. */
final class BareRows {

    /** Parents before their children. */
    private static final List<String> TABLES = List.of("phone_user", "phone", "phone_list", "file_content", "file_revision",
            "revision_content", "revision");

    private final Fleet fleet;

    private BareRows(Fleet fleet) {
        this.fleet = fleet;
    }

    static BareRows of(Fleet fleet) {
        return new BareRows(fleet);
    }

    double secondsToWrite() throws SQLException, IOException {
        return fleet.database() == Database.SQLITE ? inserted() : copied();
    }

    private double copied() throws SQLException, IOException {
        try (Connection connection = fleet.connect("")) {
            CopyManager copies = connection.unwrap(BaseConnection.class).getCopyAPI();
            Map<String, byte[]> rows = new LinkedHashMap<>();
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA bare");
                for (String table : there(connection)) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    copies.copyOut("COPY " + table + " TO STDOUT", out);
                    rows.put(table, out.toByteArray());
                    statement.execute("CREATE TABLE bare." + table + " (LIKE " + table + " INCLUDING ALL)");
                }
            }
            connection.setAutoCommit(false);
            long began = System.nanoTime();
            for (Map.Entry<String, byte[]> table : rows.entrySet()) {
                copies.copyIn("COPY bare." + table.getKey() + " FROM STDIN", new ByteArrayInputStream(table.getValue()));
            }
            connection.commit();
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private double inserted() throws SQLException {
        try (Connection from = fleet.connect("phones.db"); Connection to = fleet.connect("bare.db")) {
            Map<String, List<Object[]>> rows = new LinkedHashMap<>();
            try (Statement reading = from.createStatement(); Statement making = to.createStatement()) {
                making.execute("PRAGMA journal_mode = WAL");
                making.execute("PRAGMA synchronous = FULL");
                for (String table : there(from)) {
                    rows.put(table, read(reading, table));
                    for (String ddl : strings(reading, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name = '" + table
                            + "' ORDER BY type DESC")) {
                        making.execute(ddl);
                    }
                }
            }
            to.setAutoCommit(false);
            long began = System.nanoTime();
            for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
                insert(to, table.getKey(), table.getValue());
            }
            to.commit();
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static void insert(Connection to, String table, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String marks = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        try (PreparedStatement insert = to.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
            int waiting = 0;
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++waiting % 1_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** The tables that this version of the schema has. */
    private static List<String> there(Connection connection) throws SQLException {
        List<String> there = new ArrayList<>();
        for (String table : TABLES) {
            try (ResultSet found = connection.getMetaData().getTables(null, null, table, new String[] {"TABLE"})) {
                if (found.next()) {
                    there.add(table);
                }
            }
        }
        return there;
    }

    private static List<Object[]> read(Statement statement, String table) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                strings.add(found.getString(1));
            }
        }
        return strings;
    }
}
