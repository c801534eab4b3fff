package org.opennms.plugins.phones.admin.view;

import java.util.List;

import org.opennms.plugins.phones.api.config.Explanation;
import org.opennms.plugins.phones.api.preview.Comparison;

/** @param a null where the first device's files do not have the key
 *  @param b null where the second one's do not */
public record ComparisonRow(String key, boolean same, Side a, Side b) {

    /** @param layers what gave the value; none where the template says it all */
    public record Side(String value, List<String> layers) {

        static Side of(Explanation explanation) {
            ExplanationRow row = ExplanationRow.of(explanation);
            return new Side(row.value(), row.layers());
        }
    }

    public static ComparisonRow of(Comparison comparison) {
        return new ComparisonRow(comparison.key(), comparison.same(), comparison.first().map(Side::of).orElse(null),
                comparison.second().map(Side::of).orElse(null));
    }
}
