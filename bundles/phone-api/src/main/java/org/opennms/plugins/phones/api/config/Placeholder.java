package org.opennms.plugins.phones.api.config;

import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.OneLine;

/**
 * A value that templates name as {@code %ITCS_<key>%}. A value is data: never evaluated, never more than one line.
 *
 * @param key    without {@code %ITCS_} and {@code %}: letters, digits, _ / and -
 * @param secret kept encrypted and shown as {@code ***}
 */
public record Placeholder(PlaceholderScope scope, String key, String value, String description, boolean secret) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_/-]{0,127}");
    private static final int LONGEST = 4096;

    public Placeholder {
        if (!KEY.matcher(key).matches()) {
            throw new Invalid("not a placeholder name: letters, digits, _ / and - are expected, at most 128");
        }
        checkValue(key, value);
    }

    /** Refuses what would not stay one line of a configuration file. */
    public static void checkValue(String key, String value) {
        if (!OneLine.is(value)) {
            throw new Invalid("the value of " + key + " holds a control character or a line break; one line is expected");
        }
        if (value.length() > LONGEST) {
            throw new Invalid("the value of " + key + " is longer than " + LONGEST + " characters");
        }
    }
}
