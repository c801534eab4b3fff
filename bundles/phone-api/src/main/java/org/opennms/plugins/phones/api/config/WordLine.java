package org.opennms.plugins.phones.api.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that names a key and its value without a sign between them, as files of some families do: {@code KEY value}, or
 * {@code SET KEY value}.
 *
 * @param start where the value stands in the line
 */
public record WordLine(String key, int start) {

    private static final Pattern FORM = Pattern.compile("\\s*(?:SET\\s+)?([A-Za-z][A-Za-z0-9_]*)\\s+(?=[^\\s=])",
            Pattern.CASE_INSENSITIVE);

    /** Empty for a comment, and for a line that has no value or writes a = before it. */
    public static Optional<WordLine> of(String line) {
        Matcher form = FORM.matcher(line);
        return form.lookingAt() && !form.group(1).equalsIgnoreCase("SET")
                ? Optional.of(new WordLine(form.group(1), form.end())) : Optional.empty();
    }
}
