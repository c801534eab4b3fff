package org.opennms.plugins.phones.admin.view;

import java.util.List;

import org.opennms.plugins.phones.api.fleet.Difference;

/**
 * What differs between two states; secrets are masked.
 *
 * @param unified the lines of {@code diff -u}, for texts
 */
public record DifferenceText(long from, long to, List<DifferenceField> fields, List<String> unified) {

    public static DifferenceText of(Difference difference) {
        return new DifferenceText(difference.from(), difference.to(), difference.fields().stream()
                .map(f -> new DifferenceField(f.key(), f.before().orElse(null), f.after().orElse(null))).toList(), difference.unified());
    }
}
