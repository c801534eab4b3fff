package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints what was measured, and keeps it in docs/benchmarks.md. */
final class Report {

    private final Path file;
    private final boolean write;
    private final String when;
    private final String machine;

    Report(Setup setup, boolean write) throws IOException, InterruptedException {
        this.file = setup.checkout().resolve("docs/benchmarks.md");
        this.write = write;
        this.when = Machine.when(setup.checkout());
        this.machine = Machine.line();
    }

    /** At once, so that a later bench that goes wrong costs nothing. */
    void take(List<Row> rows, String command) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        System.out.println(Table.head());
        rows.forEach(row -> System.out.println(row.markdown(command, when)));
        if (write) {
            Files.createDirectories(file.getParent());
            Table table = Table.read(Files.exists(file) ? Files.readString(file) : "# Benchmarks\n\n");
            table.put(rows, command, when, machine);
            Files.writeString(file, table.toString());
        }
    }
}
