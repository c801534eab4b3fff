package org.opennms.plugins.phones.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jooq.Condition;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;

/** Columns by their Java types: how a value stands in the database is decided here alone. */
final class Columns {

    private static final Instant FIRST = nanosToInstant(Long.MIN_VALUE);
    private static final Instant LAST = nanosToInstant(Long.MAX_VALUE);

    private Columns() {
    }

    static Field<String> text(String table, String column) {
        return text(table, column, String.class, text -> text, text -> text);
    }

    private static <T> Field<T> text(String table, String column, Class<T> type, Function<String, T> read,
                                     Function<T, String> write) {
        return DSL.field(DSL.name(table, column), SQLDataType.CLOB.asConvertedDataType(
                Converter.ofNullable(String.class, type, read, value -> StorableText.of(write.apply(value)))));
    }

    static Field<Long> number(String table, String column) {
        return DSL.field(DSL.name(table, column), SQLDataType.BIGINT);
    }

    static Field<byte[]> bytes(String table, String column) {
        return DSL.field(DSL.name(table, column), SQLDataType.BLOB);
    }

    static Field<Boolean> flag(String table, String column) {
        return DSL.field(DSL.name(table, column), SQLDataType.BIGINT.asConvertedDataType(
                Converter.ofNullable(Long.class, Boolean.class, n -> n != 0, b -> b ? 1L : 0L)));
    }

    static Field<Instant> time(String table, String column) {
        return DSL.field(DSL.name(table, column), SQLDataType.BIGINT.asConvertedDataType(
                Converter.ofNullable(Long.class, Instant.class, Columns::nanosToInstant, Columns::nanos)));
    }

    static Field<Duration> span(String table, String column) {
        return DSL.field(DSL.name(table, column), SQLDataType.BIGINT.asConvertedDataType(
                Converter.ofNullable(Long.class, Duration.class, Duration::ofNanos, Duration::toNanos)));
    }

    static Field<MacAddress> mac(String table, String column) {
        return word(table, column, MacAddress.class, MacAddress::new);
    }

    static Field<IpAddress> address(String table, String column) {
        return word(table, column, IpAddress.class, IpAddress::new);
    }

    static Field<Operator> operator(String table, String column) {
        return text(table, column, Operator.class, Operator::new, Operator::name);
    }

    static <E extends Enum<E>> Field<E> choice(String table, String column, Class<E> type) {
        return text(table, column, type, text -> Enum.valueOf(type, text), Enum::name);
    }

    /** A type of ours whose {@code toString} is its text. */
    static <T> Field<T> word(String table, String column, Class<T> type, Function<String, T> read) {
        return text(table, column, type, read, Object::toString);
    }

    /** One of {@code values}, which are {@link Portions}. One text of statement for any number of them. */
    static <T> Condition in(DSLContext sql, Field<T> textField, Collection<T> values) {
        List<String> texts = values.stream().map(value -> (String) textField.getConverter().to(value)).toList();
        return sql.family() == SQLDialect.SQLITE
                ? DSL.condition("{0} in (select value from json_each({1}))", textField, DSL.val(FlatJson.list(texts)))
                : DSL.condition("{0} = any ({1})", textField,
                        DSL.val(texts.toArray(String[]::new), SQLDataType.CLOB.getArrayDataType()));
    }

    /** By what a name is found in any case. */
    static String key(Object name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }

    /** Nanoseconds since 1970; what lies outside 1677 to 2262 becomes their ends and compares as before. */
    static long nanos(Instant time) {
        if (time.isBefore(FIRST)) {
            return Long.MIN_VALUE;
        }
        return time.isAfter(LAST) ? Long.MAX_VALUE : time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }

    static Instant nanosToInstant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }
}
