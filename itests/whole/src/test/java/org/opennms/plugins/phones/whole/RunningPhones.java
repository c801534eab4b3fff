package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;

import org.opennms.plugins.phones.servers.FreePorts;

/** The distribution, started as its user starts it ({@code ./phones run}), with a data directory and ports of its own. */
final class RunningPhones implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration COMMAND = Duration.ofSeconds(120);
    private static RunningPhones shared;

    final Path data;
    final int port;
    final int secondPort;
    private final Map<String, String> environment;
    private final Path console;
    private final Shell shell;
    private Process process;

    private RunningPhones(Path data, Map<String, String> more) throws IOException {
        List<Integer> ports = FreePorts.some(5);
        this.data = data;
        this.port = ports.get(0);
        this.secondPort = ports.get(1);
        this.console = data.resolveSibling(data.getFileName() + ".console");
        this.shell = new Shell(data, ports.get(4));
        this.environment = new HashMap<>(Map.of(
                "PHONES_DATA", data.toString(),
                "PHONES_HTTP_PORTS", port + "," + secondPort,
                "PHONES_TFTP_PORT", ports.get(2).toString(),
                "PHONES_CONSOLE_PORT", ports.get(3).toString(),
                "PHONES_SHELL_PORT", ports.get(4).toString(),
                "PHONES_ADVERTISED_HOST", "127.0.0.1",
                "PHONES_SKIP_BUILD", "1"));
        environment.putAll(more);
    }

    /** One instance for all tests that leave no trace for others; ended when the test JVM ends. */
    static synchronized RunningPhones shared() throws IOException {
        if (shared == null) {
            shared = start("shared", Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> shared.close(), "end-shared-phones"));
        }
        return shared;
    }

    static RunningPhones start(String name, Map<String, String> environment) throws IOException {
        RunningPhones phones = launched(name, environment);
        phones.awaitReady();
        return phones;
    }

    /** Begun, and not waited for: it may lack what it needs to be ready. */
    static RunningPhones launched(String name, Map<String, String> environment) throws IOException {
        RunningPhones phones = new RunningPhones(Checkout.scratch(name), environment);
        phones.launch();
        return phones;
    }

    /** A second node, made as an operator makes it: settings of its own and a copy of the first one's key file. */
    RunningPhones secondNode(String name, Map<String, String> settings) throws IOException {
        RunningPhones second = new RunningPhones(Checkout.scratch(name), settings);
        Path keys = Files.createDirectory(second.data.resolve("keys"));
        Files.copy(data.resolve("keys/store.key"), keys.resolve("store.key"), StandardCopyOption.COPY_ATTRIBUTES);
        second.launch();
        second.awaitReady();
        return second;
    }

    /** Starts the program again on the same data, after {@link #kill} or {@link #stop}. */
    void restart() throws IOException {
        launch();
        awaitReady();
    }

    private void launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("./phones", "run").directory(Checkout.ROOT.toFile())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
                .redirectInput(new java.io.File("/dev/null"));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    void awaitReady() {
        Awaitility.await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(250)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("ended with " + process.exitValue() + ":\n" + printed());
            }
            return isReady();
        });
    }

    boolean isReady() {
        try {
            return Door.of(port).get("/ipp/dhcpoption160.cfg").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** What the program wrote to its terminal. */
    String printed() throws IOException {
        return Files.exists(console) ? Files.readString(console) : "";
    }

    long pid() {
        return process.pid();
    }

    Process process() {
        return process;
    }

    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** Kill -9, the normal way to stop. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGTERM; the exit status. */
    int stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended by SIGTERM").isTrue();
        return process.exitValue();
    }

    Door door() {
        return Door.of(port);
    }

    /** One shell command; it must succeed. */
    String shell(String command) throws IOException {
        Run run = tryShell(command);
        assertThat(run.status()).as(command + "\n" + run.err() + run.out()).isZero();
        return run.out();
    }

    /** A region that another class of tests on the same instance may have made. */
    void region(String name) throws IOException {
        if (shell("opennms-phones:region-list").lines().noneMatch(line -> line.contains(name))) {
            shell("opennms-phones:region-add '" + name + "'");
        }
    }

    JsonNode shellJson(String command) throws IOException {
        return JSON.readTree(shell(command));
    }

    Run tryShell(String command) throws IOException {
        return shell.run(command, COMMAND);
    }

    /** {@code ./phones} as its user types it. */
    Run phones(String... arguments) throws IOException, InterruptedException {
        java.util.ArrayList<String> command = new java.util.ArrayList<>(List.of("./phones"));
        command.addAll(List.of(arguments));
        return Run.of(environment, command, 600);
    }

    /** A keep-alive from loopback; the answer's status must be 200. */
    void keepAlive(String mac, String status, String... more) throws IOException {
        StringBuilder body = new StringBuilder("{\"sessionId\":\"a033bb54\",\"emsUserName\":\"system\",")
                .append("\"emsUserPassword\":\"3f6d0199102b53ca0a37a527f0efc221\",\"mac\":\"").append(mac)
                .append("\",\"ip\":\"10.16.2.16\",\"status\":\"").append(status).append('"');
        for (int i = 0; i < more.length; i += 2) {
            body.append(",\"").append(more[i]).append("\":\"").append(more[i + 1]).append('"');
        }
        Door.Answer answer = door().post("/rest/v1/ipphoneMgrStatus/keep-alive", body.append('}').toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    String log() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches(".*\\.log(\\.\\d+)?")).sorted().toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Override
    public void close() {
        kill();
    }
}
