package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.Admissions.Moment;

/** A job's work on one phone, or user, after the other; one that is gone meanwhile is left out. */
final class ItemOperation<T> implements JobOperation {

    static final Kind<Phone> PHONES =
            new Kind<>("MAC address", "phone", (tx, item) -> tx.phones().find(MacAddress.parse(item)));
    static final Kind<PhoneUser> USERS =
            new Kind<>("user name", "user", (tx, item) -> tx.users().find(new UserName(item)));

    private static final int BATCH = 50;

    private final Kind<T> kind;
    private final Terms terms;
    private final Listeners listeners;
    private final Clock clock;
    private final OnOne<T> work;

    ItemOperation(Kind<T> kind, Terms terms, Listeners listeners, Clock clock, OnOne<T> work) {
        this.kind = kind;
        this.terms = terms;
        this.listeners = listeners;
        this.clock = clock;
        this.work = work;
    }

    /**
     * What a job works on.
     *
     * @param item how one is named in a job's list
     * @param word what one is
     */
    record Kind<T>(String item, String word, BiFunction<Tx, String, Optional<T>> finder) { }

    /**
     * How an operation is asked for.
     *
     * @param delay   between two items
     * @param secrets arguments that nobody is shown
     * @param check   looks at the arguments, as {@link JobOperation#check} does
     */
    record Terms(String name, Duration delay, Set<String> secrets, UnaryOperator<Map<String, String>> check) {

        Terms(String name, Duration delay, UnaryOperator<Map<String, String>> check) {
            this(name, delay, Set.of(), check);
        }
    }

    /** What is done to one. */
    interface OnOne<T> {

        Outcome run(Tx tx, T thing, JobRun run, Moment when);
    }

    @Override
    public String name() {
        return terms.name();
    }

    @Override
    public String item() {
        return kind.item();
    }

    @Override
    public Set<String> secretArguments() {
        return terms.secrets();
    }

    @Override
    public Map<String, String> check(Map<String, String> args) {
        return terms.check().apply(args);
    }

    @Override
    public Duration delay() {
        return terms.delay();
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public Outcome run(Tx tx, String item, JobRun run) {
        return run(tx, item, run, new News());
    }

    private Outcome run(Tx tx, String item, JobRun run, News news) {
        return kind.finder().apply(tx, item).map(thing -> work.run(tx, thing, run, new Moment(clock.instant(), run.by(), news)))
                .orElseGet(() -> Outcome.skipped("there is no such " + kind.word()));
    }

    @Override
    public Batch prepare(List<String> items, JobRun run) {
        return new TellingBatch(items, listeners, (tx, item, news) -> run(tx, item, run, news));
    }
}
