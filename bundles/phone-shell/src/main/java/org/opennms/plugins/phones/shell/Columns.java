package org.opennms.plugins.phones.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.karaf.shell.support.table.ShellTable;

/** What a list shows of each row, said once for people (a table) and for programs (JSON). */
final class Columns<T> {

    private record Column<T>(String key, Function<T, ?> value, boolean onlyForPrograms) {

        /** {@code lastReport} is headed LAST REPORT. */
        String header() {
            return key.replaceAll("([A-Z])", " $1").toUpperCase(Locale.ROOT);
        }
    }

    private final List<Column<T>> columns = new ArrayList<>();

    Columns<T> add(String key, Function<T, ?> value) {
        columns.add(new Column<>(key, value, false));
        return this;
    }

    /** What would not fit into a table. */
    Columns<T> addForPrograms(String key, Function<T, ?> value) {
        columns.add(new Column<>(key, value, true));
        return this;
    }

    void printTable(List<T> rows, PrintStream out) {
        // In ASCII: else the table asks the stream for its character set, and looks different in a pipe.
        ShellTable table = new ShellTable().forceAscii().emptyTableText("(none)");
        forPeople().forEach(column -> table.column(column.header()));
        rows.forEach(row -> table.addRow().addContent(cells(row)));
        table.print(out);
    }

    /** One line a row, its cells parted by tabs. */
    void printLines(List<T> rows, PrintStream out) {
        rows.forEach(row -> out.println(cells(row).stream().map(Object::toString).collect(Collectors.joining("\t"))));
    }

    private List<Object> cells(T row) {
        return forPeople().<Object>map(column -> Plain.line(column.value().apply(row))).toList();
    }

    private Stream<Column<T>> forPeople() {
        return columns.stream().filter(column -> !column.onlyForPrograms());
    }

    List<Map<String, Object>> documents(List<T> rows) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (T row : rows) {
            Map<String, Object> document = new LinkedHashMap<>();
            columns.forEach(column -> document.put(column.key(), column.value().apply(row)));
            documents.add(document);
        }
        return documents;
    }
}
