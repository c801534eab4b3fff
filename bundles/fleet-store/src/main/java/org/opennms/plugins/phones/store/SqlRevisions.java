package org.opennms.plugins.phones.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.store.Revision;
import org.opennms.plugins.phones.api.store.Revision.Topic;
import org.opennms.plugins.phones.api.store.RevisionRows;
import org.opennms.plugins.phones.api.store.States;

/** What things were, as {@link Keeper} keeps it; what holds a secret lies sealed. */
final class SqlRevisions implements RevisionRows {

    private static final Table<Record> REVISION = table(DSL.name("revision"));
    private static final Field<Topic> TOPIC = Columns.choice("revision", "topic", Topic.class);
    private static final Field<String> ENTITY = Columns.text("revision", "entity");
    private static final Field<Long> CHANGE = Columns.number("revision", "change");
    private static final Field<Boolean> SEALED = Columns.flag("revision", "sealed");
    private static final Field<byte[]> CONTENT = Columns.bytes("revision", "content");

    private static final Upsert EACH = Upsert.into(REVISION, List.of(TOPIC, ENTITY, CHANGE),
            List.of(TOPIC, ENTITY, CHANGE, SEALED, CONTENT));

    private static final Table<Record> OTHER = REVISION.as("other");
    private static final Field<Long> ITS_CHANGE = Columns.number("other", "change");
    private static final Condition OF_THE_SAME = Columns.choice("other", "topic", Topic.class).eq(TOPIC)
            .and(Columns.text("other", "entity").eq(ENTITY));

    /** How far back nothing is missing, in the settings. */
    private static final String KEPT_SINCE = "revisions.keptSince";
    private static final int TRIMMED_AT_ONCE = 500;

    private final DSLContext sql;
    private final Vault vault;

