package org.opennms.plugins.phones.api.fleet;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.preview.Drift;

/**
 * Which phones are meant: those that pass every part of it. What is empty lets all pass.
 *
 * @param wanted  by field, the values of which a phone has one: exactly, or, where it ends in {@code *}, as a beginning
 * @param text    what user, display name, nickname, MAC address, IP address or number contains, in any case
 * @param several whether other phones carry its user, too (manual 3.2)
 * @param drifted how it has drifted: in one of these ways, as far as whoever looked last has found
 */
public record PhoneFilter(Map<PhoneField, List<String>> wanted, Optional<String> text, Optional<Boolean> several,
                          Optional<Instant> heardBefore, Optional<Instant> heardAfter, Set<Drift.Kind> drifted) {

    public static final PhoneFilter ALL = new PhoneFilter(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Set.of());

    public static final String ANYTHING = "*";

    public PhoneFilter {
        EnumMap<PhoneField, List<String>> copy = new EnumMap<>(PhoneField.class);
        wanted.forEach((field, values) -> {
            if (!values.isEmpty()) {
                copy.put(field, List.copyOf(values));
            }
        });
        wanted = Map.copyOf(copy);
        text = text.map(t -> t.toLowerCase(Locale.ROOT)).filter(t -> !t.isEmpty());
        drifted = Set.copyOf(drifted);
    }

    /** The same, and one of these values in this field. */
    public PhoneFilter with(PhoneField field, String... values) {
        EnumMap<PhoneField, List<String>> more = new EnumMap<>(PhoneField.class);
        more.putAll(wanted);
        more.put(field, List.of(values));
        return new PhoneFilter(more, text, several, heardBefore, heardAfter, drifted);
    }

    public PhoneFilter containing(String newText) {
        return new PhoneFilter(wanted, Optional.of(newText), several, heardBefore, heardAfter, drifted);
    }

    public PhoneFilter drifted(Drift.Kind... kinds) {
        return new PhoneFilter(wanted, text, several, heardBefore, heardAfter, Set.of(kinds));
    }

    /** Whether a key of the field is among the wanted ones. */
    public boolean admits(PhoneField field, String key) {
        List<String> values = wanted.get(field);
        return values == null || values.stream().map(field::key).anyMatch(value -> isPrefix(value)
                ? key.startsWith(beginning(value)) && !key.isEmpty() : key.equals(value));
    }

    public static boolean isPrefix(String value) {
        return value.endsWith(ANYTHING);
    }

    /** A wanted value without the {@code *} at its end. */
    public static String beginning(String value) {
        return value.substring(0, value.length() - ANYTHING.length());
    }
}
