package org.opennms.plugins.phones.admin.view;

import java.util.Locale;

import org.opennms.plugins.phones.api.job.JobItem;
import org.opennms.plugins.phones.api.job.Outcome;

/** @param state waiting, ok, failed or skipped */
public record JobItemRow(long position, String item, String state, String reason) {

    public static JobItemRow of(JobItem item) {
        return new JobItemRow(item.position(), item.key(),
                item.outcome().map(o -> o.state().name().toLowerCase(Locale.ROOT)).orElse("waiting"),
                item.outcome().map(Outcome::reason).orElse(""));
    }
}
