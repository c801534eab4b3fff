package org.opennms.plugins.phones.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs of Debian packages, unpacked below the checkout and not installed. */
record Programs(Path root) {

    /** Fetches what is not there yet; once for all modules of the checkout. */
    static Programs of(String... packages) throws IOException {
        Path checkout = checkout();
        Path root = Files.createDirectories(checkout.resolve("itests/test-servers/target/servers"));
        Command.of(checkout.resolve("itests/fetch-servers").toString(), root.toString()).and(packages).run(Map.of(), 300);
        return new Programs(root);
    }

    /** The same programs where this user can reach them: a checkout may lie in a directory that others cannot enter. */
    Programs reachableBy(ServerUser user) throws IOException {
        if (user.may("test", "-x", directoryOf("postgres").resolve("postgres").toString())) {
            return this;
        }
        Path copy = Files.createTempDirectory("phones-servers-");
        Command.of("chmod", "755", copy.toString()).run(Map.of(), 10);
        Command.of("cp", "-a", root + "/.", copy.toString()).run(Map.of(), 60);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Trees.delete(copy), "delete-" + copy.getFileName()));
        return new Programs(copy);
    }

    /** The directory that holds this program. */
    Path directoryOf(String program) throws IOException {
        return parent("no program " + program, file -> file.endsWith("bin/" + program) || file.endsWith("sbin/" + program));
    }

    /** The directory that holds a file of this name. */
    Path directoryOfFile(String name) throws IOException {
        return parent("no file " + name, file -> file.endsWith(name));
    }

    private Path parent(String failure, Predicate<Path> isIt) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(isIt).findFirst().orElseThrow(() -> new IOException(failure + " below " + root)).getParent();
        }
    }

    /** For LD_LIBRARY_PATH: each directory that holds an unpacked library. */
    String libraryPath() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> libraries = files.filter(f -> f.getFileName().toString().contains(".so.")).toList();
            return libraries.stream().map(f -> f.getParent().toString()).distinct().sorted().collect(Collectors.joining(":"));
        }
    }

    /** Maven runs a module's tests in the module's directory, so the checkout is above. */
    private static Path checkout() {
        Path start = Path.of(System.getProperty("phones.checkout", "")).toAbsolutePath().normalize();
        for (Path directory = start; directory != null; directory = directory.getParent()) {
            if (Files.isExecutable(directory.resolve("itests/fetch-servers"))) {
                return directory;
            }
        }
        throw new IllegalStateException("no checkout of OpenNMS Phones at or above " + start);
    }
}
