package org.opennms.plugins.phones.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text taken apart once at its {@code %ITCS_key%}: literal, key, literal, ..., literal. Everything else, {@code $},
 * {@code #} and lone {@code %} among it, is literal (decision 10).
 */
final class PlaceholderText {

    private static final String OPEN = "%ITCS_";
    private static final int LONGEST_KEY = 128;

    private final String[] literals;
    private final String[] keys;
    private final int literalLength;

    private PlaceholderText(List<String> literals, List<String> keys) {
        this.literals = literals.toArray(String[]::new);
        this.keys = keys.toArray(String[]::new);
        this.literalLength = literals.stream().mapToInt(String::length).sum();
    }

    static PlaceholderText of(String text) {
        List<String> literals = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        int copied = 0;
        int open = text.indexOf(OPEN);
        while (open >= 0) {
            int close = endOfKey(text, open + OPEN.length());
            if (close < 0) {
                open = text.indexOf(OPEN, open + 1);
                continue;
            }
            literals.add(text.substring(copied, open));
            keys.add(text.substring(open + OPEN.length(), close));
            copied = close + 1;
            open = text.indexOf(OPEN, copied);
        }
        literals.add(text.substring(copied));
        return new PlaceholderText(literals, keys);
    }

    /** Where the closing % stands, or -1 where what follows is no key. */
    private static int endOfKey(String text, int from) {
        int at = from;
        while (at < text.length() && isKeyCharacter(text.charAt(at))) {
            at++;
        }
        boolean closed = at < text.length() && text.charAt(at) == '%';
        return closed && at > from && at - from <= LONGEST_KEY ? at : -1;
    }

    private static boolean isKeyCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '/';
    }

    /** Whether a finished text looks as if a placeholder were left. */
    static boolean isStrayIn(String text) {
        return text.contains(OPEN);
    }

    void writeTo(Output output, Values values) {
        for (int i = 0; i < keys.length; i++) {
            output.literal(literals[i]);
            output.placeholder(keys[i], values);
        }
        output.literal(literals[keys.length]);
    }

    /** The text with each placeholder as {@code before + its number + after}. */
    String marked(char before, char after) {
        StringBuilder text = new StringBuilder(literalLength + 6 * keys.length);
        for (int i = 0; i < keys.length; i++) {
            text.append(literals[i]).append(before).append(i).append(after);
        }
        return text.append(literals[keys.length]).toString();
    }

    /** The whole text, where it has no placeholder. */
    Optional<String> fixed() {
        return keys.length == 0 ? Optional.of(literals[0]) : Optional.empty();
    }

    int size() {
        return keys.length;
    }

    String key(int number) {
        return keys[number];
    }

    Set<String> keys() {
        return new LinkedHashSet<>(List.of(keys));
    }

    boolean hasLiteral(char c) {
        for (String literal : literals) {
            if (literal.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** What the text's size may come to. */
    int expectedLength() {
        return literalLength + 16 * keys.length;
    }

    /** Whether a placeholder stands left of its line's first =, so that the line's key is known only when rendered. */
    boolean hasPlaceholderInKey() {
        boolean inKey = true;
        for (int i = 0; i < keys.length; i++) {
            inKey = endsInKey(literals[i], inKey);
            if (inKey) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsInKey(String literal, boolean startsInKey) {
        int line = literal.lastIndexOf('\n');
        boolean inKey = line >= 0 || startsInKey;
        return inKey && literal.indexOf('=', line + 1) < 0;
    }
}
