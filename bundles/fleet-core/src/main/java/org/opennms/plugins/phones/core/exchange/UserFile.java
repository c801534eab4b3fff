package org.opennms.plugins.phones.core.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.TooMany;

/**
 * A file of users: CSV, or a zip with one in it.
 *
 * @param notes what is in the upload and not taken
 */
public record UserFile(List<UserLine> lines, List<String> notes) {

    private static final int TOLD = 3;

    /**
     * @param rows  how many lines there may be
     * @param bytes how large what is unpacked may be
     * @throws Invalid for what is no such file
     * @throws TooMany for more than may be
     */
    public static UserFile read(byte[] upload, boolean latin1, int rows, long bytes) {
        List<String> notes = new ArrayList<>();
        boolean zipped = upload.length > 1 && upload[0] == 'P' && upload[1] == 'K';
        CsvText csv = CsvText.of(zipped ? unpacked(upload, rows, bytes, notes) : upload, latin1);
        return new UserFile(lines(csv, rows), List.copyOf(notes));
    }

    private static List<UserLine> lines(CsvText csv, int rows) {
        List<UserLine> lines = new ArrayList<>();
        UserColumns columns = null;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(csv.separator())
                .commentStrategy(CommentStrategy.NONE).ofCsvRecord(csv.text())) {
            for (CsvRecord record : reader) {
                if (record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (columns == null) {
                    columns = new UserColumns(record.getFields());
                } else if (lines.size() == rows) {
                    throw new TooMany("the file has more than " + rows + " rows; import it in parts, or raise the setting"
                            + " importRows of org.opennms.plugins.phones.core.cfg");
                } else {
                    lines.add(new UserLine(record.getStartingLineNumber(), record.getFields(), columns));
                }
            }
        } catch (CsvParseException | IOException e) {
            throw new Invalid("the file is not CSV: " + e.getMessage(), e);
        }
        if (columns == null) {
            throw new Invalid("the file is empty; a header and a line for each user are expected");
        }
        return lines;
    }

    private static byte[] unpacked(byte[] upload, int rows, long bytes, List<String> notes) {
        List<String> ignored = new ArrayList<>();
        byte[] found = null;
        long left = bytes;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(upload))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = checked(entry.getName());
                if (entries++ > rows) {
                    throw new TooMany("the zip holds more files than there may be rows");
                }
                boolean csv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
                if (csv && found != null) {
                    throw new Invalid("the zip holds more than one CSV file; one is expected");
                }
                byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, left + 1));
                left -= content.length;
                if (left < 0) {
                    throw new TooMany("the zip unpacks to more than " + bytes + " bytes");
                }
                if (csv) {
                    found = content;
                } else if (!entry.isDirectory()) {
                    ignored.add(name);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Invalid("the zip cannot be read: " + e.getMessage(), e);
        }
        if (found == null) {
            throw new Invalid("the zip holds no CSV file");
        }
        if (!ignored.isEmpty()) {
            notes.add(ignored.size() + " files of the zip are not taken over, user configurations among them: "
                    + String.join(", ", ignored.subList(0, Math.min(TOLD, ignored.size()))) + (ignored.size() > TOLD ? ", ..." : ""));
        }
        return found;
    }

    /** Nothing is unpacked to a disk; a name that would leave its folder shows what the file was made for. */
    private static String checked(String name) {
        if (name.startsWith("/") || name.contains("\\") || name.contains(":") || List.of(name.split("/")).contains("..")) {
            throw new Invalid("the zip names a file outside itself");
        }
        return name.replaceAll("\\p{Cntrl}", " ");
    }
}
