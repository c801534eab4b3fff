package org.opennms.plugins.phones.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import org.opennms.plugins.phones.servers.FreePorts;

/**
 * A stock Karaf, set up as OpenNMS sets up its own, in a process of its own: nothing is fetched from anywhere, features
 * are neither started nor refreshed behind the administrator's back, no HTTP feature is there, and the integration API
 * is, with recording stand-ins behind it.
 */
final class TestHost implements AutoCloseable {

    private static final Path HOST = Path.of(System.getProperty("host.directory"));

    final Path home;
    final Path standIns;
    /** Where the host would have its own pages. */
    final int httpPort = FreePorts.one();
    final HostShell shell;
    private final HostKind kind;
    private Process process;

    private TestHost(HostKind kind, Path scratch, Path api) throws IOException, InterruptedException {
        this.kind = kind;
        this.home = scratch.resolve("opennms");
        this.standIns = scratch.resolve("stand-ins");
        run(List.of("cp", "-a", HOST.resolve(kind.folder).toString(), home.toString()));
        int sshPort = FreePorts.one();
        setUp(sshPort, api);
        this.shell = new HostShell(sshPort);
    }

    /** @param api a directory with the jars of the integration API */
    static TestHost start(HostKind kind, String name, Path api) throws IOException, InterruptedException {
        Path parent = Files.createDirectories(HOST.resolveSibling("scratch"));
        TestHost host = new TestHost(kind, Files.createTempDirectory(parent, name + "-"), api);
        host.launch();
        return host;
    }

    /** The integration API as it was released. */
    static Path api() {
        return HOST.resolve("bundles");
    }

    private void setUp(int sshPort, Path api) throws IOException {
        Path etc = home.resolve("etc");
        Path features = etc.resolve("test-host-features.xml");
        Files.writeString(features, features(api));
        edit(etc.resolve("org.apache.karaf.features.cfg"), text -> text
                .replaceAll("management/[0-9.]+", "aries-blueprint")
                .replaceFirst("featuresRepositories *= *", "featuresRepositories = " + features.toUri() + ", ")
                .replaceAll("(kar/[0-9.]+)", "$1, test-host")
                .replace("autoRefresh=true", "autoRefresh=false") + "\nserviceRequirements=disable\n");
        // what OpenNMS' own connector reads from each resource
        Files.writeString(etc.resolve("com.eclipsesource.jaxrs.connector.cfg"), "root = /rest\n");
        edit(etc.resolve("org.ops4j.pax.url.mvn.cfg"), text -> text.replaceAll("(?m)^org.ops4j.pax.url.mvn.repositories(.*\\\\\n)*.*$", "")
                + "\norg.ops4j.pax.url.mvn.repositories=\norg.ops4j.pax.url.mvn.localRepository=${karaf.data}/no-repository\n");
        edit(etc.resolve("org.apache.karaf.shell.cfg"), text -> text.replaceAll("(?m)^sshPort.*$", "sshPort = " + sshPort)
                .replaceAll("(?m)^sshHost.*$", "sshHost = 127.0.0.1"));
        edit(etc.resolve("users.properties"), text -> text + "\n" + HostShell.NAME + " = " + HostShell.PASSWORD
                + ",_g_:admingroup\n_g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh\n");
        edit(etc.resolve("system.properties"), text -> text + "\nopennms.home=" + home + "\nstandins.directory=" + standIns
                + "\norg.osgi.service.http.port=" + httpPort + "\n");
    }

    private String features(Path api) {
        String bundles = Stream.concat(
                Stream.of("api", "common", "config").map(jar -> api.resolve("org.opennms.integration.api." + jar + ".jar")),
                Stream.concat(Stream.of("org.opennms.plugins.phones.host-standins"), kind.jaxRsOfOthers.stream())
                        .map(jar -> HOST.resolve("bundles").resolve(jar + ".jar")))
                .map(jar -> "<bundle>" + jar.toUri() + "</bundle>").collect(Collectors.joining("\n"));
        return "<features name='test-host' xmlns='http://karaf.apache.org/xmlns/features/v1.6.0'><feature name='test-host'>\n"
                + bundles + "\n</feature></features>\n";
    }

    private interface Edit {
        String of(String text);
    }

    private static void edit(Path file, Edit edit) throws IOException {
        Files.writeString(file, edit.of(Files.readString(file)));
    }

    private void launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server").directory(home.toFile())
                .redirectErrorStream(true).redirectOutput(standIns.resolveSibling("console").toFile())
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(Map.of("KARAF_EXEC", "exec", "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_MIN_MEM", "64M", "JAVA_MAX_MEM", "512M"));
        process = builder.start();
        await(120, () -> Files.exists(standIns.resolve("seen")) && shell.run("bundle:list").contains("Active"));
    }

    /** Puts a KAR where administrators put it; in one step, since the host looks there every second. */
    void deploy(Path kar) throws IOException {
        Path arriving = home.resolve("deploy/.arriving");
        Files.copy(kar, arriving, StandardCopyOption.REPLACE_EXISTING);
        Files.move(arriving, kar(), StandardCopyOption.ATOMIC_MOVE);
    }

    void undeploy() throws IOException {
        Files.delete(kar());
    }

    private Path kar() {
        return home.resolve("deploy/opennms-phones-plugin.kar");
    }

    /** What the stand-ins see now: the count of event definitions, and what the health checks say. */
    String seen() throws IOException {
        return Files.readString(standIns.resolve("seen"));
    }

    /** The events that arrived, a line each. */
    List<String> events() throws IOException {
        Path file = standIns.resolve("events");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    Path data() {
        return home.resolve("share/phones");
    }

    String log() throws IOException {
        return Files.readString(home.resolve("data/log/karaf.log"));
    }

    /** The names of the process's threads. */
    Set<String> threads() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
        return run(List.of(jcmd, Long.toString(process.pid()), "Thread.print")).lines().filter(line -> line.startsWith("\""))
                .map(line -> line.substring(1, line.indexOf('"', 1))).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every file of the host, but for those whose path below its home starts so. */
    Set<String> files(String... but) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).map(file -> home.relativize(file).toString())
                    .filter(file -> Stream.of(but).noneMatch(file::startsWith)).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Stops it as an administrator does, and starts it again. */
    void restart() throws IOException, InterruptedException {
        stop();
        Files.deleteIfExists(standIns.resolve("seen"));
        launch();
    }

    private void stop() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the host did not end within 60 s");
        }
    }

    @Override
    public void close() throws IOException {
        shell.close();
        try {
            stop();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    /** An exception counts as "not yet". */
    static void await(int seconds, Condition condition) {
        Awaitility.await().atMost(Duration.ofSeconds(seconds)).pollInterval(Duration.ofMillis(250)).ignoreExceptions()
                .until(condition::holds);
    }

    /** Runs a program to its end; what it printed. */
    static String run(List<String> command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("run", ".out");
        try {
            Process program = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
            if (!program.waitFor(120, TimeUnit.SECONDS)) {
                program.destroyForcibly();
                throw new IOException("no end after 120 s: " + command);
            }
            String text = Files.readString(printed);
            if (program.exitValue() != 0) {
                throw new IOException(command + " ended with " + program.exitValue() + ":\n" + text);
            }
            return text;
        } finally {
            Files.delete(printed);
        }
    }
}
