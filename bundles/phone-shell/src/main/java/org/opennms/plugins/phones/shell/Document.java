package org.opennms.plugins.phones.shell;

import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One thing with all its facts, in order; values may be documents and lists themselves. */
final class Document {

    private static final String INDENT = "  ";

    private final Map<String, Object> facts = new LinkedHashMap<>();

    Document add(String key, Object value) {
        facts.put(key, value instanceof Document document ? document.facts : value);
        return this;
    }

    void print(PrintStream out, boolean json) {
        if (json) {
            out.println(Json.of(facts));
        } else {
            print(facts, "", out);
        }
    }

    private static void print(Map<?, ?> facts, String indent, PrintStream out) {
        int width = facts.keySet().stream().mapToInt(key -> Plain.line(key).length()).max().orElse(0);
        facts.forEach((key, fact) -> {
            Object value = fact instanceof Optional<?> optional ? optional.orElse(null) : fact;
            String name = indent + Plain.line(key) + ":";
            if (value instanceof Map<?, ?> map && !map.isEmpty()) {
                out.println(name);
                print(map, indent + INDENT, out);
            } else if (value instanceof Collection<?> list && !list.isEmpty()) {
                out.println(name);
                list.forEach(each -> out.println(indent + INDENT + "- " + Plain.line(each)));
            } else {
                out.println((name + " ".repeat(width - Plain.line(key).length() + 1) + Plain.line(value)).stripTrailing());
            }
        });
    }
}
