package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** docs/benchmarks.md: one section a comparison, each replaced by its newest run. */
record Document(Path file) {

    private static final String INTRODUCTION = """
            # Benchmarks

            Each figure stands beside what another program reaches in the same run, in turn with ours, on 127.0.0.1. Read the
            ratios: the load generator shares the machine with the servers. More is better in every ratio.
            """;

    void write(String name, String body) throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : INTRODUCTION;
        Files.createDirectories(file.getParent());
        Files.writeString(file, with(text, name, body));
    }

    static String with(String text, String name, String body) {
        String title = "## `./phones bench " + name + "`\n";
        String section = title + "\n" + body;
        int start = text.indexOf(title);
        if (start < 0) {
            return text + "\n" + section;
        }
        int next = text.indexOf("\n## ", start);
        return text.substring(0, start) + section + (next < 0 ? "" : text.substring(next));
    }
}
