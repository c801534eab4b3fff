package org.opennms.plugins.phones.whole;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A 1600 or 4600 as avaya.md 2.1 and 2.2 tell it. It shares no code with what writes or checks the scripts. */
final class HandsetOfScripts extends SilentPhone {

    private static final int PATIENCE = 1_000;

    private final String first;
    /** What it calls itself. */
    final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    String application = "";

    HandsetOfScripts(Door door, String first, String model4) {
        super(door, "");
        this.first = first;
        names.put("MODEL4", model4);
        names.put("BOOTNAME", "factory");
    }

    @Override
    void fetchAll() throws IOException {
        Optional<String> script = text(first);
        while (script.isPresent()) {
            script = run(script.get().split("\r?\n"));
        }
    }

    private Optional<String> run(String[] lines) throws IOException {
        int steps = 0;
        for (int at = 0; at < lines.length && steps++ < PATIENCE; at++) {
            String[] words = lines[at].strip().split("\\s+");
            String tag = "";
            switch (words[0].toUpperCase()) {
                case "SET" -> set(words[1], lines[at].substring(lines[at].indexOf('"') + 1, lines[at].lastIndexOf('"')));
                case "GET" -> {
                    Optional<String> next = text(words[1]);
                    if (next.isPresent()) {
                        return next;
                    }
                }
                case "GOTO" -> tag = words[1];
                case "IF" -> tag = words[3].equalsIgnoreCase(names.get(words[1].substring(1))) ? words[5] : "";
                default -> { }
            }
            if (!tag.isEmpty()) {
                int target = List.of(lines).indexOf("# " + tag);
                if (target < 0) {
                    return Optional.empty();
                }
                at = target;
            }
        }
        return Optional.empty();
    }

    /** A boot image is there after the restart that it makes; the application is fetched once. */
    private void set(String name, String value) throws IOException {
        if (!name.equalsIgnoreCase("APPNAME")) {
            settings.put(name, value);
        } else if (!value.equals(application) && get(value).isPresent()) {
            if (value.startsWith("hb")) {
                names.put("BOOTNAME", value);
            } else {
                application = value;
            }
        }
    }
}
