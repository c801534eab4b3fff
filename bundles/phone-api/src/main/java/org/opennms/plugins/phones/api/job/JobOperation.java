package org.opennms.plugins.phones.api.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.opennms.plugins.phones.api.store.Tx;

/**
 * Whiteboard: one bulk operation, on one item after the other. What becomes of an item is stored by the same write as
 * what was done to it, so that after a kill both are there or neither, and nothing is done twice; only what an operation
 * does outside the {@link Tx} may happen again. A job goes on while an item fails.
 */
public interface JobOperation {

    /** In lower case, with {@code -}: {@code delete-devices}. As REST and the shell name it. */
    String name();

    /** What an item is, in few words: {@code MAC address}. */
    String item();

    /** The arguments that are sealed in the store and shown to nobody. */
    default Set<String> secretArguments() {
        return Set.of();
    }

    /**
     * Looks at the arguments before a job starts; {@code delaySeconds} is the runner's and is not among them.
     *
     * @return the arguments to work with: the same, or with defaults filled in
     * @throws org.opennms.plugins.phones.api.error.Invalid naming the argument that is wrong or unknown
     */
    default Map<String, String> check(Map<String, String> args) {
        return Arguments.only(args, Set.of());
    }

    /** The pause between two items where the job's {@code delaySeconds} does not say another. */
    default Duration delay() {
        return Duration.ZERO;
    }

    /** The same, where it depends on the arguments, as {@link #check} has returned them. */
    default Duration delay(Map<String, String> args) {
        return delay();
    }

    /** How many items one write may do at most: few enough that others get their turns. Only without a delay. */
    default int batch() {
        return 1;
    }

    /**
     * Does one item. {@link org.opennms.plugins.phones.api.store.ChangeRows#begin} was called already, with the job's
     * reason. The thing may be gone since the job started, or be changed by another job: look first.
     *
     * @return FAILED and SKIPPED only where nothing was written
     * @throws org.opennms.plugins.phones.api.error.FleetException the item has failed and what was written for it is
     *         undone; Busy is tried again later
     */
    Outcome run(Tx tx, String item, JobRun run);

    /**
     * For operations that compute much: does so outside any write, on views of its own, and returns what to write. The
     * batch before may not be written yet. Where the write fails, its items are prepared and written again one by one.
     *
     * @param items at most {@link #batch} of them
     */
    default Batch prepare(List<String> items, JobRun run) {
        return tx -> items.stream().map(item -> run(tx, item, run)).toList();
    }

    /** What is left to write for some items. */
    interface Batch {

        /** One outcome for each item, in their order. */
        List<Outcome> write(Tx tx);

        /** The write is durable: a place to tell listeners. Not called for what was written just before a kill. */
        default void written() { }
    }
}
