package org.opennms.plugins.phones.standalone;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.host.RecordedEvent;

/** An event as one line of text: fields parted by tabs, so that {@code grep} and {@code cut} read it too. */
final class EventLine {

    private static final int FIXED_FIELDS = 4;

    private EventLine() { }

    /** Without a line end. */
    static String write(RecordedEvent event) {
        StringBuilder line = new StringBuilder()
                .append(event.number()).append('\t')
                .append(event.at()).append('\t')
                .append(escape(event.uei())).append('\t')
                .append(escape(event.severity()));
        event.parameters().forEach((name, value) ->
                line.append('\t').append(escape(name).replace("=", "\\e")).append('=').append(escape(value)));
        return line.toString();
    }

    /** Empty for a line that is none of ours: damaged, or from another program. */
    static Optional<RecordedEvent> read(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length < FIXED_FIELDS) {
            return Optional.empty();
        }
        try {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (int i = FIXED_FIELDS; i < fields.length; i++) {
                int equals = fields[i].indexOf('=');
                parameters.put(unescape(fields[i].substring(0, equals)), unescape(fields[i].substring(equals + 1)));
            }
            return Optional.of(new RecordedEvent(Long.parseLong(fields[0]), Instant.parse(fields[1]),
                    unescape(fields[2]), unescape(fields[3]), parameters));
        } catch (NumberFormatException | DateTimeException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c == '\\' && i + 1 < text.length() ? meant(text.charAt(++i)) : c);
        }
        return plain.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'e' -> '=';
            default -> escaped;
        };
    }
}
