package org.opennms.plugins.phones.admin.view;

import java.util.List;
import java.util.Locale;

import org.opennms.plugins.phones.api.config.Explanation;

/**
 * How a key came to its value; secrets are masked.
 *
 * @param layers what gave the line that holds its value; none where the template says it all
 * @param lines  every line that sets the key, in the order in which the device reads them; the last one holds
 */
public record ExplanationRow(String key, String value, List<String> layers, List<Line> lines) {

    /** @param template the line as the template has it; null where a template with directives does not tell */
    public record Line(String file, int line, String template, String value, boolean wins, List<PlaceholderTries> placeholders) { }

    /** All that tried to give a placeholder its value, the weakest first. */
    public record PlaceholderTries(String key, List<Try> layers) { }

    /** @param layer {@code default}, {@code system}, {@code model}, {@code region}, {@code fact}, {@code details},
     *               {@code user} or {@code phone}
     *  @param of    which model, region, user or device; null where there is but one */
    public record Try(String layer, String of, String value, boolean wins) { }

    public static ExplanationRow of(Explanation explanation) {
        int last = explanation.lines().size() - 1;
        List<Line> lines = explanation.lines().stream().map(line -> new Line(line.file(), line.line(),
                line.template().isEmpty() ? null : line.template(), line.value(), line == explanation.lines().get(last),
                line.placeholders().stream().map(p -> new PlaceholderTries(p.key(), p.tries().stream()
                        .map(t -> new Try(word(t.layer()), t.of().isEmpty() ? null : t.of(), t.value(), t.wins())).toList()))
                        .toList())).toList();
        return new ExplanationRow(explanation.key(), explanation.value(),
                explanation.layers().stream().map(ExplanationRow::word).toList(), lines);
    }

    private static String word(Explanation.Layer layer) {
        return layer.name().toLowerCase(Locale.ROOT);
    }
}
