package org.opennms.plugins.phones.core.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.error.Invalid;

/**
 * The text of a CSV file and what parts its fields.
 *
 * @param separator comma, semicolon or tab: whichever is most frequent in the header
 */
record CsvText(String text, char separator) {

    private static final int UTF8_MARK = 3;

    static CsvText of(byte[] bytes, boolean latin1) {
        String text = latin1 ? new String(bytes, StandardCharsets.ISO_8859_1) : utf8(bytes);
        return new CsvText(text, separator(text));
    }

    private static String utf8(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) >= 0xfe && (bytes[1] & 0xff) >= 0xfe) {
            throw new Invalid("the file is UTF-16; save it as CSV in UTF-8");
        }
        boolean marked = bytes.length >= UTF8_MARK && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb
                && (bytes[2] & 0xff) == 0xbf;
        ByteBuffer in = ByteBuffer.wrap(bytes);
        in.position(marked ? UTF8_MARK : 0);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new Invalid("the file is not UTF-8: byte " + (in.position() + 1) + ", in line " + line(out.flip())
                    + "; save it as CSV in UTF-8, or say that it is ISO-8859-1");
        }
        return out.flip().toString();
    }

    private static long line(CharBuffer before) {
        return before.chars().filter(c -> c == '\n').count() + 1;
    }

    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t').max((a, b) -> Long.compare(count(header, a), count(header, b)))
                .filter(most -> count(header, most) > 0).orElse(',');
    }

    private static long count(String text, char c) {
        return text.chars().filter(other -> other == c).count();
    }
}
