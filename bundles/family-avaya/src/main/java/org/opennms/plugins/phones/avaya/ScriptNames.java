package org.opennms.plugins.phones.avaya;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.opennms.plugins.phones.api.config.ValueType;

/** What settings of 46xxsettings take, as far as that is bounded: {@code NAME | form}, in {@code /parameters/46xx.txt}. */
final class ScriptNames {

    private static final Map<String, ValueType> TYPES = load();

    private ScriptNames() { }

    /** Empty for one of which nothing is known. */
    static Optional<ValueType> type(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    private static Map<String, ValueType> load() {
        Map<String, ValueType> types = new HashMap<>();
        AvayaTemplates.text("/parameters/46xx.txt").lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 2)).forEach(parts -> types.put(parts[0].strip(), type(parts)));
        return Map.copyOf(types);
    }

    private static ValueType type(String[] parts) {
        String form = parts[1].strip();
        if (form.startsWith("text ")) {
            return new ValueType.Text(Integer.parseInt(form.substring("text ".length())));
        }
        if (form.startsWith("one of ")) {
            return ValueType.Choice.of(List.of(form.substring("one of ".length()).split(", ")));
        }
        String[] bounds = form.split("\\.\\.");
        return new ValueType.Whole(OptionalLong.of(Long.parseLong(bounds[0])), OptionalLong.of(Long.parseLong(bounds[1])));
    }
}
