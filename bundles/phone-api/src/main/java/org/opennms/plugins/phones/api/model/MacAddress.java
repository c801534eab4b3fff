package org.opennms.plugins.phones.api.model;

import java.util.Locale;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.error.Invalid;

/** A phone's hardware address: twelve lower-case hex digits, as in the name of its configuration file. */
public record MacAddress(String digits) implements Comparable<MacAddress> {

    private static final Pattern WRITTEN = Pattern.compile(
            "[0-9a-f]{12}|[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\\1[0-9a-f]{2}){4}|[0-9a-f]{4}(?:\\.[0-9a-f]{4}){2}");

    /** Stands for the manager itself where an alarm or an activity is about no phone. No phone has it. */
    public static final MacAddress NONE = new MacAddress("000000000000");

    public MacAddress {
        if (!areDigits(digits)) {
            throw new Invalid("not a MAC address: twelve hex digits are expected");
        }
    }

    /**
     * Reads the ways people and phones write it: 00:90:8F:3B:B6:02, 00-90-8f-3b-b6-02, 0090.8f3b.b602, 00908f3bb602.
     *
     * @throws Invalid for anything else; the text is not repeated in the message, since it may come from a stranger
     */
    public static MacAddress parse(String text) {
        if (areDigits(text)) {
            return new MacAddress(text);
        }
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (!WRITTEN.matcher(lower).matches()) {
            throw new Invalid("not a MAC address: twelve hex digits are expected");
        }
        StringBuilder bare = new StringBuilder(12);
        for (int i = 0; i < lower.length(); i++) {
            if (Character.digit(lower.charAt(i), 16) >= 0) {
                bare.append(lower.charAt(i));
            }
        }
        return new MacAddress(bare.toString());
    }

    /** By hand, since every report and every row makes one: a regular expression costs more than the rest of it. */
    private static boolean areDigits(String text) {
        boolean all = text.length() == 12;
        for (int i = 0; all && i < 12; i++) {
            char c = text.charAt(i);
            all = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
        }
        return all;
    }

    /** Whether it addresses many, ff:ff:ff:ff:ff:ff among them (IEEE 802: the lowest bit of the first octet). No phone has one. */
    public boolean isGroup() {
        return (Character.digit(digits.charAt(1), 16) & 1) == 1;
    }

    @Override
    public int compareTo(MacAddress other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
