package org.opennms.plugins.phones.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes open jobs in hand, those too that another node or an earlier run of this program has left. One of each operation
 * at a time; the others wait.
 */
public final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int WORKERS = 3;
    private static final long LOOK_SECONDS = 1;
    private static final Duration LATER = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final long PATIENCE_SECONDS = 20;

    private final Store store;
    private final Operations operations;
    private final Ledger ledger;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(named("phones-jobs-look-"));
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(WORKERS, named("phones-jobs-"));
    private final ExecutorService ahead = Executors.newFixedThreadPool(WORKERS, named("phones-jobs-ahead-"));
    private final Map<Long, InHand> inHand = new ConcurrentHashMap<>();
    private volatile boolean closing;

    public JobRunner(Store store, Operations operations, Clock clock) {
        this.store = store;
        this.operations = operations;
        this.ledger = new Ledger(clock);
    }

    private record InHand(String operation, Work work) { }

    /** Starts the threads; nothing here waits for the store. */
    public void start() {
        ticks.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        ticks.scheduleWithFixedDelay(this::tidy, 1, 60, TimeUnit.MINUTES);
    }

    /** Lets the batches in hand be written; what is left goes on at the next start. */
    public void close() {
        closing = true;
        ticks.shutdown();
        inHand.values().forEach(one -> one.work().hurry());
        // Without an interrupt, which would hit the store in the middle of a commit.
        workers.shutdown();
        ahead.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a job is still at work while the bundle stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** There may be something to do. */
    void wake() {
        execute(ticks, this::look, Duration.ZERO);
    }

    /** The job is to stop. */
    void hurry(long id) {
        Optional.ofNullable(inHand.get(id)).ifPresent(one -> one.work().hurry());
    }

    /** How far a job in hand is, where that is not in the store yet. */
    Optional<Job.Counts> progress(long id) {
        return Optional.ofNullable(inHand.get(id)).flatMap(one -> one.work().progress());
    }

    /** Seen by tests, which look by hand. */
    void look() {
        try {
            List<Job> open = store.read(view -> view.jobs().open());
            open.stream().filter(job -> !inHand.containsKey(job.id())).forEach(this::take);
        } catch (Busy e) {
            LOG.debug("jobs wait: {}", e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            if (!closing) {
                LOG.warn("looking for jobs failed and is tried again", e);
            }
        }
    }

    private void take(Job job) {
        boolean waits = inHand.values().stream().anyMatch(one -> one.operation().equals(job.operation()));
        Optional<Work> work = waits ? Optional.empty() : work(job);
        if (work.isPresent() && !closing) {
            inHand.put(job.id(), new InHand(job.operation(), work.get()));
            execute(workers, () -> step(job.id(), work.get()), Duration.ZERO);
        }
    }

    private Optional<Work> work(Job job) {
        if (operations.onItems(job.operation()).isPresent()) {
            return Optional.of(new ItemsWork(store, ledger, operations, job, ahead));
        }
        return operations.whole(job.operation()).map(operation -> new WholeWork(store, ledger, operations, job));
    }

    private void step(long id, Work work) {
        Optional<Duration> again;
        try {
            again = work.step();
        } catch (Busy e) {
            LOG.debug("job {} waits: {}", id, e.getMessage());
            again = Optional.of(LATER);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("job {} is interrupted and tried again", id, e);
            again = Optional.of(LATER);
        }
        if (again.isPresent() && !closing) {
            execute(workers, () -> step(id, work), again.get());
        } else {
            inHand.remove(id);
            wake();
        }
    }

    private void tidy() {
        try {
            int forgotten = store.write(tx -> tx.jobs().forgetEndedBefore(ledger.now().minus(KEPT)));
            LOG.debug("{} old jobs are forgotten", forgotten);
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("old jobs are kept for now: {}", e.getMessage());
        }
    }

    private static void execute(ScheduledExecutorService where, Runnable what, Duration after) {
        try {
            where.schedule(what, after.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("closing: {}", e.getMessage());
        }
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return work -> new Thread(work, prefix + number.incrementAndGet());
    }
}
