package org.opennms.plugins.phones.api.job;

import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Operator;

/**
 * What an operation is told of the job it works for.
 *
 * @param args as {@code check} returned them, secret ones in clear: they go into no log, Activity or outcome
 */
public record JobRun(long id, Map<String, String> args, Operator by, String reason) {

    public JobRun {
        args = Map.copyOf(args);
    }

    public Optional<String> arg(String name) {
        return Optional.ofNullable(args.get(name));
    }

    /** The secret arguments are in it. */
    @Override
    public String toString() {
        return "job " + id;
    }
}
