package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What all comparisons share.
 *
 * @param checkout  where {@code ./phones} is
 * @param rounds    of each side, in turn
 * @param seconds   of load in one round
 * @param databases those that benches with a choice run on
 */
record Setup(Path checkout, int rounds, int seconds, List<Database> databases) {

    /** Written during a run, emptied by the next one. */
    Path scratch(String name) throws IOException {
        Path parent = Files.createDirectories(checkout.resolve("itests/bench/target/scratch"));
        return Files.createTempDirectory(parent, name + "-");
    }

    /** What a bench does on one database, in a directory of its own. */
    interface Part {

        List<Row> on(Database database, Path scratch) throws Exception;
    }

    /** One database after the other; nothing of one is left when the next begins. */
    List<Row> onEachDatabase(String name, Part part) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (Database database : databases) {
            Path scratch = scratch(name);
            try {
                rows.addAll(part.on(database, scratch));
            } finally {
                Phones.delete(scratch);
            }
        }
        return rows;
    }

    /** Programs that are fetched once. */
    Path fetched(String name) {
        return checkout.resolve("itests/bench/target").resolve(name);
    }

    /** What is going on, for whoever waits; results alone are on standard output. */
    static void say(String text) {
        System.err.println("bench: " + text);
    }
}
