package org.opennms.plugins.phones.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.job.Arguments;
import org.opennms.plugins.phones.api.job.ItemQuery;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.JobItem;
import org.opennms.plugins.phones.api.job.JobItems;
import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.job.JobQuery;
import org.opennms.plugins.phones.api.job.Jobs;
import org.opennms.plugins.phones.api.job.NewJob;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.job.WholeOperation;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** Jobs as operators see them; the {@link JobRunner} does them. */
public final class StoredJobs implements Jobs {

    private static final String DELAY = "delaySeconds";
    private static final int LONGEST_DELAY = 3600;
    private static final int PAGE = 1000;

    private final Store store;
    private final Operations operations;
    private final JobRunner runner;
    private final Ledger ledger;

    public StoredJobs(Store store, Operations operations, JobRunner runner, Clock clock) {
        this.store = store;
        this.operations = operations;
        this.runner = runner;
        this.ledger = new Ledger(clock);
    }

    @Override
    public List<String> operations() {
        return operations.names();
    }

    @Override
    public Job start(NewJob job, Operator by) {
        Optional<JobOperation> onItems = operations.onItems(job.operation());
        if (onItems.isPresent()) {
            return start(onItems.get(), job, by);
        }
        WholeOperation whole = operations.whole(job.operation()).orElseThrow(() -> new NotFound(
                "there is no operation of that name; there are " + String.join(", ", operations.names())));
        Map<String, String> args = whole.check(job.args());
        return started(fresh(job, args, whole.secretArguments(), Duration.ZERO, by), Optional.empty());
    }

    private Job start(JobOperation operation, NewJob job, Operator by) {
        Map<String, String> own = new HashMap<>(job.args());
        own.remove(DELAY);
        Map<String, String> args = operation.check(own);
        int delay = Arguments.number(job.args(), DELAY, (int) operation.delay(args).toSeconds(), 0, LONGEST_DELAY);
        return started(fresh(job, args, operation.secretArguments(), Duration.ofSeconds(delay), by), Optional.of(job.items()));
    }

    private Job fresh(NewJob job, Map<String, String> args, Set<String> secretNames, Duration delay, Operator by) {
        Map<String, String> open = new HashMap<>(args);
        open.keySet().removeAll(secretNames);
        Map<String, Secret> secrets = new HashMap<>();
        args.forEach((name, value) -> {
            if (secretNames.contains(name)) {
                secrets.put(name, new Secret(value));
            }
        });
        return new Job(0, job.operation(), open, secrets, delay, Job.State.WAITING, by, job.reason(), ledger.now(),
                Optional.empty(), Optional.empty(), new Job.Counts(0, 0, 0, 0), Optional.empty(), "");
    }

    /** @param items empty for work that is done as a whole */
    private Job started(Job fresh, Optional<JobItems> items) {
        Job job = store.write(tx -> {
            Job stored = tx.jobs().save(fresh);
            long total = items.map(list -> freeze(tx, stored.id(), list)).orElse(0L);
            return ledger.started(tx, tx.jobs().save(stored.with(new Job.Counts(total, 0, 0, 0))));
        });
        runner.wake();
        return job;
    }

    private static long freeze(Tx tx, long id, JobItems items) {
        long[] total = {0};
        items.each(tx, some -> {
            tx.jobs().addItems(id, total[0], some);
            total[0] += some.size();
        });
        if (total[0] == 0) {
            throw new Invalid("there is nothing to do: no item was named, or nothing matches");
        }
        return total[0];
    }

    @Override
    public Optional<Job> find(long id) {
        return store.read(view -> view.jobs().find(id)).map(this::live);
    }

    @Override
    public List<Job> list(JobQuery query) {
        return store.read(view -> view.jobs().list(query)).stream().map(this::live).toList();
    }

    private Job live(Job job) {
        return job.state().isEnd() ? job : runner.progress(job.id()).map(job::with).orElse(job);
    }

    @Override
    public List<JobItem> items(long id, ItemQuery query) {
        return store.read(view -> {
            known(view, id);
            return view.jobs().items(id, query);
        });
    }

    @Override
    public Job stop(long id, Operator by) {
        // First, since the job may be at a long write, which ours waits for.
        runner.hurry(id);
        Job stopping = store.write(tx -> {
            Job job = known(tx, id);
            if (job.state() == Job.State.STOPPED || job.state() == Job.State.STOPPING) {
                return job;
            }
            if (job.state().isEnd()) {
                throw new Conflict("job " + id + " has ended already: " + Words.of(job.state()));
            }
            tx.journal().record(Activity.of(ledger.now(), by, "job stopped", "job " + id + ": " + job.operation()));
            ledger.told(tx, job);
            return tx.jobs().save(job.with(Job.State.STOPPING));
        });
        runner.wake();
        return stopping;
    }

    @Override
    public Job retryFailed(long id, Operator by) {
        Job old = store.read(view -> known(view, id));
        if (!old.state().isEnd()) {
            throw new Conflict("job " + id + " has not ended yet; stop it first, or wait");
        }
        if (old.counts().failed() == 0) {
            throw new Conflict("nothing of job " + id + " has failed");
        }
        Job again = new Job(0, old.operation(), old.args(), old.secrets(), old.delay(), Job.State.WAITING, by, old.reason(),
                ledger.now(), Optional.empty(), Optional.empty(), new Job.Counts(0, 0, 0, 0), Optional.empty(), "");
        return started(again, Optional.of((view, taker) -> failedItems(view, id, taker)));
    }

    private static void failedItems(Tx view, long id, JobItems.Taker taker) {
        List<JobItem> page;
        long after = 0;
        do {
            page = view.jobs().items(id, ItemQuery.ended(Outcome.State.FAILED, after, PAGE));
            taker.take(page.stream().map(JobItem::key).toList());
            after = page.isEmpty() ? after : page.get(page.size() - 1).position();
        } while (page.size() == PAGE);
    }

    private static Job known(Tx view, long id) {
        return view.jobs().find(id).orElseThrow(() -> new NotFound("there is no job " + id));
    }
}
