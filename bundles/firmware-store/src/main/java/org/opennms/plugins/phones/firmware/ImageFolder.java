package org.opennms.plugins.phones.firmware;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.Invalid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The images on disk: {@code <directory>/ab/ab12….img}, 256 folders by the first two digits of the SHA-256. A file is
 * never written to under its final name, so whoever has it open keeps the bytes that were there.
 */
public final class ImageFolder {

    static final int BUFFER = 1 << 16;

    private static final Logger LOG = LoggerFactory.getLogger(ImageFolder.class);
    private static final int HEAD = 4096;
    private static final String SUFFIX = ".img";
    private static final String ARRIVING = ".arriving";

    private final Path directory;
    private final long maxBytes;

    public ImageFolder(String directory, int maxMegabytes) {
        if (directory.isBlank()) {
            throw new IllegalArgumentException("set 'directory' in etc/org.opennms.plugins.phones.firmware.cfg:"
                    + " there is no place for firmware images");
        }
        if (maxMegabytes < 1) {
            throw new IllegalArgumentException("'maxMegabytes' in etc/org.opennms.plugins.phones.firmware.cfg"
                    + " is at least 1");
        }
        this.directory = Path.of(directory.strip());
        this.maxBytes = maxMegabytes * 1024L * 1024L;
    }

    Path fileOf(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256 + SUFFIX);
    }

    /** Takes the bytes in; they are on the disk when it returns. Whatever fails leaves no file behind. */
    Incoming receive(InputStream image) {
        Path file = directory.resolve(UUID.randomUUID() + ARRIVING);
        boolean arrived = false;
        try {
            Files.createDirectories(directory);
            Incoming incoming = copy(image, file);
            arrived = true;
            return incoming;
        } catch (IOException e) {
            throw full(e);
        } finally {
            if (!arrived) {
                delete(file);
            }
        }
    }

    private Incoming copy(InputStream image, Path file) throws IOException {
        Sha256 sha = new Sha256();
        byte[] head = new byte[0];
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int n = read(image, buffer); n > 0; n = read(image, buffer)) {
                size += n;
                if (size > maxBytes) {
                    throw new Invalid("the image is larger than " + maxBytes / (1024 * 1024) + " MB; raise 'maxMegabytes' in"
                            + " etc/org.opennms.plugins.phones.firmware.cfg if it is right");
                }
                if (head.length == 0) {
                    head = Arrays.copyOf(buffer, Math.min(n, HEAD));
                }
                sha.update(buffer, n);
                writeAll(out, ByteBuffer.wrap(buffer, 0, n));
            }
            if (size == 0) {
                throw new Invalid("the image is empty");
            }
            out.force(true);
        }
        return new Incoming(file, sha.hex(), size, head);
    }

    /** Fills the buffer as far as the stream goes, so that the first read holds the whole head. */
    private static int read(InputStream image, byte[] buffer) {
        try {
            return image.readNBytes(buffer, 0, buffer.length);
        } catch (IOException e) {
            throw new Invalid("the image could not be read to its end; send it again", e);
        }
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** Gives an image its own name; durable when it returns. An older copy gives way: the new bytes are known to be right. */
    void keep(Incoming incoming) {
        Path file = fileOf(incoming.sha256());
        try {
            if (!Files.isDirectory(file.getParent())) {
                Files.createDirectories(file.getParent());
                force(directory);
            }
            Files.move(incoming.file(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(file.getParent());
        } catch (IOException e) {
            throw full(e);
        }
    }

    /** Deletes a file, if it is there. One that stays is only an orphan; the next start finds it again. */
    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("A firmware file that nobody needs any more stays: {}", file, e);
        }
    }

    /**
     * Every file of ours that was last written before then, whole images and what an earlier run left half-way. Others
     * may be just coming in through another node that shares the directory.
     */
    List<Path> files(Instant before) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(directory, 2)) {
            return found.filter(Files::isRegularFile).filter(ImageFolder::isOurs).filter(file -> isOlder(file, before)).toList();
        }
    }

    private static boolean isOlder(Path file, Instant than) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (IOException e) {
            LOG.debug("{} has just gone", file, e);
            return false;
        }
    }

    /** Whether it was never whole. */
    static boolean isHalf(Path file) {
        return file.getFileName().toString().endsWith(ARRIVING);
    }

    private static boolean isOurs(Path file) {
        return isHalf(file) || file.getFileName().toString().matches("[0-9a-f]{64}\\.img");
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Busy full(IOException e) {
        return new Busy("the firmware directory is full or cannot be written; make room in it and try again", e);
    }
}
