package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The distribution as its user starts it, with data and ports of its own. */
final class Phones implements AutoCloseable {

    private final Setup setup;
    private final Path data;
    private final Map<String, String> environment;
    private final Child child;
    final int port;
    final double secondsToReady;

    private Phones(Setup setup, Path data) throws IOException, InterruptedException {
        List<Integer> ports = Setup.freePorts(5);
        this.setup = setup;
        this.data = data;
        this.port = ports.get(0);
        this.environment = Map.of("PHONES_DATA", data.toString(), "PHONES_HTTP_PORTS", port + "," + ports.get(1),
                "PHONES_TFTP_PORT", ports.get(2).toString(), "PHONES_CONSOLE_PORT", ports.get(3).toString(),
                "PHONES_SHELL_PORT", ports.get(4).toString(), "PHONES_ADVERTISED_HOST", "127.0.0.1",
                "PHONES_PENDING_LIMIT", "200000", "PHONES_SKIP_BUILD", "1");
        this.child = Child.start("phones run", List.of("./phones", "run"), environment, setup.checkout(),
                data.resolveSibling(data.getFileName() + ".console"));
        try {
            this.secondsToReady = child.awaitReady(180, this::isReady);
        } catch (IOException | InterruptedException e) {
            child.close();
            throw e;
        }
    }

    static Phones start(Setup setup, Path data) throws IOException, InterruptedException {
        return new Phones(setup, data);
    }

    double residentMegabytes() throws IOException {
        return child.residentMegabytes();
    }

    String shell(String command) throws IOException, InterruptedException {
        return Child.run("phones shell", List.of("./phones", "shell", command), environment, setup.checkout(), 120);
    }

    /** Makes these phones known: a report of the system user is all that it takes. */
    void introduce(int phones) throws IOException {
        for (int i = 0; i < phones; i++) {
            post(String.format("{\"sessionId\":\"a033bb54\",\"emsUserName\":\"system\",\"emsUserPassword\":\"\","
                    + "\"mac\":\"00908f%06x\",\"model\":\"430HD\",\"fwVersion\":\"UC_2.0.13.121\",\"status\":\"started\"}", i));
        }
    }

    private void post(String body) throws IOException {
        HttpURLConnection connection = open("/rest/v1/ipphoneMgrStatus/keep-alive");
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        try (var in = connection.getInputStream()) {
            String reply = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!reply.equals(BareServer.REPLY)) {
                throw new IOException("an unexpected reply to a keep-alive: " + reply);
            }
        }
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
