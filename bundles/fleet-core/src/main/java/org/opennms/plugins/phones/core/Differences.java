package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import org.opennms.plugins.phones.api.fleet.Difference.Field;
import org.opennms.plugins.phones.api.model.Secret;

/** What differs between two states. */
final class Differences {

    private static final int AROUND = 3;

    private Differences() { }

    /**
     * @param before raw, so that a secret that changed shows
     * @param secret whose values are masked
     */
    static List<Field> byKey(Map<String, String> before, Map<String, String> after, Predicate<String> secret) {
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<Field> differing = new ArrayList<>();
        for (String key : keys) {
            if (!Objects.equals(before.get(key), after.get(key))) {
                differing.add(new Field(key, shown(before.get(key), secret.test(key)), shown(after.get(key), secret.test(key))));
            }
        }
        return differing;
    }

    private static Optional<String> shown(String value, boolean secret) {
        return Optional.ofNullable(value).map(text -> secret ? Secret.MASK : text);
    }

    /** As {@code diff -u} writes it. */
    static List<String> unified(String name, String before, String after) {
        List<String> old = before.lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff(name, name, old, DiffUtils.diff(old, after.lines().toList()), AROUND);
    }
}
