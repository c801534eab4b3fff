package org.opennms.plugins.phones.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Who runs a server: PostgreSQL refuses root, so root's tests make a system user of their own; others are it themselves. */
record ServerUser(List<String> prefix) {

    private static final String NAME = "phones-test";

    static ServerUser find() throws IOException {
        if (!Command.of("id", "-u").run(Map.of(), 10).strip().equals("0")) {
            return new ServerUser(List.of());
        }
        if (!exists()) {
            Command.of("useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent",
                    "--shell", "/usr/sbin/nologin", NAME).run(Map.of(), 30);
        }
        return new ServerUser(List.of("setpriv", "--reuid=" + NAME, "--regid=" + NAME, "--clear-groups", "--"));
    }

    private static boolean exists() {
        try {
            Command.of("id", NAME).run(Map.of(), 10);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    Command command(String... words) {
        return new Command(prefix).and(words);
    }

    boolean may(String... words) {
        try {
            command(words).run(Map.of(), 30);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A new directory that is this user's alone. */
    Path directory(String name) throws IOException {
        Path directory = Files.createTempDirectory("phones-" + name + "-");
        if (!prefix.isEmpty()) {
            Command.of("chown", NAME + ":" + NAME, directory.toString()).run(Map.of(), 10);
        }
        return directory;
    }
}
