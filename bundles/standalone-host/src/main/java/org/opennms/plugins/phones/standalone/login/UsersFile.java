package org.opennms.plugins.phones.standalone.login;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Karaf's {@code etc/users.properties}, read anew when it changes: {@code name = password,role,_g_:group}. */
public final class UsersFile {

    /** Karaf keeps groups among the users, under names that begin so. */
    static final String GROUP = "_g_";

    private static final Logger LOG = LoggerFactory.getLogger(UsersFile.class);
    private static final String HASHED = "{CRYPT}";

    private final Path file;
    private Version version = new Version(null, -1, null);
    private Properties users = new Properties();

    private record Version(Object modified, long size, Object key) { }

    public UsersFile(String file) {
        this.file = Path.of(file);
    }

    /** Empty for a name that is not there. */
    Optional<Standing> standing(String name) {
        Properties now = read();
        return name.startsWith(GROUP) ? Optional.empty() : Optional.ofNullable(now.getProperty(name))
                .map(entry -> standing(entry.split(",", 2), now));
    }

    /** Somebody who is there, by any rule that is always the same. */
    Optional<String> anybody() {
        return read().stringPropertyNames().stream().filter(name -> !name.startsWith(GROUP)).sorted().findFirst();
    }

    private static Standing standing(String[] entry, Properties users) {
        String roles = entry.length == 1 ? "" : Arrays.stream(entry[1].split(",")).map(String::strip)
                .map(role -> role.startsWith(GROUP) ? role + "=" + users.getProperty(role, "") : role)
                .collect(Collectors.joining(";"));
        String password = entry[0].strip();
        return new Standing(password.startsWith(HASHED) ? password : "", roles);
    }

    private synchronized Properties read() {
        try {
            BasicFileAttributes at = Files.readAttributes(file, BasicFileAttributes.class);
            Version now = new Version(at.lastModifiedTime(), at.size(), at.fileKey());
            if (!now.equals(version)) {
                Properties fresh = new Properties();
                try (Reader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
                    fresh.load(in);
                }
                users = fresh;
                version = now;
            }
        } catch (IOException | IllegalArgumentException e) {
            // nobody comes in by what cannot be read
            LOG.error("{} cannot be read", file, e);
            users = new Properties();
            version = new Version(null, -1, null);
        }
        return users;
    }
}
