package org.opennms.plugins.phones.api.job;

import java.util.Optional;

/**
 * Which items of a job to list, in their order.
 *
 * @param waiting only those that wait
 * @param state   only those that ended so
 * @param after   pages by position; 0: from the start
 */
public record ItemQuery(boolean waiting, Optional<Outcome.State> state, long after, int limit) {

    public static ItemQuery all(long after, int limit) {
        return new ItemQuery(false, Optional.empty(), after, limit);
    }

    public static ItemQuery waiting(long after, int limit) {
        return new ItemQuery(true, Optional.empty(), after, limit);
    }

    public static ItemQuery ended(Outcome.State state, long after, int limit) {
        return new ItemQuery(false, Optional.of(state), after, limit);
    }
}
