package org.opennms.plugins.phones.core.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.TooMany;

/**
 * A CSV file whose columns go by name, in any order and case.
 *
 * @param unknown columns that nobody asks for
 */
public record Table(List<Line> lines, List<String> unknown) {

    /** @param number the header is 1 */
    public record Line(long number, Map<String, String> cells) {

        /** Empty where the file has no such column. */
        public Optional<String> cell(String column) {
            return Optional.ofNullable(cells.get(column));
        }

        /** The same without white space around it. */
        public Optional<String> word(String column) {
            return cell(column).map(String::strip);
        }
    }

    /**
     * @param name    for people
     * @param columns that are known, in upper case; the first must be there
     * @throws Invalid naming the file and what is wrong in it
     * @throws TooMany for more lines than {@code rows}
     */
    public static Table read(String name, byte[] bytes, List<String> columns, int rows) {
        try {
            CsvText csv = CsvText.of(bytes, false);
            List<CsvRecord> records = new ArrayList<>();
            try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(csv.separator())
                    .commentStrategy(CommentStrategy.NONE).ofCsvRecord(csv.text())) {
                for (CsvRecord record : reader) {
                    if (!record.getFields().stream().allMatch(String::isBlank)) {
                        records.add(record);
                    }
                    if (records.size() > rows + 1) {
                        throw new TooMany(name + " has more than " + rows + " lines");
                    }
                }
            }
            return of(records, columns);
        } catch (CsvParseException | IOException | Invalid e) {
            throw new Invalid(name + ": " + e.getMessage(), e);
        }
    }

    private static Table of(List<CsvRecord> records, List<String> columns) {
        if (records.isEmpty()) {
            throw new Invalid("the file is empty; a header is expected");
        }
        List<String> header = records.get(0).getFields().stream().map(title -> title.strip().toUpperCase(Locale.ROOT)).toList();
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isEmpty() && header.indexOf(header.get(i)) < i) {
                throw new Invalid("line 1: the column '" + shown(header.get(i)) + "' is there twice");
            }
        }
        if (!header.contains(columns.get(0))) {
            throw new Invalid("line 1: the column '" + columns.get(0) + "' is missing");
        }
        return new Table(records.stream().skip(1).map(record -> line(record, header, columns)).toList(),
                header.stream().filter(title -> !title.isEmpty() && !columns.contains(title)).map(Table::shown).toList());
    }

    private static String shown(String title) {
        return title.substring(0, Math.min(60, title.length())).replaceAll("\\p{Cntrl}", " ");
    }

    private static Line line(CsvRecord record, List<String> header, List<String> columns) {
        Map<String, String> cells = new TreeMap<>();
        for (String column : columns) {
            int place = header.indexOf(column);
            if (place >= 0) {
                cells.put(column, place < record.getFieldCount() ? Formula.restore(record.getField(place)) : "");
            }
        }
        return new Line(record.getStartingLineNumber(), cells);
    }
}
