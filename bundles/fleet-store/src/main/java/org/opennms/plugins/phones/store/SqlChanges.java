package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.model.Change;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.ChangeQuery;
import org.opennms.plugins.phones.api.store.ChangeRows;
import org.opennms.plugins.phones.api.store.Revision.Topic;

/** The numbered changes. One of these lives as long as its transaction and knows the change that this makes. */
final class SqlChanges implements ChangeRows {

    /** What is written without a change of its own, as the program's own upkeep is. */
    static final long NONE = 0;

    private static final Table<Record> CHANGE = table(DSL.name("change"));
    private static final Field<Long> ID = Columns.number("change", "id");
    private static final Field<Instant> AT = Columns.time("change", "at");
    private static final Field<Operator> BY = Columns.operator("change", "by_name");
    private static final Field<String> WHAT = Columns.text("change", "what");
    private static final Field<String> REASON = Columns.text("change", "reason");

    private final DSLContext sql;
    private Optional<Change> begun = Optional.empty();

    SqlChanges(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Change begin(Instant at, Operator by, String what, String reason) {
        if (begun.isEmpty()) {
            expectManyRows();
            long id = sql.insertInto(CHANGE).set(AT, at).set(BY, by).set(WHAT, what).set(REASON, reason)
                    .returning(ID).fetchSingle(ID);
            begun = Optional.of(new Change(id, at, by, what, reason));
        }
        return begun.get();
    }

    @Override
    public Change resume(long id) {
        begun = Optional.of(find(id).orElseThrow(() -> new NotFound("there is no change " + id)));
        expectManyRows();
        return begun.get();
    }

    /** What operators change may be a whole fleet's rows. */
    private void expectManyRows() {
        if (sql.family() == SQLDialect.POSTGRES) {
            sql.connection(PostgresSession::planEachTime);
        }
    }

    /** The number of the change this transaction makes, as far as it is known yet. */
    long current() {
        return begun.map(Change::id).orElse(NONE);
    }

    /** The change this transaction makes. */
    Change begun() {
        return begun.orElseThrow();
    }

    /** The newest change made before then; {@link #NONE} where there is none. */
    static long lastBefore(DSLContext sql, Instant then) {
        return sql.select(coalesce(max(ID), val(NONE))).from(CHANGE).where(AT.lt(then)).fetchSingle().value1();
    }

    @Override
    public Optional<Change> find(long id) {
        return some(ID.eq(id), 1).stream().findFirst();
    }

    @Override
    public List<Change> list(ChangeQuery query) {
        return some(query.before().map(ID::lt).orElse(noCondition())
                .and(query.by().map(BY::eq).orElse(noCondition()))
                .and(query.from().map(AT::ge).orElse(noCondition()))
                .and(query.to().map(AT::lt).orElse(noCondition()))
                .and(query.topic().map(topic -> topic == Topic.FILE ? SqlFileRevisions.touched(ID, query.entity())
                        : SqlRevisions.touched(ID, topic, query.entity())).orElse(noCondition())), query.limit());
    }

    @Override
    public Map<Long, Change> findAll(Collection<Long> ids) {
        Map<Long, Change> found = new HashMap<>();
        for (Collection<Long> some : Portions.of(ids)) {
            some(ID.in(some), some.size()).forEach(change -> found.put(change.id(), change));
        }
        return found;
    }

    private List<Change> some(Condition which, int limit) {
        return sql.select(ID, AT, BY, WHAT, REASON).from(CHANGE).where(which).orderBy(ID.desc()).limit(limit)
                .fetch(row -> new Change(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
