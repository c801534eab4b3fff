package org.opennms.plugins.phones.core.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** A CSV file in UTF-8 whose lines end in CR LF and in which nothing is a formula. */
public final class Sheet {

    private final Writer out;
    private final CsvWriter csv;

    public Sheet(OutputStream out, List<String> header) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(this.out);
        csv.writeRecord(header);
    }

    public void line(List<String> cells) {
        csv.writeRecord(cells.stream().map(Formula::disarm).toList());
    }

    /** Nothing is closed: what it is written to belongs to the caller. */
    public void flush() throws IOException {
        csv.flush();
        out.flush();
    }
}
