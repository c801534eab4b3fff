package org.opennms.plugins.phones.avaya;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What the family's placeholders are for: one line each, {@code key | words}, in {@code /placeholders.txt}. */
final class Descriptions {

    private Descriptions() { }

    static Map<String, String> load() {
        Map<String, String> descriptions = new TreeMap<>();
        AvayaTemplates.text("/placeholders.txt").lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 2)).forEach(parts -> descriptions.put(parts[0].strip(), parts[1].strip()));
        return Collections.unmodifiableMap(descriptions);
    }
}
