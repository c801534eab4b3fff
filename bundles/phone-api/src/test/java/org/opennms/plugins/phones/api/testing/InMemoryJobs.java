package org.opennms.plugins.phones.api.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.job.ItemQuery;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.JobItem;
import org.opennms.plugins.phones.api.job.JobQuery;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.store.JobRows;

final class InMemoryJobs implements JobRows {

    private final InMemoryTx tx;
    private TreeMap<Long, Job> jobs = new TreeMap<>();
    private Map<Long, List<JobItem>> items = new HashMap<>();
    private long lastId;

    InMemoryJobs(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryJobs other) {
        jobs = new TreeMap<>(other.jobs);
        items = new HashMap<>();
        other.items.forEach((id, list) -> items.put(id, new ArrayList<>(list)));
        lastId = other.lastId;
    }

    @Override
    public Job save(Job job) {
        tx.writing();
        if (job.id() != 0 && !jobs.containsKey(job.id())) {
            throw new NotFound("there is no job " + job.id());
        }
        Job stored = job.id() != 0 ? job : job.withId(++lastId);
        jobs.put(stored.id(), stored);
        return stored;
    }

    @Override
    public Optional<Job> find(long id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public List<Job> list(JobQuery query) {
        return jobs.headMap(query.before().orElse(Long.MAX_VALUE), false).descendingMap().values().stream()
                .filter(job -> query.operation().isEmpty() || query.operation().get().equals(job.operation()))
                .filter(job -> query.state().isEmpty() || query.state().get() == job.state())
                .limit(query.limit()).toList();
    }

    @Override
    public List<Job> open() {
        return jobs.values().stream().filter(job -> !job.state().isEnd()).toList();
    }

    @Override
    public void addItems(long job, long after, List<String> keys) {
        tx.writing();
        List<JobItem> list = items.computeIfAbsent(job, id -> new ArrayList<>());
        long position = after;
        for (String key : keys) {
            list.add(new JobItem(++position, key, Optional.empty()));
        }
    }

    @Override
    public List<JobItem> items(long job, ItemQuery query) {
        return items.getOrDefault(job, List.of()).stream()
                .filter(item -> item.position() > query.after())
                .filter(item -> !query.waiting() || item.outcome().isEmpty())
                .filter(item -> query.state().isEmpty() || item.outcome().map(Outcome::state).equals(query.state()))
                .limit(query.limit()).toList();
    }

    @Override
    public void ended(long job, List<JobItem> ended) {
        tx.writing();
        List<JobItem> list = items.get(job);
        ended.forEach(item -> list.set((int) item.position() - 1, item));
    }

    @Override
    public int forgetEndedBefore(Instant then) {
        tx.writing();
        List<Long> old = jobs.values().stream().filter(job -> job.ended().filter(then::isAfter).isPresent())
                .map(Job::id).toList();
        old.forEach(id -> {
            jobs.remove(id);
            items.remove(id);
        });
        return old.size();
    }
}
