package org.opennms.plugins.phones.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.job.ItemQuery;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.Job.State;
import org.opennms.plugins.phones.api.job.JobItem;
import org.opennms.plugins.phones.api.job.JobQuery;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.JobRows;

/** Jobs; their lists are {@link SqlJobItems}. */
final class SqlJobs implements JobRows {

    private static final String PLACE = "job arguments";

    private static final Table<Record> JOB = table(DSL.name("job"));
    private static final Field<Long> ID = Columns.number("job", "id");
    private static final Field<String> OPERATION = Columns.text("job", "operation");
    private static final Field<String> ARGS = Columns.text("job", "args");
    private static final Field<byte[]> SEALED = Columns.bytes("job", "sealed");
    private static final Field<Duration> DELAY = Columns.span("job", "delay");
    private static final Field<State> STATE = Columns.choice("job", "state", State.class);
    private static final Field<Operator> BY = Columns.operator("job", "by_name");
    private static final Field<String> REASON = Columns.text("job", "reason");
    private static final Field<Instant> CREATED = Columns.time("job", "created");
    private static final Field<Instant> STARTED = Columns.time("job", "started");
    private static final Field<Instant> ENDED = Columns.time("job", "ended");
    private static final Field<Long> TOTAL = Columns.number("job", "total");
    private static final Field<Long> OK = Columns.number("job", "ok");
    private static final Field<Long> FAILED = Columns.number("job", "failed");
    private static final Field<Long> SKIPPED = Columns.number("job", "skipped");
    private static final Field<Long> CHANGE = Columns.number("job", "change");
    private static final Field<String> TEXT = Columns.text("job", "text");

    private static final List<Field<?>> COLUMNS = List.of(ID, OPERATION, ARGS, SEALED, DELAY, STATE, BY, REASON, CREATED,
            STARTED, ENDED, TOTAL, OK, FAILED, SKIPPED, CHANGE, TEXT);

    private final DSLContext sql;
    private final Vault vault;
    private final SqlJobItems items;

    SqlJobs(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
        this.items = new SqlJobItems(sql);
    }

    @Override
    public Job save(Job job) {
        if (job.id() == 0) {
            return job.withId(sql.insertInto(JOB).set(given(job)).set(progress(job)).returningResult(ID).fetchSingle().value1());
        }
        // What was given at the start never changes.
        if (sql.update(JOB).set(progress(job)).where(ID.eq(job.id())).execute() == 0) {
            throw new NotFound("there is no job " + job.id());
        }
        return job;
    }

    @Override
    public Optional<Job> find(long id) {
        return sql.select(COLUMNS).from(JOB).where(ID.eq(id)).fetchOptional(this::job);
    }

    @Override
    public List<Job> list(JobQuery query) {
        Condition which = query.operation().map(OPERATION::eq).orElse(noCondition())
                .and(query.state().map(STATE::eq).orElse(noCondition()))
                .and(query.before().map(ID::lt).orElse(noCondition()));
        return sql.select(COLUMNS).from(JOB).where(which).orderBy(ID.desc()).limit(query.limit()).fetch(this::job);
    }

    @Override
    public List<Job> open() {
        return sql.select(COLUMNS).from(JOB).where(ENDED.isNull()).orderBy(ID).fetch(this::job);
    }

    @Override
    public void addItems(long job, long after, List<String> keys) {
        items.add(job, after, keys);
    }

    @Override
    public List<JobItem> items(long job, ItemQuery query) {
        return items.list(job, query);
    }

    @Override
    public void ended(long job, List<JobItem> ended) {
        items.ended(job, ended);
    }

    @Override
    public int forgetEndedBefore(Instant then) {
        return sql.deleteFrom(JOB).where(ENDED.lt(then)).execute();
    }

    private Map<Field<?>, Object> given(Job job) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(OPERATION, job.operation());
        values.put(ARGS, FlatJson.write(new TreeMap<>(job.args())));
        values.put(SEALED, sealed(job.secrets()));
        values.put(DELAY, job.delay());
        values.put(BY, job.by());
        values.put(REASON, job.reason());
        values.put(CREATED, job.created());
        return values;
    }

    private static Map<Field<?>, Object> progress(Job job) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(STATE, job.state());
        values.put(STARTED, job.started().orElse(null));
        values.put(ENDED, job.ended().orElse(null));
        values.put(TOTAL, job.counts().total());
        values.put(OK, job.counts().ok());
        values.put(FAILED, job.counts().failed());
        values.put(SKIPPED, job.counts().skipped());
        values.put(CHANGE, job.change().orElse(null));
        values.put(TEXT, job.text());
        return values;
    }

    private byte[] sealed(Map<String, Secret> secrets) {
        if (secrets.isEmpty()) {
            return null;
        }
        Map<String, String> clear = secrets.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().value()));
        return vault.seal(FlatJson.write(clear).getBytes(StandardCharsets.UTF_8), PLACE);
    }

    private Map<String, Secret> opened(byte[] sealed) {
        return sealed == null ? Map.of() : FlatJson.read(new String(vault.open(sealed, PLACE), StandardCharsets.UTF_8))
                .entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> new Secret(e.getValue())));
    }

    private Job job(Record row) {
        return new Job(row.get(ID), row.get(OPERATION), FlatJson.read(row.get(ARGS)), opened(row.get(SEALED)), row.get(DELAY),
                row.get(STATE), row.get(BY), row.get(REASON), row.get(CREATED), Optional.ofNullable(row.get(STARTED)),
                Optional.ofNullable(row.get(ENDED)),
                new Job.Counts(row.get(TOTAL), row.get(OK), row.get(FAILED), row.get(SKIPPED)),
                Optional.ofNullable(row.get(CHANGE)), row.get(TEXT));
    }
}
