package org.opennms.plugins.phones.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.job.ItemQuery;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.JobItem;
import org.opennms.plugins.phones.api.job.JobQuery;

/** Jobs, their frozen lists and what became of each item. Secret arguments are encrypted at rest. */
public interface JobRows {

    /** Inserts (id 0) or replaces; returns it with its id. */
    Job save(Job job);

    Optional<Job> find(long id);

    List<Job> list(JobQuery query);

    /** Those that have not ended, oldest first. */
    List<Job> open();

    /** Adds waiting items: the first gets the position {@code after} + 1. */
    void addItems(long job, long after, List<String> keys);

    List<JobItem> items(long job, ItemQuery query);

    /** Keeps what became of items. */
    void ended(long job, List<JobItem> items);

    /** Forgets jobs that ended before then, with their items. */
    int forgetEndedBefore(Instant then);
}
