package org.opennms.plugins.phones.jobs;

import java.time.Duration;
import java.util.Optional;

import org.opennms.plugins.phones.api.job.Job;

/** One job in hand. Its steps are done one after the other, on any thread. */
interface Work {

    /**
     * Does the next piece.
     *
     * @return when to come again; empty where there is nothing left for this node
     * @throws org.opennms.plugins.phones.api.error.Busy nothing was done; come again later
     */
    Optional<Duration> step();

    /** The job is to stop, or the program is: give up as soon as nothing is lost by it. Called on any thread. */
    void hurry();

    /** How far it is, where that is not in the store yet. */
    default Optional<Job.Counts> progress() {
        return Optional.empty();
    }
}
