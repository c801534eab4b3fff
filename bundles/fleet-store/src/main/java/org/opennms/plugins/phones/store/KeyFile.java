package org.opennms.plugins.phones.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of 32 random bytes that opens the secrets in the database; nobody but its owner reads it. */
final class KeyFile {

    static final int SIZE = 32;

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    byte[] read() throws IOException {
        byte[] key = Files.readAllBytes(path);
        if (key.length != SIZE) {
            throw new Refusal("the key file " + path + " is damaged: " + SIZE
                    + " bytes are expected; restore it from a copy");
        }
        if (!Files.getPosixFilePermissions(path).equals(OwnerOnly.FILE)) {
            LOG.warn("others could read the key file {}; its mode is set to 0600", path);
            Files.setPosixFilePermissions(path, OwnerOnly.FILE);
        }
        return key;
    }

    /** Complete and on the disk under its name, or not there at all: half a key would lock out what it sealed. */
    byte[] create() throws IOException {
        byte[] key = new byte[SIZE];
        new SecureRandom().nextBytes(key);
        Path directory = path.getParent();
        OwnerOnly.directory(directory);
        Path draft = directory.resolve(path.getFileName() + ".new");
        Files.deleteIfExists(draft);
        OwnerOnly.file(draft);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(key));
            channel.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
        LOG.info("made the key file {}; keep a copy of it apart from the database", path);
        return key;
    }
}
