package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Programs that are fetched once. */
    Path fetched(String name) {
        return checkout.resolve("itests/bench/target").resolve(name);
    }

    /** What is going on, for whoever waits; results alone are on standard output. */
    static void say(String text) {
        System.err.println("bench: " + text);
    }
}
