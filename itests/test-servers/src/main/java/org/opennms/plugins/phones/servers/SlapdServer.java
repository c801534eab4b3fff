package org.opennms.plugins.phones.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A real OpenLDAP server on 127.0.0.1: Debian's package, unpacked below the checkout, on free ports and with a data
 * directory of its own. Entries are below {@link #BASE}; who has not logged in sees nothing, nobody sees a password, and
 * who has logged in sees all else. Its certificate for {@code ldaps} names {@code localhost}; see {@link #certificate}.
 * Ended, and its data deleted, when the JVM ends. Not for several threads at once.
 */
public final class SlapdServer implements AutoCloseable {

    /** Below which all entries are; the entry itself is there. */
    public static final String BASE = "dc=example,dc=org";

    /** Who may change everything; logs in by {@link #password}. */
    public static final String ADMIN = "cn=admin," + BASE;

    private static final int ATTEMPTS = 600;
    private static final long PAUSE_MILLIS = 50;
    private static final String[] PACKAGES = {"slapd"};

    private final Programs programs;
    private final Path directory;
    private final String password = UUID.randomUUID().toString();
    private final int port;
    private final int tlsPort;
    private final ServerCertificate certificate;
    private Process process;

    private SlapdServer(Programs programs) throws IOException {
        this.programs = programs;
        this.directory = Files.createTempDirectory("phones-slapd-");
        List<Integer> ports = FreePorts.some(2);
        this.port = ports.get(0);
        this.tlsPort = ports.get(1);
        this.certificate = ServerCertificate.in(directory);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end-slapd-" + port));
    }

    /** @param ldif entries below {@link #BASE}, parents first; blank lines part them */
    public static SlapdServer start(String ldif) throws IOException {
        SlapdServer server = new SlapdServer(Programs.of(PACKAGES));
        server.initialize(ldif);
        server.restart();
        return server;
    }

    private void initialize(String ldif) throws IOException {
        Path root = programs.directoryOf("slapd").resolve("../..").normalize();
        Path schema = root.resolve("etc/ldap/schema");
        Files.createDirectory(directory.resolve("data"));
        Files.writeString(configuration(), """
                include %1$s/core.schema
                include %1$s/cosine.schema
                include %1$s/nis.schema
                include %1$s/inetorgperson.schema
                modulepath %2$s
                moduleload back_mdb
                TLSCertificateFile %5$s
                TLSCertificateKeyFile %6$s
                database mdb
                suffix "%3$s"
                rootdn "%7$s"
                rootpw %4$s
                directory %8$s
                index objectClass,uid,cn eq
                access to attrs=userPassword by anonymous auth by * none
                access to * by users read by * none
                """.formatted(schema, programs.directoryOfFile("back_mdb.la"), BASE, password, certificate.chain(),
                certificate.key(), ADMIN, directory.resolve("data")));
        Path entries = Files.writeString(directory.resolve("entries.ldif"), """
                dn: %s
                objectClass: dcObject
                objectClass: organization
                dc: example
                o: Example

                %s
                """.formatted(BASE, ldif));
        new Command(List.of(slapd(), "-T", "add", "-f", configuration().toString(), "-l", entries.toString()))
                .run(environment(), 60);
    }

    /** Starts it again after {@link #killHard}, on the same ports; returns when it answers. */
    public void restart() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(slapd(), "-d", "stats", "-f", configuration().toString(), "-h",
                "ldap://127.0.0.1:" + port + "/ ldaps://127.0.0.1:" + tlsPort + "/").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()));
        builder.environment().putAll(environment());
        process = builder.start();
        for (int i = 0; !answers(); i++) {
            if (i == ATTEMPTS || !process.isAlive()) {
                throw new IOException("slapd does not answer:\n" + log());
            }
            pause();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** SIGKILL; returns when it is gone. */
    public void killHard() {
        process.destroyForcibly().onExit().join();
    }

    /** It stands still (SIGSTOP): connections are taken and nothing answers. */
    public void freeze() throws IOException {
        Command.of("kill", "-STOP", Long.toString(process.pid())).run(Map.of(), 10);
    }

    /** Goes on after {@link #freeze}. */
    public void thaw() throws IOException {
        Command.of("kill", "-CONT", Long.toString(process.pid())).run(Map.of(), 10);
    }

    /** Of {@link #ADMIN}. */
    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** The port that speaks TLS from the first byte. */
    public int tlsPort() {
        return tlsPort;
    }

    public String url() {
        return "ldap://127.0.0.1:" + port;
    }

    /** By the name that the certificate has. */
    public String tlsUrl() {
        return "ldaps://localhost:" + tlsPort;
    }

    /** What a client must trust, in PEM. */
    public Path certificate() {
        return certificate.chain();
    }

    /** Every connection, bind and search, as the server logs them. */
    public String log() throws IOException {
        return Files.readString(directory.resolve("log"));
    }

    private String slapd() throws IOException {
        return programs.directoryOf("slapd").resolve("slapd").toString();
    }

    private Path configuration() {
        return directory.resolve("slapd.conf");
    }

    private Map<String, String> environment() throws IOException {
        return Map.of("LD_LIBRARY_PATH", programs.libraryPath());
    }

    /** Ends it and deletes its data. */
    @Override
    public void close() {
        if (process != null) {
            killHard();
        }
        Trees.delete(directory);
    }
}
