package org.opennms.plugins.phones.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** PostgreSQL's programs and a data directory as initdb makes it; made once, and copied for every server of a JVM. */
final class EmptyCluster {

    static final String ADMIN = "postgres";
    private static final String[] PACKAGES = {"postgresql-15", "postgresql-client-15", "libpq5"};
    private static EmptyCluster made;

    final ServerUser systemUser;
    final String password = UUID.randomUUID().toString();
    private final Programs programs;
    private final Path directory;

    private EmptyCluster() throws IOException {
        this.systemUser = ServerUser.find();
        this.programs = Programs.of(PACKAGES).reachableBy(systemUser);
        this.directory = systemUser.directory("postgres-empty");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Trees.delete(directory), "delete-" + directory.getFileName()));
        initialize();
    }

    static synchronized EmptyCluster get() throws IOException {
        if (made == null) {
            made = new EmptyCluster();
        }
        return made;
    }

    private void initialize() throws IOException {
        Path secret = Files.writeString(directory.resolve("password"), password);
        Command.of("chmod", "644", secret.toString()).run(Map.of(), 10);
        // its files need not survive a power failure: the servers' own do what the servers are told
        program("initdb", "-D", data().toString(), "-U", ADMIN, "--pwfile=" + secret, "--auth=scram-sha-256", "--encoding=UTF8",
                "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US", "--no-sync");
        Files.writeString(data().resolve("postgresql.conf"), """
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 60
                jit = off
                timezone = 'GMT'
                log_timezone = 'GMT'
                """, StandardOpenOption.APPEND);
    }

    /** @param data does not exist yet */
    void copyTo(Path data) throws IOException {
        systemUser.command("cp", "-a", data().toString(), data.toString()).run(Map.of(), 60);
    }

    private Path data() {
        return directory.resolve("data");
    }

    /** Runs one of PostgreSQL's programs to its end, as {@link #systemUser} and the cluster's administrator. */
    void program(String name, String... arguments) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of("PGPASSWORD", password, "TZ", "GMT", "LC_ALL", "C.UTF-8"));
        environment.put("LD_LIBRARY_PATH", programs.libraryPath());
        systemUser.command(programs.directoryOf(name).resolve(name).toString()).and(arguments).run(environment, 120);
    }
}
