package org.opennms.plugins.phones.core.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.TooMany;

/** Finds the one CSV file of a zip. Nothing is unpacked to a disk, and no more into memory than is allowed. */
final class ZippedCsv {

    private static final int TOLD = 3;

    private final int most;
    private final long bytes;
    private final List<String> notes;
    private final List<String> ignored = new ArrayList<>();
    private long left;
    private Optional<byte[]> found = Optional.empty();

    /**
     * @param most  how many files there may be
     * @param bytes how large all of them may be
     * @param notes takes what is to be said of the others
     */
    ZippedCsv(int most, long bytes, List<String> notes) {
        this.most = most;
        this.bytes = bytes;
        this.notes = notes;
        this.left = bytes;
    }

    byte[] in(byte[] upload) {
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(upload))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = checked(entry.getName());
                if (entries++ > most) {
                    throw new TooMany("the zip holds more files than there may be rows");
                }
                take(zip, name, entry.isDirectory());
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Invalid("the zip cannot be read: " + e.getMessage(), e);
        }
        byte[] csv = found.orElseThrow(() -> new Invalid("the zip holds no CSV file"));
        if (!ignored.isEmpty()) {
            notes.add(ignored.size() + " files of the zip are not taken over, user configurations among them: "
                    + String.join(", ", ignored.subList(0, Math.min(TOLD, ignored.size())))
                    + (ignored.size() > TOLD ? ", ..." : ""));
        }
        return csv;
    }

    private void take(ZipInputStream zip, String name, boolean directory) throws IOException {
        boolean csv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        if (csv && found.isPresent()) {
            throw new Invalid("the zip holds more than one CSV file; one is expected");
        }
        byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, left + 1));
        left -= content.length;
        if (left < 0) {
            throw new TooMany("the zip unpacks to more than " + bytes + " bytes");
        }
        if (csv) {
            found = Optional.of(content);
        } else if (!directory) {
            ignored.add(name);
        }
    }

    /** A name that would leave its folder shows what the file was made for. */
    private static String checked(String name) {
        if (name.startsWith("/") || name.contains("\\") || name.contains(":") || List.of(name.split("/")).contains("..")) {
            throw new Invalid("the zip names a file outside itself");
        }
        return name.replaceAll("\\p{Cntrl}", " ");
    }
}
