package org.opennms.plugins.phones.api.job;

import java.util.Optional;

/** Which jobs to list, newest first; a filter that is empty lets all pass. {@code before} pages by id. */
public record JobQuery(Optional<String> operation, Optional<Job.State> state, Optional<Long> before, int limit) {

    public static JobQuery newest(int limit) {
        return new JobQuery(Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }
}