    SqlRevisions(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** @param states by entity; empty: gone */
    void insert(Topic topic, long change, Map<String, Optional<Map<String, String>>> states) {
        // Encrypting takes longer than the rows do.
        List<Row> rows = states.entrySet().parallelStream().map(e -> written(topic, e.getKey(), change, e.getValue())).toList();
        EACH.all(sql, rows, Row::entity, (one, values) -> {
            values.text(topic.name());
            values.text(one.entity());
            values.number(change);
            values.number(one.sealed() ? 1 : 0);
            values.bytes(one.content());
        });
    }

    private record Row(String entity, boolean sealed, byte[] content) { }

    private Row written(Topic topic, String entity, long change, Optional<Map<String, String>> state) {
        boolean sealed = state.filter(fields -> States.holdsSecret(topic, fields)).isPresent();
        byte[] plain = state.map(fields -> FlatJson.write(fields).getBytes(UTF_8)).orElse(null);
        return new Row(entity, sealed, sealed ? vault.seal(plain, place(topic, entity, change)) : plain);
    }

    /** Which of these have any revision. */
    Set<String> known(Topic topic, Collection<String> entities) {
        Set<String> known = new HashSet<>();
        for (Collection<String> some : Portions.of(entities)) {
            known.addAll(sql.selectDistinct(ENTITY).from(REVISION).where(TOPIC.eq(topic)).and(Columns.in(sql, ENTITY, some))
                    .fetch(ENTITY));
        }
        return known;
    }

    /** Whether the change of that number touched the topic, or one thing of it. */
    static Condition touched(Field<Long> number, Topic topic, Optional<String> entity) {
        return exists(selectOne().from(REVISION).where(CHANGE.eq(number)).and(TOPIC.eq(topic))
                .and(entity.map(ENTITY::eq).orElse(noCondition())));
    }

    @Override
    public List<Revision> history(Topic topic, String entity, int limit) {
        return some(TOPIC.eq(topic).and(ENTITY.eq(entity)), limit, CHANGE.desc());
    }

    @Override
    public List<Revision> of(long change, Optional<Revision> after, int limit) {
        Condition rest = after.map(last -> row(TOPIC, ENTITY).gt(last.topic(), last.entity())).orElse(noCondition());
        return some(CHANGE.eq(change).and(rest), limit, TOPIC, ENTITY);
    }

    @Override
    public List<Revision> before(long laterThan) {
        List<Revision> then = new ArrayList<>();
        Condition changedLater = exists(selectOne().from(OTHER).where(OF_THE_SAME).and(ITS_CHANGE.gt(laterThan)));
        Condition newestThen = CHANGE.eq(select(max(ITS_CHANGE)).from(OTHER).where(OF_THE_SAME).and(ITS_CHANGE.le(laterThan)));
        then.addAll(some(CHANGE.le(laterThan).and(changedLater).and(newestThen), Integer.MAX_VALUE, TOPIC, ENTITY));
        sql.selectDistinct(TOPIC, ENTITY).from(REVISION).where(CHANGE.gt(laterThan))
                .andNotExists(selectOne().from(OTHER).where(OF_THE_SAME).and(ITS_CHANGE.le(laterThan)))
                .forEach(row -> then.add(new Revision(row.value1(), row.value2(), laterThan, Optional.empty())));
        return then;
    }

    @Override
    public long newest(Topic topic) {
        return sql.select(coalesce(max(CHANGE), val(0L))).from(REVISION).where(TOPIC.eq(topic)).fetchSingle().value1();
    }

    @Override
    public long keptSince() {
        return keptSince(sql);
    }

    private static long keptSince(DSLContext sql) {
        return new SqlSettings(sql).get(KEPT_SINCE).map(Long::parseLong).orElse(0L);
    }

    static void keepSince(DSLContext sql, long change) {
        if (change > keptSince(sql)) {
            new SqlSettings(sql).put(KEPT_SINCE, Long.toString(change));
        }
    }

    @Override
    public int trim(Instant then, int floor) {
        long end = SqlChanges.lastBefore(sql, then);
        Condition isNewest = DSL.notExists(selectOne().from(OTHER).where(OF_THE_SAME).and(ITS_CHANGE.gt(CHANGE)));
        var gone = sql.select(TOPIC, ENTITY).from(REVISION).where(CHANGE.le(end)).and(CONTENT.isNull()).and(isNewest)
                .limit(TRIMMED_AT_ONCE).fetch();
        gone.forEach(row -> sql.deleteFrom(REVISION).where(TOPIC.eq(row.value1())).and(ENTITY.eq(row.value2())).execute());
        Condition replaced = exists(selectOne().from(OTHER).where(OF_THE_SAME).and(ITS_CHANGE.gt(CHANGE))
                .and(ITS_CHANGE.le(end)));
        Condition beyondFloor = DSL.field(selectCount().from(OTHER).where(OF_THE_SAME).and(ITS_CHANGE.gt(CHANGE)))
                .ge(floor);
        var old = sql.select(TOPIC, ENTITY, CHANGE).from(REVISION).where(CHANGE.le(end)).and(replaced).and(beyondFloor)
                .limit(TRIMMED_AT_ONCE).fetch();
        old.forEach(row -> sql.deleteFrom(REVISION).where(TOPIC.eq(row.value1())).and(ENTITY.eq(row.value2()))
                .and(CHANGE.eq(row.value3())).execute());
        if (!gone.isEmpty() || !old.isEmpty()) {
            keepSince(sql, end);
        }
        return gone.size() + old.size();
    }

    private List<Revision> some(Condition which, int limit, OrderField<?>... order) {
        return sql.select(TOPIC, ENTITY, CHANGE, SEALED, CONTENT).from(REVISION).where(which).orderBy(order).limit(limit)
                .fetch(row -> new Revision(row.value1(), row.value2(), row.value3(), state(row)));
    }

    private Optional<Map<String, String>> state(Record5<Topic, String, Long, Boolean, byte[]> row) {
        return Optional.ofNullable(row.value5()).map(bytes -> row.value4()
                ? vault.open(bytes, place(row.value1(), row.value2(), row.value3())) : bytes)
                .map(bytes -> FlatJson.read(new String(bytes, UTF_8)));
    }

    private static String place(Topic topic, String entity, long change) {
        return "revision " + topic + ' ' + entity + ' ' + change;
    }
}
