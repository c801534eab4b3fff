package org.opennms.plugins.phones.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tests find the program and put what they make. */
final class Checkout {

    static final Path ROOT = Path.of(System.getProperty("phones.checkout", "../..")).toAbsolutePath().normalize();
    static final boolean LONG = Boolean.getBoolean("phones.long");

    private Checkout() { }

    /** A new, empty directory below target/. */
    static Path scratch(String name) throws IOException {
        Path parent = Files.createDirectories(ROOT.resolve("itests/whole/target/scratch"));
        return Files.createTempDirectory(parent, name + "-");
    }

    static byte[] resource(String name) throws IOException {
        try (var in = Checkout.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException("no such test resource: " + name);
            }
            return in.readAllBytes();
        }
    }
}
