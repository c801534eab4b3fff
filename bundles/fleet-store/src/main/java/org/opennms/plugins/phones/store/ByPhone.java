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
import java.util.stream.Collectors;

import org.jooq.Condition;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.opennms.plugins.phones.api.model.MacAddress;

/**
 * Reads what belongs to many phones, by one statement for any number of them. jOOQ words it, once a database: each batch
 * of reports asks, and wording takes longer than the answer.
 */
final class ByPhone {

    private final Field<MacAddress> mac;
    private final BiFunction<DSLContext, Condition, Select<?>> query;
    private final Map<SQLDialect, String> texts = new ConcurrentHashMap<>();

    /** @param query is given the condition on the phones, and binds nothing else */
    ByPhone(Field<MacAddress> mac, BiFunction<DSLContext, Condition, Select<?>> query) {
        this.mac = mac;
        this.query = query;
    }

    /** All rows of an answer; the reader begins before the first. */
    interface Rows<T> {

        List<T> read(ResultSet rows) throws SQLException;
    }

    <T> List<T> read(DSLContext sql, Collection<MacAddress> macs, Rows<T> reader) {
        if (macs.isEmpty()) {
            return List.of();
        }
        String text = texts.computeIfAbsent(sql.family(), family -> text(sql));
        return sql.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                if (sql.family() == SQLDialect.SQLITE) {
                    statement.setString(1, macs.stream().map(MacAddress::digits).collect(Collectors.joining("\",\"", "[\"", "\"]")));
                } else {
                    statement.setObject(1, macs.stream().map(MacAddress::digits).toArray(String[]::new));
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
                ? DSL.condition("{0} in (select value from json_each({1}))", mac, DSL.param("macs", String.class))
                : DSL.condition("{0} = any ({1})", mac, DSL.param("macs", SQLDataType.CLOB.getArrayDataType()));
        return sql.render(query.apply(sql, among));
    }
}
