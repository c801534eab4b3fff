package org.opennms.plugins.phones.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Inserts many rows in one batch. jOOQ words the statement, once a database; values are bound past jOOQ, for speed. */
final class BulkInsert {

    private final Table<Record> table;
    private final List<Field<?>> columns;
    private final boolean unlessThere;
    private final Map<SQLDialect, String> texts = new ConcurrentHashMap<>();

    BulkInsert(Table<Record> table, List<Field<?>> columns) {
        this(table, columns, false);
    }

    private BulkInsert(Table<Record> table, List<Field<?>> columns, boolean unlessThere) {
        this.table = table;
        this.columns = columns;
        this.unlessThere = unlessThere;
    }

    /** Rows whose key is there stay as they are. */
    BulkInsert unlessThere() {
        return new BulkInsert(table, columns, true);
    }

    <T> void all(DSLContext sql, Collection<T> things, Binding<T> binding) {
        if (things.isEmpty()) {
            return;
        }
        String text = texts.computeIfAbsent(sql.family(), family -> text(sql));
        sql.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                for (T thing : things) {
                    binding.bind(thing, new UpsertRow.Bound(statement));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    private String text(DSLContext sql) {
        var insert = sql.insertInto(table).columns(columns)
                .values(columns.stream().map(column -> DSL.param(column.getName(), column)).toList());
        return sql.render(unlessThere ? insert.onConflictDoNothing() : insert);
    }

    /** Names a thing's values in the order of the columns. */
    interface Binding<T> {

        void bind(T thing, UpsertRow.Bound row) throws SQLException;
    }
}
