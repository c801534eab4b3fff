package org.opennms.plugins.phones.api.alarm;

import java.util.Locale;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.error.Invalid;

/**
 * An alarm's canonical name, the manual's where it has one: {@code IPPhoneRegisterFailure}. Letters and digits only.
 *
 * @throws Invalid for anything else
 */
public record AlarmName(String text) implements Comparable<AlarmName> {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,99}");
    private static final Pattern PUNCTUATION = Pattern.compile("[^A-Za-z0-9]");

    public AlarmName {
        if (!ALLOWED.matcher(text).matches()) {
            throw new Invalid("not an alarm name: letters and digits are expected");
        }
    }

    /**
     * What is left of a phone's spelling once case, spaces and punctuation are gone, so that
     * {@code IPPHONE REGISTRATION FAILURE} and {@code IPPhone-Registration-Failure} are the same key.
     */
    public static String key(String spelling) {
        return PUNCTUATION.matcher(spelling).replaceAll("").toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(AlarmName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
