package org.opennms.plugins.phones.admin.view;

import java.time.Instant;
import java.util.List;

import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.preview.Drift;
import org.opennms.plugins.phones.api.preview.Drifts;

/**
 * Counts of the last look at all devices.
 *
 * @param at      when it began; null before the first has ended
 * @param current whether nothing was changed since
 * @param globals the models whose global file is stale
 */
public record DriftSummary(Instant at, boolean current, long devices, long stale, long edited, long undelivered, long reported,
                           List<String> globals) {

    public static DriftSummary of(Drifts.Summary summary) {
        return new DriftSummary(summary.at().orElse(null), summary.current(), summary.phones(),
                summary.kinds().get(Drift.Kind.STALE), summary.kinds().get(Drift.Kind.EDITED),
                summary.kinds().get(Drift.Kind.UNDELIVERED), summary.kinds().get(Drift.Kind.REPORTED),
                summary.globals().stream().map(PhoneModel::text).toList());
    }
}
