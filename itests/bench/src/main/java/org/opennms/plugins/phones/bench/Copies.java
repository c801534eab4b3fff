package org.opennms.plugins.phones.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes many phones of few, by statements of SQL: the store's own way takes a minute and more for 100,000. A copy has its
 * own rows, report and file; it shares its user, and its file's content, with the phone it is made of.
 */
final class Copies {

    /** What a copy has of its own, by table and column; all else is as it was. */
    private static final Map<String, Map<String, String>> OWN = Map.of(
            "phone", Map.of("mac", "c.mac"),
            "phone_list", Map.of("mac", "c.mac"),
            "report", Map.of("mac", "c.mac"),
            "file_revision", Map.of("mac", "c.mac", "name", "c.mac || '.cfg'"));

    /** A report belongs to a phone that is there. */
    private static final List<String> IN_ORDER = List.of("phone", "phone_list", "report", "file_revision");

    private final Connection connection;

    Copies(Connection connection) {
        this.connection = connection;
    }

    /** @param originals the first phones, which are there
     *  @param phones    how many there are to be */
    void make(int originals, int phones) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE bench_copy (mac TEXT PRIMARY KEY, original TEXT NOT NULL)");
            name(originals, phones);
            for (String table : IN_ORDER) {
                statement.execute(copy(statement, table));
            }
            statement.execute("DROP TABLE bench_copy");
            connection.commit();
        }
    }

    private void name(int originals, int phones) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO bench_copy VALUES (?, ?)")) {
            for (int number = originals; number < phones; number++) {
                insert.setString(1, Seeds.mac(number).digits());
                insert.setString(2, Seeds.mac(number % originals).digits());
                insert.addBatch();
                if (number % 10_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static String copy(Statement statement, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        ResultSetMetaData found = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0").getMetaData();
        for (int i = 1; i <= found.getColumnCount(); i++) {
            columns.add(found.getColumnName(i));
            values.add(OWN.get(table).getOrDefault(found.getColumnName(i), "t." + found.getColumnName(i)));
        }
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + String.join(", ", values)
                + " FROM bench_copy c JOIN " + table + " t ON t.mac = c.original";
    }
}
