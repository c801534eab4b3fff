package org.opennms.plugins.phones.standalone.login;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Karaf's {@code etc/users.properties}, read anew when it changes. Comments and lines of others survive a change. */
public final class UsersFile {

    /** Karaf keeps groups among the users, under names that begin so. */
    static final String GROUP = "_g_";

    private static final Logger LOG = LoggerFactory.getLogger(UsersFile.class);

    private final Path file;
    private Version version;
    private Properties users = new Properties();

    private record Version(FileTime modified, long size, Object key) { }

    public UsersFile(String file) {
        this.file = Path.of(file);
    }

    /** Empty for a name that is not there. */
    Optional<Standing> standing(String name) {
        Properties now = users();
        return entry(now, name).map(entry -> entry.standing(now));
    }

    Optional<UserEntry> find(String name) {
        return entry(users(), name);
    }

    /** All but the groups, by name. */
    SortedMap<String, UserEntry> entries() {
        Properties now = users();
        SortedMap<String, UserEntry> all = new TreeMap<>();
        now.stringPropertyNames().forEach(name -> entry(now, name).ifPresent(entry -> all.put(name, entry)));
        return all;
    }

    private static Optional<UserEntry> entry(Properties users, String name) {
        return name.startsWith(GROUP) ? Optional.empty() : Optional.ofNullable(users.getProperty(name)).map(UserEntry::read);
    }

    /** All of the file as it is now, groups among it; not to be changed. */
    synchronized Properties users() {
        try {
            BasicFileAttributes at = Files.readAttributes(file, BasicFileAttributes.class);
            Version now = new Version(at.lastModifiedTime(), at.size(), at.fileKey());
            if (!now.equals(version)) {
                Properties fresh = new Properties();
                fresh.load(new StringReader(text()));
                users = fresh;
                version = now;
            }
        } catch (IOException | IllegalArgumentException e) {
            // nobody comes in by what cannot be read
            LOG.error("{} cannot be read", file, e);
            users = new Properties();
            version = null;
        }
        return users;
    }

    /** Puts the entry in the place of the one that is there, or at the end; empty removes it. */
    synchronized void write(String name, Optional<UserEntry> entry) throws IOException {
        List<String> lines = new ArrayList<>(Arrays.asList(text().split("\\R")));
        int at = 0;
        while (at < lines.size() && !isOf(name, lines.get(at))) {
            at++;
        }
        if (at < lines.size()) {
            lines.remove(at);
        }
        int place = at;
        entry.ifPresent(e -> lines.add(place, name + " = " + e.write()));
        replace(String.join("\n", lines) + "\n");
    }

    private static boolean isOf(String name, String line) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(line));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
        return one.containsKey(name);
    }

    /** In one step: who reads meanwhile sees the old file or the new one. */
    private void replace(String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text, StandardCharsets.ISO_8859_1);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String text() throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
