package org.opennms.plugins.phones.core.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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

    /**
     * @param rows  how many lines there may be
     * @param bytes how large what is unpacked may be
     * @throws Invalid for what is no such file
     * @throws TooMany for more than may be
     */
    public static UserFile read(byte[] upload, boolean latin1, int rows, long bytes) {
        List<String> notes = new ArrayList<>();
        boolean zipped = upload.length > 1 && upload[0] == 'P' && upload[1] == 'K';
        CsvText csv = CsvText.of(zipped ? new ZippedCsv(rows, bytes, notes).in(upload) : upload, latin1);
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
}
