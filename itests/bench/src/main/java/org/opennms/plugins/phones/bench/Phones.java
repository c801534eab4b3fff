package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.opennms.plugins.phones.servers.FreePorts;

/** The distribution as its user starts it, with data and ports of its own. */
final class Phones implements AutoCloseable {

    private static final String DOOR = "org.opennms.plugins.phones.http.cfg";

    private final Setup setup;
    private final Path data;
    private final Map<String, String> environment;
    private final Child child;
    final int port;
    final int shellPort;
    final int consolePort;
    final double secondsToReady;

    private Phones(Setup setup, Path data, Map<String, String> more) throws IOException, InterruptedException {
        List<Integer> ports = FreePorts.some(5);
        this.setup = setup;
        this.data = data;
        this.port = ports.get(0);
        this.shellPort = ports.get(4);
        this.consolePort = ports.get(3);
        this.environment = new HashMap<>(more);
        environment.putAll(Map.of("PHONES_DATA", data.toString(), "PHONES_HTTP_PORTS", port + "," + ports.get(1),
                "PHONES_TFTP_PORT", ports.get(2).toString(), "PHONES_CONSOLE_PORT", ports.get(3).toString(),
                "PHONES_SHELL_PORT", ports.get(4).toString(), "PHONES_ADVERTISED_HOST", "127.0.0.1",
                "PHONES_PENDING_LIMIT", "200000", "PHONES_SKIP_BUILD", "1"));
        this.child = Child.start("phones run", List.of("./phones", "run"), environment, setup.checkout(),
                data.resolveSibling(data.getFileName() + ".console"));
        try {
            this.secondsToReady = child.awaitReady(180, this::isReady);
        } catch (IOException | InterruptedException e) {
            child.close();
            throw e;
        }
    }

    /**
     * On the fleet's data, with the memory that is shipped.
     *
     * @param door settings of the phones' door that differ from those shipped
     */
    static Phones start(Setup setup, Fleet fleet, Map<String, String> door) throws IOException, InterruptedException {
        if (!door.isEmpty()) {
            String shipped = Files.readString(setup.checkout().resolve("karaf-distribution/target/assembly/etc").resolve(DOOR));
            Path edited = Files.createDirectories(fleet.data().resolve("etc")).resolve(DOOR);
            Files.writeString(edited, edit(shipped, door));
        }
        return new Phones(setup, fleet.data(), fleet.environment());
    }

    private static String edit(String shipped, Map<String, String> settings) throws IOException {
        String text = shipped;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String edited = text.replaceFirst("(?m)^" + setting.getKey() + " = .*$", setting.getKey() + " = " + setting.getValue());
            if (edited.equals(text)) {
                throw new IOException("the door has no setting " + setting.getKey() + " to change");
            }
            text = edited;
        }
        return text;
    }

    double residentMegabytes() throws IOException {
        return child.residentMegabytes();
    }

    String shell(String command) throws IOException, InterruptedException {
        return Child.run("phones shell", List.of("./phones", "shell", command), environment, setup.checkout(), 120);
    }

    private boolean isReady() {
        try {
            HttpURLConnection connection = open("/ipp/dhcpoption160.cfg");
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpURLConnection open(String path) throws IOException {
        return (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
    }

    @Override
    public String toString() {
        return child.toString();
    }

    @Override
    public void close() {
        child.close();
    }

    static void delete(Path directory) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
