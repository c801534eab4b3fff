package org.opennms.plugins.phones.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What went wrong: how often, by kind, with a few examples of each. */
final class Faults {

    private static final int EXAMPLES = 3;

    private static final class Kind {
        private long count;
        private final List<String> examples = new ArrayList<>();
    }

    private final Map<String, Kind> kinds = new TreeMap<>();

    synchronized void add(String kind, String who, String detail) {
        Kind known = kinds.computeIfAbsent(kind, k -> new Kind());
        known.count++;
        if (known.examples.size() < EXAMPLES) {
            known.examples.add(who + ": " + printable(detail));
        }
    }

    synchronized long count() {
        return kinds.values().stream().mapToLong(k -> k.count).sum();
    }

    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        kinds.forEach((name, kind) -> {
            lines.add(kind.count + " x " + name);
            kind.examples.forEach(example -> lines.add("    " + example));
        });
        return lines;
    }

    /** A server's words go to a terminal. */
    private static String printable(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > 300 ? plain.substring(0, 300) + "..." : plain;
    }
}
