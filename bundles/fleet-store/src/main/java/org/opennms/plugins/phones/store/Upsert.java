package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Writes many rows by one statement. jOOQ words it, once a database; values are bound past jOOQ, since a row of the
 * keep-alive's way has a few microseconds. SQLite takes a row at a time, PostgreSQL a column: an array of its values.
 */
final class Upsert {

    private final Table<Record> table;
    private final List<Field<?>> key;
    private final List<Field<?>> columns;
    private final Condition kept;
    private final Map<SQLDialect, String> texts = new ConcurrentHashMap<>();

    private Upsert(Table<Record> table, List<Field<?>> key, List<Field<?>> columns, Condition kept) {
        this.table = table;
        this.key = key;
        this.columns = columns;
        this.kept = kept;
    }

    static Upsert into(Table<Record> table, Field<?> key, List<Field<?>> columns) {
        return into(table, List.of(key), columns);
    }

    static Upsert into(Table<Record> table, List<Field<?>> key, List<Field<?>> columns) {
        return new Upsert(table, key, columns, null);
    }

    /** A row that is there stays as it is where {@code condition} holds. */
    Upsert unless(Condition condition) {
        return new Upsert(table, key, columns, condition);
    }

    /** In the order of their keys, so that neighbours in the table are written together. */
    <T, K extends Comparable<K>> void all(DSLContext sql, Collection<T> things, Function<T, K> keyOf, Binding<T> binding) {
        if (things.isEmpty()) {
            return;
        }
        List<T> sorted = new ArrayList<>(things);
        sorted.sort(Comparator.comparing(keyOf));
        String text = texts.computeIfAbsent(sql.family(), family -> text(sql));
        sql.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                if (sql.family() == SQLDialect.SQLITE) {
                    byRow(statement, sorted, binding);
                } else {
                    byColumn(statement, sorted, keyOf, binding);
                }
            }
        });
    }

    private static <T> void byRow(PreparedStatement statement, List<T> things, Binding<T> binding) throws SQLException {
        for (T thing : things) {
            binding.bind(thing, new UpsertRow.Bound(statement));
            statement.addBatch();
        }
        statement.executeBatch();
    }

    /** One statement changes a row once, so what comes again for the same key waits for the next round. */
    private <T, K extends Comparable<K>> void byColumn(PreparedStatement statement, List<T> sorted, Function<T, K> keyOf,
                                                       Binding<T> binding) throws SQLException {
        for (List<T> rest = sorted; !rest.isEmpty(); ) {
            List<T> again = new ArrayList<>();
            UpsertRow.Gathered rows = new UpsertRow.Gathered(columns.size(), rest.size());
            K last = null;
            for (T thing : rest) {
                K next = keyOf.apply(thing);
                if (next.equals(last)) {
                    again.add(thing);
                } else {
                    binding.bind(thing, rows.next());
                }
                last = next;
            }
            rows.bind(statement);
            statement.executeUpdate();
            rest = again;
        }
    }

    private String text(DSLContext sql) {
        Map<Field<?>, Object> replaced = new LinkedHashMap<>();
        columns.stream().filter(column -> !key.contains(column)).forEach(column -> replaced.put(column, excluded(column)));
        return sql.render(rows(sql).onConflict(key).doUpdate().set(replaced).where(kept == null ? noCondition() : not(kept)));
    }

    private InsertOnDuplicateStep<Record> rows(DSLContext sql) {
        InsertValuesStepN<Record> insert = sql.insertInto(table).columns(columns);
        if (sql.family() == SQLDialect.SQLITE) {
            return insert.values(columns.stream().map(column -> DSL.param(column.getName(), column)).toList());
        }
        List<Field<?>> arrays = new ArrayList<>();
        columns.forEach(column -> arrays.add(DSL.param(column.getName(), arrayType(column))));
        return insert.select(DSL.select(DSL.asterisk()).from(DSL.table("unnest({0})", DSL.list(arrays))));
    }

    private static DataType<?> arrayType(Field<?> column) {
        Class<?> type = column.getConverter().fromType();
        if (type == byte[].class) {
            return SQLDataType.BLOB.getArrayDataType();
        }
        return (type == Long.class ? SQLDataType.BIGINT : SQLDataType.CLOB).getArrayDataType();
    }

    /** Names a thing's values in the order of the columns. */
    interface Binding<T> {

        void bind(T thing, UpsertRow row) throws SQLException;
    }
}
