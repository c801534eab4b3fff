package org.opennms.plugins.phones.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each phone asked and what became of it, without all that differs from run to run: addresses, ports and session
 * ids are left out, a MAC is {@code <mac>}, and a line that repeats the one before is written once (how often a phone
 * polls until somebody approves it is chance).
 */
final class Trace {

    private final Map<Integer, List<String>> phones = new ConcurrentHashMap<>();

    void line(Handset phone, String text) {
        String line = text.replace(phone.mac(), "<mac>").intern();
        List<String> lines = phones.computeIfAbsent(phone.index(), i -> new ArrayList<>());
        if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(line)) {
            lines.add(line);
        }
    }

    /** Phones that did the same stand together. */
    String text() {
        Map<String, Integer> sequences = new TreeMap<>();
        phones.values().forEach(lines -> sequences.merge(String.join("\n", lines) + "\n", 1, Integer::sum));
        StringBuilder all = new StringBuilder();
        sequences.forEach((lines, count) ->
                all.append("; ").append(count).append(count == 1 ? " phone\n" : " phones\n").append(lines));
        return all.toString();
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text());
    }
}
