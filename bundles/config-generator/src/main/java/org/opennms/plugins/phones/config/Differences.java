package org.opennms.plugins.phones.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import org.opennms.plugins.phones.api.config.FileDiff;
import org.opennms.plugins.phones.api.config.FileDiff.KeyChange;
import org.opennms.plugins.phones.api.config.FileDiff.Kind;
import org.opennms.plugins.phones.api.model.Secret;

/**
 * Compares two files of a family.
 *
 * @param before the text phones have
 * @param after  the one they would get
 * @param eyes   both as people may read them
 */
record Differences(String name, String before, String after, Eyes eyes) {

    private static final int CONTEXT = 3;

    /** The two texts for people; asked only where somebody looks. */
    interface Eyes {

        String before();

        String after();
    }

    FileDiff diff() {
        if (before.equals(after)) {
            return FileDiff.none();
        }
        List<String> keys = LineByLine.changed(before, after).orElseGet(this::keys);
        Kind kind = keys.isEmpty() ? form() : Kind.KEYS;
        return new FileDiff(kind, keys, () -> changes(keys), this::unified);
    }

    /** In the order of the new text, those that go at the end. */
    private List<String> keys() {
        Map<String, String> old = values(before);
        Map<String, String> made = values(after);
        List<String> keys = new ArrayList<>();
        made.forEach((key, value) -> {
            if (!value.equals(old.get(key))) {
                keys.add(key);
            }
        });
        old.keySet().stream().filter(key -> !made.containsKey(key)).forEach(keys::add);
        return keys;
    }

    /** Lines that say the same in another order are told apart from comments, blank lines and what was overridden anyway. */
    private Kind form() {
        List<Map.Entry<String, String>> old = said(before);
        List<Map.Entry<String, String>> made = said(after);
        return !old.equals(made) && sorted(old).equals(sorted(made)) ? Kind.ORDER : Kind.FORM;
    }

    private static List<Map.Entry<String, String>> said(String text) {
        return Entry.of(text).stream().map(e -> Map.entry(key(e), e.value())).toList();
    }

    private static List<Map.Entry<String, String>> sorted(List<Map.Entry<String, String>> said) {
        return said.stream().sorted(Map.Entry.<String, String>comparingByKey()
                .thenComparing(Comparator.comparing(Map.Entry::getValue))).toList();
    }

    private List<KeyChange> changes(List<String> keys) {
        Map<String, String> old = values(eyes.before());
        Map<String, String> made = values(eyes.after());
        return keys.stream().map(key -> new KeyChange(key, Optional.ofNullable(old.get(key)), Optional.ofNullable(made.get(key))))
                // a key that holds a secret itself stands in neither text for people
                .map(c -> c.before().isEmpty() && c.after().isEmpty() ? new KeyChange(Secret.MASK, c.before(), c.after()) : c)
                .toList();
    }

    private String unified() {
        List<String> old = eyes.before().lines().toList();
        List<String> made = eyes.after().lines().toList();
        return String.join("\n", UnifiedDiffUtils.generateUnifiedDiff(name, name, old, DiffUtils.diff(old, made), CONTEXT));
    }

    /** What phones make of a text: of lines with the same key the last holds. */
    private static Map<String, String> values(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Entry entry : Entry.of(text)) {
            values.put(key(entry), entry.value());
        }
        return values;
    }

    /** What a line is told by that has no key: an include by its file, any other by itself. */
    private static String key(Entry entry) {
        return entry.isInclude() ? "include " + entry.included() : entry.key().isEmpty() ? entry.value() : entry.key();
    }
}
