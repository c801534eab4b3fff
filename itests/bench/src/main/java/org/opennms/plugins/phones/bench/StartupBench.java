package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.opennms.plugins.phones.servers.FreePorts;

/**
 * From the command to ready, and what stays in memory when nobody asks anything, beside a stock Karaf that is ready when its
 * shell can be reached. Both have been started once before.
 */
final class StartupBench implements Bench {

    private static final Duration IDLE = Duration.ofSeconds(5);

    private final List<Double> start = new ArrayList<>();
    private final List<Double> memory = new ArrayList<>();
    private final List<Double> bareStart = new ArrayList<>();
    private final List<Double> bareMemory = new ArrayList<>();

    @Override
    public List<Row> run(Setup setup) throws Exception {
        Path scratch = setup.scratch("startup");
        try {
            Path karaf = unpack(setup, scratch);
            int shellPort = choosePorts(karaf);
            Fleet fleet = Fleet.of(Database.SQLITE, 0, scratch);
            Phones.start(setup, fleet, Map.of()).close();
            try (Child first = startKaraf(karaf, scratch)) {
                first.awaitReady(120, () -> listens(shellPort));
            }
            for (int round = 0; round < setup.rounds(); round++) {
                ours(setup, fleet);
                bare(karaf, scratch, shellPort);
            }
        } finally {
            Phones.delete(scratch);
        }
        return List.of(new Row("start to ready", "s", start, "stock Karaf", bareStart, Goal.NONE),
                new Row("idle memory", "MiB resident", memory, "stock Karaf", bareMemory, Goal.NONE));
    }

    private void ours(Setup setup, Fleet fleet) throws IOException, InterruptedException {
        try (Phones phones = Phones.start(setup, fleet, Map.of())) {
            start.add(phones.secondsToReady);
            Thread.sleep(IDLE.toMillis());
            memory.add(phones.residentMegabytes());
        }
    }

    private void bare(Path karaf, Path scratch, int shellPort) throws IOException, InterruptedException {
        try (Child child = startKaraf(karaf, scratch)) {
            bareStart.add(child.awaitReady(120, () -> listens(shellPort)));
            Thread.sleep(IDLE.toMillis());
            bareMemory.add(child.residentMegabytes());
        }
    }

    private static int choosePorts(Path karaf) throws IOException {
        List<Integer> ports = FreePorts.some(3);
        set(karaf.resolve("etc/org.apache.karaf.shell.cfg"), "sshPort = 8101", "sshPort = " + ports.get(0));
        set(karaf.resolve("etc/org.apache.karaf.management.cfg"), "rmiRegistryPort = 1099", "rmiRegistryPort = " + ports.get(1));
        set(karaf.resolve("etc/org.apache.karaf.management.cfg"), "rmiServerPort = 44444", "rmiServerPort = " + ports.get(2));
        return ports.get(0);
    }

    private static Path unpack(Setup setup, Path scratch) throws IOException, InterruptedException {
        Path archive;
        try (Stream<Path> files = Files.list(setup.fetched("karaf"))) {
            archive = files.filter(f -> f.toString().endsWith(".tar.gz")).findFirst().orElseThrow();
        }
        Path karaf = Files.createDirectories(scratch.resolve("karaf"));
        Child.run("tar", List.of("tar", "-xzf", archive.toString(), "-C", karaf.toString(), "--strip-components=1"), Map.of(),
                scratch, 60);
        return karaf;
    }

    private static Child startKaraf(Path karaf, Path scratch) throws IOException {
        return Child.start("karaf", List.of(karaf.resolve("bin/karaf").toString(), "server"),
                Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_MAX_MEM", "512m", "KARAF_EXEC", "exec"), karaf,
                scratch.resolve("karaf.console"));
    }

    private static void set(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(before)) {
            throw new IOException("no '" + before + "' in " + file.getFileName());
        }
        Files.writeString(file, text.replace(before, after));
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
