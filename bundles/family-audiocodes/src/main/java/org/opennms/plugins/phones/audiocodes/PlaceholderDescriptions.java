package org.opennms.plugins.phones.audiocodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What the family's placeholders are for: one line each, {@code key | words}, in {@code /placeholders.txt}. */
final class PlaceholderDescriptions {

    private static final String RESOURCE = "/placeholders.txt";

    private PlaceholderDescriptions() { }

    static Map<String, String> load() {
        try (InputStream in = PlaceholderDescriptions.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + RESOURCE);
            }
            Map<String, String> descriptions = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2)).forEach(parts -> descriptions.put(parts[0].strip(), parts[1].strip()));
            return Collections.unmodifiableMap(descriptions);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}
