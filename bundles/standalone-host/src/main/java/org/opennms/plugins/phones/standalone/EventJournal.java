package org.opennms.plugins.phones.standalone;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.opennms.plugins.phones.api.host.RecordedEvent;
import org.opennms.plugins.phones.api.host.RecordedEvents;

/** Events on disk: appended one by one, on the disk when {@link #append} returns, and never more than a few files. */
public final class EventJournal implements RecordedEvents, AutoCloseable {

    private final EventFiles folder;
    private final long fileSize;
    private final int keptFiles;
    private RandomAccessFile file;
    private long length;
    private long nextNumber;

    /**
     * @param fileSize  in bytes; a file beyond it is followed by the next
     * @param keptFiles how many files stay; the oldest goes
     */
    public EventJournal(Path directory, long fileSize, int keptFiles) throws IOException {
        this.folder = new EventFiles(directory);
        this.fileSize = fileSize;
        this.keptFiles = Math.max(1, keptFiles);
        List<Path> files = folder.list();
        openFile(files.isEmpty() ? folder.create(1) : files.get(files.size() - 1));
    }

    /** As the settings have it. */
    public static EventJournal of(String directory, int fileMegabytes, int files) throws IOException {
        if (directory.isBlank()) {
            throw new IllegalArgumentException("directory is not set in etc/org.opennms.plugins.phones.standalone.cfg:"
                    + " name the folder for events");
        }
        return new EventJournal(Path.of(directory), Math.max(1, fileMegabytes) * 1_000_000L, files);
    }

    private void openFile(Path newest) throws IOException {
        file = EventFiles.open(newest);
        length = file.length();
        List<RecordedEvent> events = EventFiles.read(newest);
        nextNumber = events.isEmpty() ? EventFiles.firstNumber(newest) : events.get(events.size() - 1).number() + 1;
    }

    /** Durable when it returns; after a failure it is not recorded. */
    synchronized RecordedEvent append(Instant at, String uei, String severity, Map<String, String> parameters) {
        RecordedEvent event = new RecordedEvent(nextNumber, at, uei, severity, parameters);
        byte[] line = (EventLine.write(event) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            if (length > 0 && length + line.length > fileSize) {
                rotate();
            }
            write(line);
        } catch (IOException e) {
            throw new UncheckedIOException("an event cannot be recorded: " + e.getMessage(), e);
        }
        nextNumber++;
        return event;
    }

    private void write(byte[] line) throws IOException {
        // Always from the last good line on: after a failure (a full disk) half a line may stand behind it.
        file.setLength(length);
        file.seek(length);
        file.write(line);
        file.getFD().sync();
        length += line.length;
    }

    private void rotate() throws IOException {
        RandomAccessFile next = EventFiles.open(folder.create(nextNumber));
        file.close();
        file = next;
        length = 0;
        List<Path> files = folder.list();
        for (Path old : files.subList(0, Math.max(0, files.size() - keptFiles))) {
            Files.deleteIfExists(old);
        }
    }

    @Override
    public List<RecordedEvent> latest(int limit) {
        List<RecordedEvent> latest = new ArrayList<>();
        try {
            List<Path> files = folder.list();
            for (int i = files.size() - 1; i >= 0 && latest.size() < limit; i--) {
                List<RecordedEvent> events = EventFiles.read(files.get(i));
                for (int j = events.size() - 1; j >= 0 && latest.size() < limit; j--) {
                    latest.add(events.get(j));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the recorded events cannot be read: " + e.getMessage(), e);
        }
        return latest;
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
