package org.opennms.plugins.phones.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words of a command line as the shell takes them apart. */
final class Word {

    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N}_./:@+,=-]*");
    private static final Pattern REDIRECTION = Pattern.compile("[0-9]*[<>&].*", Pattern.DOTALL);
    private static final Pattern PLAINLY_QUOTED = Pattern.compile("\"[^\"$\\\\`]*\"|'[^'\\\\]*'", Pattern.DOTALL);
    private static final Pattern QUOTED_OR_ESCAPED = Pattern.compile(".*['\"\\\\].*", Pattern.DOTALL);

    private Word() { }

    /**
     * A typed word, so written that the shell takes it for what it says. Left alone: what redirects, what escapes, and
     * double quotes with variables in them.
     */
    static String literal(String typed) {
        if (PLAINLY_QUOTED.matcher(typed).matches()) {
            return quoted(typed.substring(1, typed.length() - 1));
        }
        return QUOTED_OR_ESCAPED.matcher(typed).matches() || REDIRECTION.matcher(typed).matches() ? typed : quoted(typed);
    }

    /** An apostrophe cannot stand in any quotes of this shell, not even in double ones. */
    private static String quoted(String value) {
        if (value.indexOf('\'') >= 0) {
            return escaped(value);
        }
        return !value.isEmpty() && HARMLESS.matcher(value).matches() ? value : "'" + value + "'";
    }

    /** A value with every special character escaped: {@code Bad\ Homburg}. */
    static String escaped(String value) {
        StringBuilder word = new StringBuilder();
        value.codePoints().forEach(c ->
                word.append(HARMLESS.matcher(Character.toString(c)).matches() ? "" : "\\").appendCodePoint(c));
        return word.toString();
    }

    /** Takes a command line apart at its blanks, but for those in quotes and behind a backslash. */
    static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                add(words, word);
                continue;
            }
            word.append(c);
            if (c == '\\' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        add(words, word);
        return words;
    }

    private static void add(List<String> words, StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
