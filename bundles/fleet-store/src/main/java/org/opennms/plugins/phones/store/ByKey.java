package org.opennms.plugins.phones.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jooq.Condition;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Reads what belongs to many keys, mostly phones, by one statement for any number of them. jOOQ words it, once a database:
 * each batch of reports asks, and wording takes longer than the answer.
 */
final class ByKey<K> {

    private final Field<K> key;
    private final BiFunction<DSLContext, Condition, Select<?>> query;
    private final Map<SQLDialect, String> texts = new ConcurrentHashMap<>();

    /**
     * @param key   a column of text
     * @param query is given the condition on the keys, and binds nothing else
     */
    ByKey(Field<K> key, BiFunction<DSLContext, Condition, Select<?>> query) {
        this.key = key;
        this.query = query;
    }

    /** All rows of an answer; the reader begins before the first. */
    interface Rows<T> {

        List<T> read(ResultSet rows) throws SQLException;
    }

    <T> List<T> read(DSLContext sql, Collection<K> keys, Rows<T> reader) {
        if (keys.isEmpty()) {
            return List.of();
        }
        String text = texts.computeIfAbsent(sql.family(), family -> text(sql));
        List<String> wanted = keys.stream().map(one -> (String) key.getConverter().to(one)).toList();
        return sql.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                if (sql.family() == SQLDialect.SQLITE) {
                    statement.setString(1, FlatJson.list(wanted));
                } else {
                    statement.setObject(1, wanted.toArray(String[]::new));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    return reader.read(rows);
                }
            }
        });
    }

    /** For rows that are few: each becomes a record of jOOQ's. Where there is none, none is made. */
    static <T> Rows<T> records(DSLContext sql, List<Field<?>> columns, Function<Record, T> mapper) {
        return rows -> {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                Record row = sql.newRecord(columns);
                for (int i = 0; i < columns.size(); i++) {
                    set(row, columns.get(i), rows, i + 1);
                }
                read.add(mapper.apply(row));
            }
            return read;
        };
    }

    private static <T> void set(Record row, Field<T> field, ResultSet rows, int column) throws SQLException {
        Converter<?, T> converter = field.getConverter();
        row.set(field, from(converter, converter.fromType() == Long.class ? rows.getLong(column) : rows.getString(column),
                rows.wasNull()));
    }

    @SuppressWarnings("unchecked")
    private static <D, T> T from(Converter<D, T> converter, Object value, boolean isNull) {
        return converter.from(isNull ? null : (D) value);
    }

    private String text(DSLContext sql) {
        Condition among = sql.family() == SQLDialect.SQLITE
                ? DSL.condition("{0} in (select value from json_each({1}))", key, DSL.param("keys", String.class))
                : DSL.condition("{0} = any ({1})", key, DSL.param("keys", SQLDataType.CLOB.getArrayDataType()));
        return sql.render(query.apply(sql, among));
    }
}
