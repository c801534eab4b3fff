package org.opennms.plugins.phones.api.job;

import java.util.Map;
import java.util.Set;

import org.opennms.plugins.phones.api.store.Tx;

/**
 * Whiteboard: work that is done as a whole or not at all, as an import or a rollback. After a kill it begins anew, since
 * nothing of it was kept.
 */
public interface WholeOperation {

    /** In lower case, with {@code -}; no {@link JobOperation} has the same. */
    String name();

    /** The arguments that are sealed in the store and shown to nobody. */
    default Set<String> secretArguments() {
        return Set.of();
    }

    /** As in {@link JobOperation#check}. */
    default Map<String, String> check(Map<String, String> args) {
        return Arguments.only(args, Set.of());
    }

    /**
     * Reads and computes, outside any write, and returns what to write. Others wait while it is written, so prepare
     * as much as can be.
     *
     * @throws org.opennms.plugins.phones.api.error.FleetException the job has failed; Busy is tried again later
     */
    Whole prepare(JobRun run, Progress progress);

    /** What is left to write. */
    interface Whole {

        /**
         * All in this one write. {@link org.opennms.plugins.phones.api.store.ChangeRows#begin} was called already.
         *
         * @throws org.opennms.plugins.phones.api.error.FleetException the job has failed and nothing is written
         */
        Outcome write(Tx tx);

        /** The write is durable: a place to tell listeners. Not called for what was written just before a kill. */
        default void written() { }
    }

    /** How far it is. Kept in memory until the write ends: after a kill the work begins anew, and so does this. */
    interface Progress {

        /** How many steps there are; counted from here. */
        void total(long steps);

        /**
         * Some steps are done. Call it at least once a second.
         *
         * @throws RuntimeException of the runner's own where somebody has stopped the job: let it pass, so that the write
         *                          is undone
         */
        void done(Outcome.State how, long steps);
    }
}
