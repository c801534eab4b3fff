package org.opennms.plugins.phones.core.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.TooMany;

/**
 * The files of a zip and of the zips in it, in memory: {@code Templates.zip/Templates.csv}. Nothing is unpacked to a disk,
 * and no more into memory than is allowed.
 */
public final class ZippedFiles {

    private static final int MOST_FILES = 2000;
    private static final int LONGEST_NAME = 255;
    private static final String ZIP = ".zip";

    private final Map<String, byte[]> files = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final long bytes;
    private long left;

    private ZippedFiles(long bytes) {
        this.bytes = bytes;
        this.left = bytes;
    }

    /**
     * Names are found in any case.
     *
     * @param bytes how large all files may be together
     * @throws Invalid naming the entry that is wrong
     * @throws TooMany for more than may be
     */
    public static Map<String, byte[]> read(byte[] zip, long bytes) {
        ZippedFiles read = new ZippedFiles(bytes);
        read.unpack("", zip);
        return read.files;
    }

    private void unpack(String within, byte[] content) {
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                take(within, checked(within, entry.getName()), entry.isDirectory(), zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Invalid((within.isEmpty() ? "the zip" : within) + " cannot be read: " + e.getMessage(), e);
        }
        if (entries == 0) {
            throw new Invalid(within.isEmpty() ? "this is no zip, or an empty one" : within + " is no zip, or an empty one");
        }
    }

    private void take(String within, String path, boolean directory, ZipInputStream zip) throws IOException {
        byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, left + 1));
        left -= content.length;
        if (left < 0) {
            throw new TooMany(path + ": the zip unpacks to more than " + bytes + " bytes");
        }
        if (!names.add(path)) {
            throw new Invalid(path + " is there twice");
        }
        if (names.size() > MOST_FILES) {
            throw new TooMany(path + ": the zip holds more than " + MOST_FILES + " files");
        }
        if (within.isEmpty() && path.toLowerCase(Locale.ROOT).endsWith(ZIP)) {
            unpack(path, content);
        } else if (!directory) {
            files.put(path, content);
        }
    }

    /** A name that would leave its folder shows what the file was made for. */
    private static String checked(String within, String name) {
        String shown = within + (within.isEmpty() ? "" : "/") + name.substring(0, Math.min(LONGEST_NAME, name.length()))
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "?");
        if (name.length() > LONGEST_NAME) {
            throw new Invalid(shown + ": the name is longer than " + LONGEST_NAME + " characters");
        }
        if (!shown.endsWith(name)) {
            throw new Invalid(shown + ": the name holds control characters");
        }
        if (name.startsWith("/") || name.contains("\\") || name.contains(":") || List.of(name.split("/")).contains("..")) {
            throw new Invalid(shown + ": the zip names a file outside itself");
        }
        return shown;
    }
}
