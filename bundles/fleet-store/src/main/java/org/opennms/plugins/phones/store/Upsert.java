package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.model.MacAddress;

/**
 * Writes many rows by one statement. jOOQ words it, once a database; values are bound past jOOQ, since a row of the
 * keep-alive's way has a few microseconds.
 */
final class Upsert {

    private final Table<Record> table;
    private final Field<?> key;
    private final List<Field<?>> columns;
    private final Condition kept;
    private final Map<SQLDialect, String> texts = new ConcurrentHashMap<>();

    private Upsert(Table<Record> table, Field<?> key, List<Field<?>> columns, Condition kept) {
        this.table = table;
        this.key = key;
        this.columns = columns;
        this.kept = kept;
    }

    static Upsert into(Table<Record> table, Field<?> key, List<Field<?>> columns) {
        return new Upsert(table, key, columns, null);
    }

    /** A row that is there stays as it is where {@code condition} holds. */
    Upsert unless(Condition condition) {
        return new Upsert(table, key, columns, condition);
    }

    /** In the order of the MAC addresses, so that neighbours in the table are written together. */
    <T> void all(DSLContext sql, Collection<T> things, Function<T, MacAddress> mac, Binding<T> binding) {
        if (things.isEmpty()) {
            return;
        }
        List<T> sorted = new ArrayList<>(things);
        sorted.sort(Comparator.comparing(mac));
        String text = texts.computeIfAbsent(sql.dialect(), dialect -> text(sql));
        sql.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                for (T thing : sorted) {
                    binding.bind(thing, new Row(statement));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    private String text(DSLContext sql) {
        Map<Field<?>, Object> replaced = new LinkedHashMap<>();
        columns.stream().filter(column -> !column.equals(key)).forEach(column -> replaced.put(column, excluded(column)));
        return sql.render(sql.insertInto(table).columns(columns)
                .values(columns.stream().map(column -> DSL.param(column.getName(), column)).toList())
                .onConflict(key).doUpdate().set(replaced).where(kept == null ? noCondition() : not(kept)));
    }

    /** Names a thing's values in the order of the columns. */
    interface Binding<T> {

        void bind(T thing, Row row) throws SQLException;
    }

    /** The next row's values, from left to right. */
    static final class Row {

        private final PreparedStatement statement;
        private int column;

        private Row(PreparedStatement statement) {
            this.statement = statement;
        }

        void text(String value) throws SQLException {
            statement.setString(++column, value);
        }

        void text(Optional<String> value) throws SQLException {
            text(value.orElse(null));
        }

        void number(long value) throws SQLException {
            statement.setLong(++column, value);
        }

        void time(Instant value) throws SQLException {
            number(Columns.nanos(value));
        }

        void time(Optional<Instant> value) throws SQLException {
            if (value.isPresent()) {
                time(value.get());
            } else {
                statement.setNull(++column, java.sql.Types.BIGINT);
            }
        }
    }
}
