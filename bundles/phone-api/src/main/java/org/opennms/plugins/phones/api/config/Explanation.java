package org.opennms.plugins.phones.api.config;

import java.util.List;

/**
 * How a key of a phone's files comes to its value. All values are as people may read them.
 *
 * @param key   as it stands in the files: {@code voip/line/0/id}
 * @param value what the phone takes
 * @param lines every line that sets it, in the order in which the phone reads them; the last one holds
 */
public record Explanation(String key, String value, List<Line> lines) {

    public Explanation {
        lines = List.copyOf(lines);
    }

    /**
     * Who may give a placeholder its value, the weakest first. FACT, DETAILS and USER: what follows from the phone itself,
     * from what operators wrote down about it, and from its user.
     */
    public enum Layer { DEFAULT, SYSTEM, MODEL, REGION, FACT, DETAILS, USER, PHONE }

    /** The layer that gave the winning line its value; empty where the template says it all. */
    public List<Layer> layers() {
        return lines.get(lines.size() - 1).placeholders().stream().flatMap(p -> p.tries().stream())
                .filter(Try::wins).map(Try::layer).distinct().toList();
    }

    /**
     * A line that sets the key.
     *
     * @param template     the line as the template has it; empty where a template with directives of its own does not tell
     * @param placeholders those of the line
     */
    public record Line(String file, int line, String template, String value, List<PlaceholderValue> placeholders) {

        public Line {
            placeholders = List.copyOf(placeholders);
        }
    }

    /** A placeholder and all that tried to give it a value, the weakest first; none where nothing did. */
    public record PlaceholderValue(String key, List<Try> tries) {

        public PlaceholderValue {
            tries = List.copyOf(tries);
        }
    }

    /** @param of the model, region, user or phone; empty where there is but one */
    public record Try(Layer layer, String of, String value, boolean wins) { }
}
