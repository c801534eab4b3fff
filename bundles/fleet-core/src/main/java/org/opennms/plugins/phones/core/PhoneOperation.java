package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.Admissions.Moment;

/** A job's work on one phone after the other; a phone that is gone meanwhile is left out. */
final class PhoneOperation implements JobOperation {

    private final String name;
    private final Duration delay;
    private final int batch;
    private final Listeners listeners;
    private final Clock clock;
    private final UnaryOperator<Map<String, String>> check;
    private final OnPhone work;

    PhoneOperation(String name, Duration delay, int batch, Listeners listeners, Clock clock,
                   UnaryOperator<Map<String, String>> check, OnPhone work) {
        this.name = name;
        this.delay = delay;
        this.batch = batch;
        this.listeners = listeners;
        this.clock = clock;
        this.check = check;
        this.work = work;
    }

    /** What is done to a phone. */
    interface OnPhone {

        Outcome run(Tx tx, Phone phone, JobRun run, Moment when);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String item() {
        return "MAC address";
    }

    @Override
    public Map<String, String> check(Map<String, String> args) {
        return check.apply(args);
    }

    @Override
    public Duration delay() {
        return delay;
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public Outcome run(Tx tx, String item, JobRun run) {
        return run(tx, item, run, new News());
    }

    private Outcome run(Tx tx, String item, JobRun run, News news) {
        Optional<Phone> phone = tx.phones().find(MacAddress.parse(item));
        return phone.map(p -> work.run(tx, p, run, new Moment(clock.instant(), run.by(), news)))
                .orElseGet(() -> Outcome.skipped("there is no such phone"));
    }

    @Override
    public Batch prepare(List<String> items, JobRun run) {
        return new TellingBatch(items, listeners, (tx, item, news) -> run(tx, item, run, news));
    }
}
