package org.opennms.plugins.phones.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A configuration file as the phone reads it: {@code key=value} lines, {@code ;} comments, {@code include name}. */
final class Settings {

    /** A file that includes itself would keep a phone busy for ever. */
    private static final int MOST_INCLUDES = 8;

    private final List<String> lines;
    private final int included;

    private Settings(List<String> lines, int included) {
        this.lines = lines;
        this.included = included;
    }

    static Settings read(String text) {
        return new Settings(text.lines().map(String::strip).toList(), 0);
    }

    /** The next file to fetch before this one can be applied. */
    Optional<String> nextInclude() {
        return lines.stream().filter(Settings::isInclude).map(line -> line.substring("include".length()).strip()).findFirst();
    }

    /** With the text of {@link #nextInclude} in its place. */
    Settings include(String text) {
        if (included == MOST_INCLUDES) {
            throw new IllegalArgumentException("more than " + MOST_INCLUDES + " include lines");
        }
        List<String> all = new ArrayList<>();
        boolean open = true;
        for (String line : lines) {
            if (open && isInclude(line)) {
                text.lines().map(String::strip).forEach(all::add);
                open = false;
            } else {
                all.add(line);
            }
        }
        return new Settings(all, included + 1);
    }

    /** What holds in the end: later lines win. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith(";")) {
                values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            }
        }
        return values;
    }

    /** Lines that are nothing a phone knows. */
    List<String> oddLines() {
        return lines.stream()
                .filter(line -> !line.isEmpty() && !line.startsWith(";") && !isInclude(line) && line.indexOf('=') <= 0)
                .toList();
    }

    boolean holds(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    private static boolean isInclude(String line) {
        return line.startsWith("include ") || line.startsWith("include\t");
    }
}
