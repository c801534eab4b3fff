package org.opennms.plugins.phones.whole;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    /** Ports that were free a moment ago, all different. */
    static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1")));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
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
