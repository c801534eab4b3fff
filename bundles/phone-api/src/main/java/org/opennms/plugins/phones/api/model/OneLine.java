package org.opennms.plugins.phones.api.model;

import java.util.Optional;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.error.Invalid;

/** What may stand in a line of a configuration file and stays one there: nothing that ends a line anywhere. */
public final class OneLine {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\u0085\\u2028\\u2029]");
    private static final int LONGEST = 128;

    private OneLine() { }

    public static boolean is(String text) {
        return !CONTROL.matcher(text).find();
    }

    /**
     * Looks at a text that people write down, such as a name.
     *
     * @param what for people: {@code a phone's nickname}
     * @throws Invalid where it is there and blank, longer than 128 characters, or more than one line
     */
    public static void check(String what, Optional<String> text) {
        if (text.filter(t -> t.isBlank() || t.length() > LONGEST || !is(t)).isPresent()) {
            throw new Invalid(what + " is one line of 1 to " + LONGEST + " characters");
        }
    }
}
