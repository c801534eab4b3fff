package org.opennms.plugins.phones.shell;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values as text for a terminal. Phones and strangers write much of what we show, so whatever could steer a terminal or
 * turn the direction of writing is shown as its code instead.
 */
final class Plain {

    private Plain() { }

    /** A value on one line; nothing for what is missing. */
    static String line(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Optional<?> optional) {
            return line(optional.orElse(null));
        }
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.SECONDS).toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(e -> line(e.getKey()) + "=" + line(e.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(Plain::line).collect(Collectors.joining(", "));
        }
        return escaped(value.toString(), "");
    }

    /** Text of several lines; line ends and tabs stay. */
    static String text(String text) {
        return escaped(text, "\n\r\t");
    }

    private static String escaped(String text, String allowed) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isHarmless(c) || allowed.indexOf(c) >= 0) {
                plain.appendCodePoint(c);
            } else {
                plain.append(String.format("\\u%04x", c));
            }
        });
        return plain.toString();
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
