package org.opennms.plugins.phones.api.job;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Operator;

/** Starts bulk work, follows it and stops it. */
public interface Jobs {

    /** The operations there are, by name. */
    List<String> operations();

    /**
     * Starts a job; durable when it returns, with its list of items frozen.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown operation
     * @throws org.opennms.plugins.phones.api.error.Invalid  for wrong arguments, or where an operation on items has none
     */
    Job start(NewJob job, Operator by);

    Optional<Job> find(long id);

    List<Job> list(JobQuery query);

    /** @throws org.opennms.plugins.phones.api.error.NotFound for an unknown job */
    List<JobItem> items(long id, ItemQuery query);

    /**
     * Lets the item or batch in hand end and does no more; what is done stays done. Idempotent.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown job
     * @throws org.opennms.plugins.phones.api.error.Conflict for one that has ended otherwise
     */
    Job stop(long id, Operator by);

    /**
     * Starts a new job of the items that failed, with the same arguments.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown job
     * @throws org.opennms.plugins.phones.api.error.Conflict while it runs, or where nothing has failed
     */
    Job retryFailed(long id, Operator by);
}
