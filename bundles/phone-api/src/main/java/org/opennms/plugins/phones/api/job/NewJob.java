package org.opennms.plugins.phones.api.job;

import java.util.Map;

/**
 * A job to start.
 *
 * @param operation the name of a {@link JobOperation} or {@link WholeOperation}
 * @param args      the operation's, and {@code delaySeconds} (0 to 3600) for any operation on items
 * @param reason    why, in the operator's words; may be empty
 */
public record NewJob(String operation, JobItems items, Map<String, String> args, String reason) {

    public NewJob {
        args = Map.copyOf(args);
    }
}
