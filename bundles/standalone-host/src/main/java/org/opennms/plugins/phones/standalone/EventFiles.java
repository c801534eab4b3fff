package org.opennms.plugins.phones.standalone;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.host.RecordedEvent;

/** The folder of events: one file after the other, each named after the number of its first event. */
final class EventFiles {

    private static final int LINE_END = '\n';

    private final Path directory;

    EventFiles(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /** Oldest first. */
    List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.getFileName().toString().matches("events-\\d{15}\\.log")).sorted().toList();
        }
    }

    /** A new, empty file whose name outlasts a power loss. */
    Path create(long firstNumber) throws IOException {
        Path file = directory.resolve(String.format("events-%015d.log", firstNumber));
        Files.write(file, new byte[0], StandardOpenOption.CREATE);
        try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
            folder.force(true);
        }
        return file;
    }

    static long firstNumber(Path file) {
        return Long.parseLong(file.getFileName().toString().replaceAll("\\D", ""));
    }

    /** The file's whole lines, oldest first; empty for a file that was rotated away meanwhile. */
    static List<RecordedEvent> read(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        List<RecordedEvent> events = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == LINE_END) {
                EventLine.read(new String(bytes, start, i - start, StandardCharsets.UTF_8)).ifPresent(events::add);
                start = i + 1;
            }
        }
        return events;
    }

    /** Where the last whole line ends; what follows was being written when the program ended. */
    static long wholeLines(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        for (int i = bytes.limit(); i > 0; i--) {
            if (bytes.get(i - 1) == LINE_END) {
                return i;
            }
        }
        return 0;
    }

    /** Not a channel: an interrupted thread would close one for everybody. */
    static RandomAccessFile open(Path file) throws IOException {
        RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw");
        try {
            open.setLength(wholeLines(file));
            open.seek(open.length());
            return open;
        } catch (IOException e) {
            open.close();
            throw e;
        }
    }
}
