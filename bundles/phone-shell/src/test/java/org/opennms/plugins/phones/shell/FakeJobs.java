package org.opennms.plugins.phones.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.job.ItemQuery;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.JobItem;
import org.opennms.plugins.phones.api.job.JobQuery;
import org.opennms.plugins.phones.api.job.Jobs;
import org.opennms.plugins.phones.api.job.NewJob;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.model.Operator;

/** Jobs that are started and never done. */
final class FakeJobs implements Jobs {

    final List<Job> started = new ArrayList<>();

    @Override
    public List<String> operations() {
        return List.of("generate", "restart");
    }

    @Override
    public Job start(NewJob job, Operator by) {
        started.add(new Job(started.size() + 1, job.operation(), job.args(), Map.of(), Duration.ZERO, Job.State.WAITING, by,
                job.reason(), FakeFleet.NOW, Optional.empty(), Optional.empty(), new Job.Counts(7, 0, 1, 0), Optional.empty(), ""));
        return started.get(started.size() - 1);
    }

    @Override
    public Optional<Job> find(long id) {
        return started.stream().filter(job -> job.id() == id).findFirst();
    }

    @Override
    public List<Job> list(JobQuery query) {
        return started;
    }

    @Override
    public List<JobItem> items(long id, ItemQuery query) {
        return List.of(new JobItem(1, "00908f3bb602", Optional.of(Outcome.failed("the phone is pending"))));
    }

    @Override
    public Job stop(long id, Operator by) {
        return find(id).orElseThrow().with(Job.State.STOPPING);
    }

    @Override
    public Job retryFailed(long id, Operator by) {
        throw new UnsupportedOperationException("the shell retries nothing");
    }
}
