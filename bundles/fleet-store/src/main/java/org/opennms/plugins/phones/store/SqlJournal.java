package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.JournalRows;

/** Activity and the change feed, both in the order of their commits. */
final class SqlJournal implements JournalRows {

    private static final Table<Record> ACTIVITY = table(DSL.name("activity"));
    private static final Field<Long> ID = Columns.number("activity", "id");
    private static final Field<Instant> AT = Columns.time("activity", "at");
    private static final Field<Operator> BY = Columns.operator("activity", "by_name");
    private static final Field<String> WHAT = Columns.text("activity", "what");
    private static final Field<MacAddress> MAC = Columns.mac("activity", "mac");
    private static final Field<String> TEXT = Columns.text("activity", "text");
    private static final Field<String> BEFORE = Columns.text("activity", "before_text");
    private static final Field<String> AFTER = Columns.text("activity", "after_text");

    private static final Table<Record> FEED = table(DSL.name("feed"));
    private static final Field<Long> CURSOR = Columns.number("feed", "position");
    private static final Field<Instant> CHANGED_AT = Columns.time("feed", "at");
    private static final Field<String> TOPIC = Columns.text("feed", "topic");
    private static final Field<String> KEY = Columns.text("feed", "entry");

    /** For {@link FeedPage}. */
    static final BulkInsert FEED_INSERT = new BulkInsert(FEED, List.of(CHANGED_AT, TOPIC, KEY));

    private final DSLContext sql;
    private final FeedPage page;

    SqlJournal(DSLContext sql, FeedPage page) {
        this.sql = sql;
        this.page = page;
    }

    @Override
    public void record(Activity activity) {
        sql.insertInto(ACTIVITY).set(AT, activity.at()).set(BY, activity.by()).set(WHAT, activity.what())
                .set(MAC, activity.phone().orElse(null)).set(TEXT, activity.text())
                .set(BEFORE, activity.before().orElse(null)).set(AFTER, activity.after().orElse(null)).execute();
    }

    @Override
    public List<Activity> activities(Optional<MacAddress> phone, int limit) {
        return activities(phone.map(MAC::eq).orElse(noCondition()), limit);
    }

    @Override
    public List<Activity> activities(boolean byItself, int limit) {
        return activities(byItself ? BY.eq(Operator.ITSELF) : BY.ne(Operator.ITSELF), limit);
    }

    private List<Activity> activities(Condition condition, int limit) {
        return sql.select(ID, AT, BY, WHAT, MAC, TEXT, BEFORE, AFTER).from(ACTIVITY).where(condition)
                .orderBy(ID.desc()).limit(limit)
                .fetch(row -> new Activity(row.value1(), row.value2(), row.value3(), row.value4(),
                        Optional.ofNullable(row.value5()), row.value6(), Optional.ofNullable(row.value7()),
                        Optional.ofNullable(row.value8())));
    }

    @Override
    public void changed(String topic, String key, Instant at) {
        page.add(at, topic, key);
    }

    @Override
    public List<FeedEntry> feed(long after, int limit) {
        page.write();
        return sql.select(CURSOR, CHANGED_AT, TOPIC, KEY).from(FEED).where(CURSOR.gt(after)).orderBy(CURSOR).limit(limit)
                .fetch(row -> new FeedEntry(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    @Override
    public FeedSpan feedSpan() {
        page.write();
        return sql.select(DSL.min(CURSOR), DSL.max(CURSOR)).from(FEED)
                .fetchSingle(row -> row.value1() == null ? new FeedSpan(0, 0) : new FeedSpan(row.value1(), row.value2()));
    }

    @Override
    public int forgetActivitiesBefore(Instant then) {
        return sql.deleteFrom(ACTIVITY).where(AT.lt(then)).execute();
    }

    @Override
    public int forgetFeedBefore(Instant then) {
        page.write();
        return sql.deleteFrom(FEED).where(CHANGED_AT.lt(then))
                .and(CURSOR.lt(DSL.select(DSL.max(CURSOR)).from(FEED))).execute();
    }
}
