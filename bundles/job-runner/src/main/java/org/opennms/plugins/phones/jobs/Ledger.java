package org.opennms.plugins.phones.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.store.Tx;

/** What is written of a job besides its items. */
final class Ledger {

    static final String TOPIC = "job";

    private final Clock clock;

    Ledger(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** What people are told of an error that is ours and no operation's. */
    String programError() {
        return "an error of the program; its log of " + now() + " says more";
    }

    static JobRun run(Job job) {
        Map<String, String> args = new HashMap<>(job.args());
        job.secrets().forEach((name, secret) -> args.put(name, secret.value()));
        return new JobRun(job.id(), args, job.by(), job.reason());
    }

    /** The job, where it has not ended and no other node has it in hand. Asked in each write anew. */
    Optional<Job> mine(Tx tx, long id) {
        return tx.leases().take(lease(id)) ? tx.jobs().find(id).filter(job -> !job.state().isEnd()) : Optional.empty();
    }

    /** The job at work, with this write's changes under its number. */
    Job running(Tx tx, Job job) {
        long change = job.change().map(tx.changes()::resume)
                .orElseGet(() -> tx.changes().begin(now(), job.by(), "job " + job.operation(), job.reason())).id();
        return job.runningSince(now(), change);
    }

    Job started(Tx tx, Job job) {
        tx.journal().record(Activity.of(now(), job.by(), "job started", "job " + job.id() + ": " + job.operation()
                + (job.counts().total() > 0 ? " of " + job.counts().total() : "")
                + (job.reason().isEmpty() ? "" : "; " + job.reason())));
        told(tx, job);
        return job;
    }

    Job ended(Tx tx, Job job, Job.State state, String text) {
        Job ended = tx.jobs().save(job.endedAt(now(), state, text));
        Job.Counts counts = ended.counts();
        tx.journal().record(Activity.of(now(), job.by(), "job " + Words.of(state), "job " + job.id() + ": " + job.operation()
                + ", " + counts.ok() + " ok, " + counts.failed() + " failed, " + counts.skipped() + " skipped"
                + (text.isEmpty() ? "" : "; " + text)));
        told(tx, ended);
        tx.leases().release(lease(job.id()));
        return ended;
    }

    void told(Tx tx, Job job) {
        tx.journal().changed(TOPIC, Long.toString(job.id()), now());
    }

    private static String lease(long id) {
        return TOPIC + " " + id;
    }
}
