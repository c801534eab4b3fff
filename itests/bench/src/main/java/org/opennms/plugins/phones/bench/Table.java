package org.opennms.plugins.phones.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table between two marks of docs/benchmarks.md, and below it the machines it was measured on. What a run did not
 * measure keeps its line; the words around the marks are people's.
 */
final class Table {

    static final String BEGIN = "<!-- written by ./phones bench: begin -->";
    static final String END = "<!-- written by ./phones bench: end -->";

    private static final String HEAD = "| work | unit | ours: median (least-most) | beside | ratio | spread | wanted | command"
            + " | measured |\n|---|---|---|---|---|---|---|---|---|\n";
    private static final String MACHINE = "- machine ";

    /** By work; in the order in which they came first. */
    private final Map<String, String> lines = new LinkedHashMap<>();
    /** By letter. */
    private final Map<String, String> machines = new LinkedHashMap<>();
    private final String before;
    private final String after;

    private Table(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** A document without marks gets them at its end. */
    static Table read(String document) {
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        if (begin < 0 || end < begin) {
            return new Table(document + (document.isEmpty() || document.endsWith("\n\n") ? "" : "\n"), "\n");
        }
        Table table = new Table(document.substring(0, begin), document.substring(end + END.length()));
        document.substring(begin, end).lines().forEach(table::take);
        return table;
    }

    private void take(String line) {
        if (line.startsWith(MACHINE)) {
            String[] parts = line.substring(MACHINE.length()).split(": ", 2);
            machines.put(parts[0], parts[1]);
        } else if (line.startsWith("| ") && !line.startsWith("| work |")) {
            lines.put(line.substring(2, line.indexOf(" |", 2)), line);
        }
    }

    /** @param when  date and commit */
    void put(List<Row> rows, String command, String when, String machine) {
        String letter = letter(machine);
        rows.forEach(row -> lines.put(row.work(), row.markdown(command, when + ", " + letter)));
        machines.keySet().removeIf(known -> lines.values().stream().noneMatch(line -> line.endsWith(", " + known + " |")));
    }

    private String letter(String machine) {
        for (Map.Entry<String, String> known : machines.entrySet()) {
            if (known.getValue().equals(machine)) {
                return known.getKey();
            }
        }
        char free = 'A';
        while (machines.containsKey(String.valueOf(free))) {
            free++;
        }
        machines.put(String.valueOf(free), machine);
        return String.valueOf(free);
    }

    static String head() {
        return HEAD.stripTrailing();
    }

    @Override
    public String toString() {
        List<String> below = new ArrayList<>();
        machines.forEach((letter, machine) -> below.add(MACHINE + letter + ": " + machine + "\n"));
        return before + BEGIN + "\n" + HEAD + String.join("\n", lines.values()) + "\n\n" + String.join("", below) + END + after;
    }
}
