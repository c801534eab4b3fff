package org.opennms.plugins.phones.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.job.WholeOperation;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job that is done by one write or not at all. */
final class WholeWork implements Work, WholeOperation.Progress {

    private static final Logger LOG = LoggerFactory.getLogger(WholeWork.class);

    private final Store store;
    private final Ledger ledger;
    private final Operations operations;
    private final Job start;
    private final AtomicReference<Job.Counts> counts = new AtomicReference<>(new Job.Counts(0, 0, 0, 0));
    private volatile boolean hurry;

    WholeWork(Store store, Ledger ledger, Operations operations, Job start) {
        this.store = store;
        this.ledger = ledger;
        this.operations = operations;
        this.start = start;
    }

    /** Undoes a write whose job is to end so. */
    private static final class GivenUp extends RuntimeException {

        private static final long serialVersionUID = 1;

        GivenUp(String message) {
            super(message, null, false, false);
        }
    }

    @Override
    public Optional<Duration> step() {
        Optional<Job> mine = store.write(this::begun);
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        counts.set(new Job.Counts(0, 0, 0, 0));
        try {
            WholeOperation.Whole whole = operation().prepare(Ledger.run(mine.get()), this);
            if (store.write(tx -> ledger.mine(tx, start.id()).map(job -> write(tx, job, whole))).isPresent()) {
                whole.written();
            }
        } catch (Busy e) {
            throw e;
        } catch (GivenUp e) {
            store.write(tx -> ledger.mine(tx, start.id()).filter(job -> job.state() == Job.State.STOPPING)
                    .map(job -> ledger.ended(tx, job, Job.State.STOPPED, "nothing was changed")));
        } catch (FleetException e) {
            failed(e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            operation();
            LOG.warn("job {}: {} failed", start.id(), start.operation(), e);
            failed(ledger.programError());
        }
        return Optional.empty();
    }

    /** Asked for each time: its bundle may be updated meanwhile, and then the work begins anew. */
    private WholeOperation operation() {
        return operations.whole(start.operation())
                .orElseThrow(() -> new Busy("the operation " + start.operation() + " is away"));
    }

    private Optional<Job> begun(Tx tx) {
        Optional<Job> mine = ledger.mine(tx, start.id());
        if (mine.filter(job -> job.state() == Job.State.STOPPING).isPresent()) {
            ledger.ended(tx, mine.get(), Job.State.STOPPED, "nothing was changed");
            return Optional.empty();
        }
        return mine.map(job -> tx.jobs().save(ledger.running(tx, job)));
    }

    private Job write(Tx tx, Job job, WholeOperation.Whole whole) {
        giveUpIfAsked(job);
        Job running = ledger.running(tx, job);
        Outcome outcome = whole.write(tx);
        if (outcome.state() == Outcome.State.FAILED) {
            throw new Conflict(outcome.reason());
        }
        return ledger.ended(tx, running.with(counts.get()), Job.State.DONE, outcome.reason());
    }

    private void failed(String reason) {
        store.write(tx -> ledger.mine(tx, start.id())
                .map(job -> ledger.ended(tx, job.with(new Job.Counts(counts.get().total(), 0, 0, 0)), Job.State.FAILED, reason)));
    }

    private void giveUpIfAsked(Job job) {
        if (hurry || job.state() == Job.State.STOPPING) {
            throw new GivenUp("job " + job.id() + " is to stop");
        }
    }

    @Override
    public void hurry() {
        hurry = true;
    }

    @Override
    public Optional<Job.Counts> progress() {
        return Optional.of(counts.get());
    }

    @Override
    public void total(long steps) {
        counts.set(new Job.Counts(steps, 0, 0, 0));
    }

    @Override
    public void done(Outcome.State how, long steps) {
        counts.updateAndGet(before -> before.plus(how, steps));
        giveUpIfAsked(start);
    }
}
