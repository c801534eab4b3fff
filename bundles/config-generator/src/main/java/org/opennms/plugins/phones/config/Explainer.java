package org.opennms.plugins.phones.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.config.Explanation;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.config.Template;

/** Traces each key of a phone's files back to the template's line and to what gave its placeholders their values. */
final class Explainer {

    private static final Pattern REFERENCE = Pattern.compile("\\$!?\\{?([A-Za-z_][A-Za-z0-9_-]*)");

    private final Layers layers;
    private final Template.Engine engine;
    private final Map<String, List<Explanation.Line>> found = new LinkedHashMap<>();

    Explainer(Layers layers, Template.Engine engine) {
        this.layers = layers;
        this.engine = engine;
    }

    /** To be called in the order in which the phone reads its files. */
    void add(Rendered file, String source) {
        List<String> lines = source.lines().toList();
        for (Entry entry : Entry.of(file.masked())) {
            if (!entry.key().isEmpty() && !entry.isInclude() && !entry.isMarker()) {
                String template = engine == Template.Engine.PLAIN
                        ? entry.line() <= lines.size() ? lines.get(entry.line() - 1) : "" : only(lines, entry.key());
                found.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(new Explanation.Line(file.fileName(),
                        entry.line(), template, entry.value(), placeholders(template, file.kind() == FileKind.GLOBAL)));
            }
        }
    }

    List<Explanation> explanations() {
        return found.entrySet().stream().map(e -> new Explanation(e.getKey(),
                e.getValue().get(e.getValue().size() - 1).value(), e.getValue())).toList();
    }

    /** The one line that writes the key as it stands: directives repeat lines and leave them out. */
    private static String only(List<String> lines, String key) {
        List<String> writing = lines.stream().filter(line -> line.startsWith(key) && line.substring(key.length()).strip()
                .startsWith("=")).toList();
        return writing.size() == 1 ? writing.get(0) : "";
    }

    private List<Explanation.PlaceholderValue> placeholders(String template, boolean shared) {
        Set<String> keys = new LinkedHashSet<>(PlaceholderText.of(template).keys());
        if (engine == Template.Engine.VELOCITY) {
            Set<String> known = layers.keys();
            Matcher reference = REFERENCE.matcher(template);
            while (reference.find()) {
                if (known.contains(reference.group(1))) {
                    keys.add(reference.group(1));
                }
            }
        }
        return keys.stream().map(key -> layers.explain(key, shared)).toList();
    }
}
