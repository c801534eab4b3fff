package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.job.ItemQuery;
import org.opennms.plugins.phones.api.job.JobItem;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.job.Outcome.State;

/** The lists of jobs. */
final class SqlJobItems {

    private static final Table<Record> ITEM = table(DSL.name("job_item"));
    private static final Field<Long> JOB = Columns.number("job_item", "job");
    private static final Field<Long> POSITION = Columns.number("job_item", "position");
    private static final Field<String> KEY = Columns.text("job_item", "item");
    private static final Field<State> STATE = Columns.choice("job_item", "state", State.class);
    private static final Field<String> REASON = Columns.text("job_item", "reason");

    private static final BulkInsert INSERT = new BulkInsert(ITEM, List.of(JOB, POSITION, KEY));

    private final DSLContext sql;

    SqlJobItems(DSLContext sql) {
        this.sql = sql;
    }

    void add(long job, long after, List<String> keys) {
        long[] position = {after};
        INSERT.all(sql, keys, (key, row) -> {
            row.number(job);
            row.number(++position[0]);
            row.text(key);
        });
    }

    List<JobItem> list(long job, ItemQuery query) {
        // Written out, not bound: only then does the partial index serve.
        Condition state = query.state().<Condition>map(s -> STATE.eq(inline(s, STATE.getDataType()))).orElse(noCondition());
        return sql.select(POSITION, KEY, STATE, REASON).from(ITEM)
                .where(JOB.eq(job), POSITION.gt(query.after()), state, query.waiting() ? STATE.isNull() : noCondition())
                .orderBy(POSITION).limit(query.limit())
                .fetch(row -> new JobItem(row.value1(), row.value2(),
                        Optional.ofNullable(row.value3()).map(s -> new Outcome(s, row.value4()))));
    }

    /** Most neighbours end alike, and then one statement serves them. */
    void ended(long job, List<JobItem> items) {
        for (int from = 0; from < items.size(); ) {
            Outcome outcome = items.get(from).outcome().orElseThrow();
            int to = from + 1;
            while (to < items.size() && items.get(to).outcome().orElseThrow().equals(outcome)
                    && items.get(to).position() == items.get(to - 1).position() + 1) {
                to++;
            }
            sql.update(ITEM).set(STATE, outcome.state()).set(REASON, outcome.reason())
                    .where(JOB.eq(job), POSITION.between(items.get(from).position(), items.get(to - 1).position())).execute();
            from = to;
        }
    }
}
