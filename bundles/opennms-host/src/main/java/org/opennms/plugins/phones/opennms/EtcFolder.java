package org.opennms.plugins.phones.opennms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our settings files in the host's {@code etc/}. A file as it was shipped follows what is shipped; one that an operator
 * has changed is theirs: it outlives updates in its place, and a removal of the plugin in our own directory, from where
 * the next installation brings it back.
 */
final class EtcFolder {

    private static final Logger LOG = LoggerFactory.getLogger(EtcFolder.class);

    private final Path etc;
    private final Path shipped;
    private final Path edited;
    private final Map<String, String> texts;

    /**
     * @param own a directory that survives the plugin's removal
     * @param texts what is shipped, by file name
     */
    EtcFolder(Path etc, Path own, Map<String, String> texts) {
        this.etc = etc;
        this.shipped = own.resolve("shipped");
        this.edited = own.resolve("edited");
        this.texts = Map.copyOf(texts);
    }

    /** Puts every file in its place; all of them, whether they were there or not. */
    List<Path> layOut() throws IOException {
        directory(shipped);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> file : texts.entrySet()) {
            layOut(file.getKey(), file.getValue());
            files.add(etc.resolve(file.getKey()));
        }
        return files;
    }

    private void layOut(String name, String text) throws IOException {
        Path file = etc.resolve(name);
        Path last = shipped.resolve(name);
        if (!Files.exists(file) && Files.exists(edited.resolve(name))) {
            Files.move(edited.resolve(name), file);
        } else if (!Files.exists(file) || same(file, last)) {
            write(file, text);
        } else if (Files.exists(last) && !Files.readString(last).equals(text)) {
            LOG.info("{} stays as it was edited; what is shipped now is {}", file, last);
        }
        write(last, text);
    }

    /** Removes what is as it was shipped, and keeps what is not. */
    void takeAway() throws IOException {
        directory(edited);
        for (String name : texts.keySet()) {
            Path file = etc.resolve(name);
            if (same(file, shipped.resolve(name))) {
                Files.delete(file);
            } else if (Files.exists(file)) {
                Files.move(file, edited.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Space at the end does not count: Karaf completes a last line when it reads a file. */
    private static boolean same(Path file, Path other) throws IOException {
        return Files.exists(file) && Files.exists(other)
                && Files.readString(file).stripTrailing().equals(Files.readString(other).stripTrailing());
    }

    /** In one step, since Karaf looks at the folder every second; and for the owner alone, since passwords are set here. */
    private static void write(Path file, String text) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        Path arriving = file.resolveSibling("." + file.getFileName() + ".new");
        Files.deleteIfExists(arriving);
        Files.createFile(arriving, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(arriving, text, StandardCharsets.UTF_8);
        Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void directory(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        Files.createDirectories(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
