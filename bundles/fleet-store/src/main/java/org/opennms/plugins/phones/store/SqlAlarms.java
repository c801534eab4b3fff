package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.AlarmQuery;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.AlarmRows;

/** Alarms; a unique index keeps at most one active per phone and name. */
final class SqlAlarms implements AlarmRows {

    private static final Table<Record> ALARM = table(DSL.name("alarm"));
    private static final Field<Long> ID = Columns.number("alarm", "id");
    private static final Field<MacAddress> MAC = Columns.mac("alarm", "mac");
    private static final Field<AlarmName> NAME = Columns.word("alarm", "name", AlarmName.class, AlarmName::new);
    private static final Field<Severity> SEVERITY = Columns.choice("alarm", "severity", Severity.class);
    private static final Field<String> DESCRIPTION = Columns.text("alarm", "description");
    private static final Field<IpAddress> REMOTE_HOST = Columns.address("alarm", "remote_host");
    private static final Field<String> PHONE_DATE = Columns.text("alarm", "phone_date");
    private static final Field<String> INFO_1 = Columns.text("alarm", "additional_info1");
    private static final Field<String> INFO_2 = Columns.text("alarm", "additional_info2");
    private static final Field<Long> UNIQUE_ID = Columns.number("alarm", "unique_id");
    private static final Field<Long> TYPE = Columns.number("alarm", "type");
    private static final Field<Long> CAUSE = Columns.number("alarm", "probable_cause");
    private static final Field<Instant> RAISED_AT = Columns.time("alarm", "raised_at");
    private static final Field<Instant> CHANGED_AT = Columns.time("alarm", "changed_at");
    private static final Field<Long> COUNT = Columns.number("alarm", "raise_count");
    private static final Field<Instant> HANDED_OVER = Columns.time("alarm", "handed_over");
    private static final Field<Instant> CLEARED_AT = Columns.time("alarm", "cleared_at");

    /** What a search looks into. */
    private static final Field<String> WORDS = lower(concat(Columns.text("alarm", "mac"), inline(" "),
            Columns.text("alarm", "name"), inline(" "), Columns.text("alarm", "remote_host")));

    private static final List<Field<?>> COLUMNS = List.of(ID, MAC, NAME, SEVERITY, DESCRIPTION, REMOTE_HOST, PHONE_DATE,
            INFO_1, INFO_2, UNIQUE_ID, TYPE, CAUSE, RAISED_AT, CHANGED_AT, COUNT, HANDED_OVER, CLEARED_AT);

    private static final ByKey<MacAddress> ACTIVE = new ByKey<>(MAC, (sql, among) ->
            sql.select(COLUMNS).from(by(sql, "alarm_active")).where(among, CLEARED_AT.isNull()).orderBy(ID));

    private final DSLContext sql;

    SqlAlarms(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Alarm> active(MacAddress mac, AlarmName name) {
        return select().where(MAC.eq(mac), NAME.eq(name), CLEARED_AT.isNull()).fetchOptional(SqlAlarms::alarm);
    }

    @Override
    public List<Alarm> active(Collection<MacAddress> macs) {
        return ACTIVE.read(sql, macs, ByKey.records(sql, COLUMNS, SqlAlarms::alarm));
    }

    /** SQLite would rather walk through every active alarm of the fleet, by the index of those that are cleared. */
    private static Table<?> by(DSLContext sql, String index) {
        return sql.family() == SQLDialect.SQLITE ? table("{0} indexed by {1}", ALARM, DSL.name(index)) : ALARM;
    }

    @Override
    public List<Alarm> list(AlarmQuery query) {
        Condition all = (query.activeOnly() ? CLEARED_AT.isNull() : noCondition())
                .and(query.mac().map(MAC::eq).orElse(noCondition()))
                .and(query.name().map(NAME::eq).orElse(noCondition()))
                .and(query.text().map(SqlAlarms::contains).orElse(noCondition()));
        return select().where(all).orderBy(CHANGED_AT.desc(), ID.desc()).limit(query.limit()).fetch(SqlAlarms::alarm);
    }

    private static Condition contains(String text) {
        Condition own = ListConditions.contains(WORDS, text);
        return own.or(exists(selectOne().from(ListTable.LIST).where(ListTable.MAC.eq(MAC))
                .and(ListConditions.contains(ListTable.WORDS, text))));
    }

    @Override
    public Map<Severity, Long> active() {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        sql.select(SEVERITY, count()).from(by(sql, "alarm_active_severity")).where(CLEARED_AT.isNull()).groupBy(SEVERITY)
                .forEach(row -> counts.put(row.value1(), row.value2().longValue()));
        return counts;
    }

    private SelectJoinStep<Record> select() {
        return sql.select(COLUMNS).from(ALARM);
    }

    @Override
    public Alarm save(Alarm alarm) {
        if (alarm.id() == 0) {
            return alarm.withId(sql.insertInto(ALARM).set(values(alarm)).returningResult(ID).fetchSingle().value1());
        }
        if (sql.update(ALARM).set(values(alarm)).where(ID.eq(alarm.id())).execute() == 0) {
            throw new NotFound("there is no alarm " + alarm.id());
        }
        return alarm;
    }

    @Override
    public int forgetClearedBefore(Instant then) {
        return sql.deleteFrom(ALARM).where(CLEARED_AT.lt(then)).execute();
    }

    private static Map<Field<?>, Object> values(Alarm alarm) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(MAC, alarm.mac());
        values.put(NAME, alarm.name());
        values.put(SEVERITY, alarm.severity());
        values.put(DESCRIPTION, alarm.description());
        values.put(REMOTE_HOST, alarm.remoteHost());
        values.put(PHONE_DATE, alarm.phoneDate());
        values.put(INFO_1, alarm.additionalInfo1());
        values.put(INFO_2, alarm.additionalInfo2());
        values.put(UNIQUE_ID, alarm.uniqueId());
        values.put(TYPE, alarm.type());
        values.put(CAUSE, alarm.probableCause());
        values.put(RAISED_AT, alarm.raisedAt());
        values.put(CHANGED_AT, alarm.changedAt());
        values.put(COUNT, alarm.count());
        values.put(HANDED_OVER, alarm.handedOver());
        values.put(CLEARED_AT, alarm.clearedAt().orElse(null));
        return values;
    }

    private static Alarm alarm(Record row) {
        return new Alarm(row.get(ID), row.get(MAC), row.get(NAME), row.get(SEVERITY), row.get(DESCRIPTION),
                row.get(REMOTE_HOST), row.get(PHONE_DATE), row.get(INFO_1), row.get(INFO_2), row.get(UNIQUE_ID),
                row.get(TYPE).intValue(), row.get(CAUSE).intValue(), row.get(RAISED_AT), row.get(CHANGED_AT),
                row.get(COUNT), row.get(HANDED_OVER), Optional.ofNullable(row.get(CLEARED_AT)));
    }
}
