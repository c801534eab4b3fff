package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.store.OutboxRows;

/** Alarm changes in the order of their commits, and how far each destination has come. */
final class SqlOutbox implements OutboxRows {

    private static final Table<Record> OUTBOX = table(DSL.name("outbox"));
    private static final Field<Long> ID = Columns.number("outbox", "id");
    private static final Field<AlarmChange.Kind> KIND = Columns.choice("outbox", "kind", AlarmChange.Kind.class);
    private static final Field<Instant> AT = Columns.time("outbox", "at");
    private static final Field<String> ALARM = Columns.text("outbox", "alarm");

    private static final Table<Record> DESTINATION = table(DSL.name("destination"));
    private static final Field<String> NAME = Columns.text("destination", "name");
    private static final Field<Long> POSITION = Columns.number("destination", "position");

    private final DSLContext sql;
    private final boolean writing;

    SqlOutbox(DSLContext sql, boolean writing) {
        this.sql = sql;
        this.writing = writing;
    }

    @Override
    public AlarmChange add(AlarmChange.Kind kind, Instant at, Alarm alarm) {
        long id = sql.insertInto(OUTBOX).set(KIND, kind).set(AT, at).set(ALARM, AlarmSnapshot.write(alarm))
                .returningResult(ID).fetchSingle().value1();
        return new AlarmChange(id, kind, at, alarm);
    }

    @Override
    public List<AlarmChange> after(long id, int limit) {
        return sql.select(ID, KIND, AT, ALARM).from(OUTBOX).where(ID.gt(id)).orderBy(ID).limit(limit)
                .fetch(row -> new AlarmChange(row.value1(), row.value2(), row.value3(), AlarmSnapshot.read(row.value4())));
    }

    /** A new destination is remembered from here on, so that nothing it has not taken yet is trimmed. */
    @Override
    public long cursor(String destination) {
        return known(destination).orElseGet(() -> {
            long newest = newest();
            if (writing) {
                advance(destination, newest);
            }
            return newest;
        });
    }

    private Optional<Long> known(String destination) {
        return sql.select(POSITION).from(DESTINATION).where(NAME.eq(destination)).fetchOptional(POSITION);
    }

    /** The newest id may be trimmed already; then some destination has acknowledged it. */
    private long newest() {
        long here = sql.select(coalesce(max(ID), inline(0L))).from(OUTBOX).fetchSingle().value1();
        long gone = sql.select(coalesce(max(POSITION), inline(0L))).from(DESTINATION).fetchSingle().value1();
        return Math.max(here, gone);
    }

    @Override
    public void advance(String destination, long id) {
        sql.insertInto(DESTINATION).set(NAME, destination).set(POSITION, id)
                .onConflict(NAME).doUpdate().set(POSITION, excluded(POSITION)).where(POSITION.lt(excluded(POSITION)))
                .execute();
    }

    @Override
    public void dropDestinationsBut(List<String> destinations) {
        sql.deleteFrom(DESTINATION).where(NAME.notIn(destinations)).execute();
    }

    @Override
    public int trim(Instant then) {
        long takenByAll = sql.select(coalesce(min(POSITION), inline(0L))).from(DESTINATION).fetchSingle().value1();
        return sql.deleteFrom(OUTBOX).where(AT.lt(then).or(ID.le(takenByAll))).execute();
    }

    @Override
    public long backlog(String destination) {
        long from = known(destination).orElseGet(this::newest);
        return sql.selectCount().from(OUTBOX).where(ID.gt(from)).fetchSingle().value1();
    }
}
