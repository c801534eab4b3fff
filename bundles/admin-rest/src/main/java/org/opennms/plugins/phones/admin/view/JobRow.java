package org.opennms.plugins.phones.admin.view;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.job.Job;

/**
 * A job and how far it is.
 *
 * @param count  of all its items; 0 while it is not known
 * @param args   without secret ones
 * @param change the number under which its changes are kept; null until its first
 * @param text   why it failed, or what it has to say at its end
 */
public record JobRow(long id, String operation, String state, String by, String reason, Instant created, Instant started,
                     Instant ended, long count, long done, long ok, long failed, long skipped, long delaySeconds,
                     Map<String, String> args, Long change, String text) {

    public static JobRow of(Job job) {
        Job.Counts counts = job.counts();
        return new JobRow(job.id(), job.operation(), job.state().name().toLowerCase(Locale.ROOT), job.by().name(), job.reason(),
                job.created(), job.started().orElse(null), job.ended().orElse(null), counts.total(), counts.done(), counts.ok(),
                counts.failed(), counts.skipped(), job.delay().toSeconds(), new TreeMap<>(job.args()), job.change().orElse(null),
                job.text());
    }
}
