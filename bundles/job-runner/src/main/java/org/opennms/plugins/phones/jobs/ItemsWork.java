package org.opennms.plugins.phones.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.job.ItemQuery;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.JobItem;
import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job on items: a batch a step, its outcomes and the job's counts by the same write as what was done. While one batch
 * is written the next is prepared.
 */
final class ItemsWork implements Work {

    private static final Logger LOG = LoggerFactory.getLogger(ItemsWork.class);
    private static final long TOLD_NANOS = Duration.ofSeconds(1).toNanos();

    private final Store store;
    private final Ledger ledger;
    private final Operations operations;
    private final Job start;
    private final JobRun run;
    private final Executor ahead;
    private final BatchSize batchSize = new BatchSize();
    private CompletableFuture<Page> next;
    private long aloneUpTo;
    private boolean ours;
    private long told = System.nanoTime();

    /** @param ahead does the preparing */
    ItemsWork(Store store, Ledger ledger, Operations operations, Job start, Executor ahead) {
        this.store = store;
        this.ledger = ledger;
        this.operations = operations;
        this.start = start;
        this.run = Ledger.run(start);
        this.ahead = ahead;
    }

    /** The next items, and what is left to write for them. */
    private record Page(long after, List<JobItem> items, JobOperation.Batch batch) {

        long last() {
            return after + items.size();
        }
    }

    @Override
    public Optional<Duration> step() {
        // Asked before anything is prepared: another node may have it.
        ours = ours || store.write(tx -> ledger.mine(tx, start.id()).isPresent());
        if (!ours) {
            return Optional.empty();
        }
        Page page = page();
        if (!page.items().isEmpty() && page.last() < start.counts().total()) {
            long after = page.last();
            next = CompletableFuture.supplyAsync(() -> prepared(after), ahead);
        }
        boolean more = page.items().isEmpty() ? store.write(this::close) : written(page);
        return more ? Optional.of(start.delay()) : Optional.empty();
    }

    @Override
    public void hurry() {
        // a batch is short
    }

    /** Asked for each time: its bundle may be updated while the job runs. */
    private JobOperation operation() {
        return operations.onItems(start.operation())
                .orElseThrow(() -> new Busy("the operation " + start.operation() + " is away"));
    }

    private Page page() {
        CompletableFuture<Page> begun = next;
        next = null;
        if (begun != null) {
            try {
                return begun.join();
            } catch (CompletionException e) {
                LOG.debug("prepared again: {}", e.getMessage());
            }
        }
        return prepared(store.read(view -> view.jobs().find(start.id())).map(job -> job.counts().done()).orElse(0L));
    }

    private Page prepared(long after) {
        List<JobItem> items = store.read(view -> view.jobs().items(start.id(), ItemQuery.waiting(after, size(after + 1))));
        try {
            return new Page(after, items, operation().prepare(items.stream().map(JobItem::key).toList(), run));
        } catch (Busy e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            // Fails the items, but not where it failed because its bundle went away.
            operation();
            return new Page(after, items, tx -> {
                throw e;
            });
        }
    }

    private int size(long position) {
        return position <= aloneUpTo || !start.delay().isZero() ? 1 : batchSize.most(operation().batch());
    }

    private boolean written(Page page) {
        try {
            boolean more = store.write(tx -> write(tx, page, page.batch()));
            page.batch().written();
            return more;
        } catch (Busy e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            next = null;
            if (page.items().size() > 1) {
                aloneUpTo = page.last();
                return true;
            }
            String reason = reason(page.items().get(0), e);
            return store.write(tx -> write(tx, page, t -> List.of(Outcome.failed(reason))));
        }
    }

    private String reason(JobItem item, Throwable e) {
        if (e instanceof FleetException) {
            return e.getMessage();
        }
        operation();
        LOG.warn("job {}: {} of {} failed", start.id(), start.operation(), item.key(), e);
        return ledger.programError();
    }

    private boolean write(Tx tx, Page page, JobOperation.Batch batch) {
        Optional<Job> mine = ledger.mine(tx, start.id());
        if (mine.isEmpty() || mine.get().state() == Job.State.STOPPING || mine.get().counts().done() != page.after()) {
            next = null;
            return mine.isPresent() && stopped(tx, mine.get());
        }
        Job job = ledger.running(tx, mine.get());
        long began = System.nanoTime();
        List<Outcome> outcomes = batch.write(tx);
        batchSize.took(page.items().size(), Duration.ofNanos(System.nanoTime() - began));
        List<JobItem> ended = new ArrayList<>();
        Job.Counts counts = job.counts();
        for (int i = 0; i < page.items().size(); i++) {
            JobItem item = page.items().get(i);
            ended.add(new JobItem(item.position(), item.key(), Optional.of(outcomes.get(i))));
            counts = counts.plus(outcomes.get(i).state(), 1);
        }
        tx.jobs().ended(job.id(), ended);
        return counted(tx, job.with(counts));
    }

    private boolean counted(Tx tx, Job job) {
        if (job.counts().done() >= job.counts().total()) {
            ledger.ended(tx, job, Job.State.DONE, "");
            return false;
        }
        tx.jobs().save(job);
        if (System.nanoTime() - told > TOLD_NANOS) {
            told = System.nanoTime();
            ledger.told(tx, job);
        }
        return true;
    }

    private boolean stopped(Tx tx, Job job) {
        if (job.state() != Job.State.STOPPING) {
            return true;
        }
        ledger.ended(tx, job, Job.State.STOPPED, "");
        return false;
    }

    /** Nothing waits: another node has done the last of it, or it was stopped. */
    private boolean close(Tx tx) {
        ledger.mine(tx, start.id()).ifPresent(job -> ledger.ended(tx, job,
                job.state() == Job.State.STOPPING ? Job.State.STOPPED : Job.State.DONE, ""));
        return false;
    }
}
