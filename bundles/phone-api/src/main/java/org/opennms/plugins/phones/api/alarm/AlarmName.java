package org.opennms.plugins.phones.api.alarm;

import java.util.Locale;

/**
 * An alarm's canonical name, the manual's where it has one: {@code IPPhoneRegisterFailure}. Letters and digits only.
 *
 * @throws org.opennms.plugins.phones.api.error.Invalid for anything else
 */
public record AlarmName(String text) implements Comparable<AlarmName> {

    public AlarmName {
        if (!text.matches("[A-Za-z][A-Za-z0-9]{0,99}")) {
            throw new org.opennms.plugins.phones.api.error.Invalid("not an alarm name: letters and digits are expected");
        }
    }

    /**
     * What is left of a phone's spelling once case, spaces and punctuation are gone, so that
     * {@code IPPHONE REGISTRATION FAILURE} and {@code IPPhone-Registration-Failure} are the same key.
     */
    public static String key(String spelling) {
        return spelling.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
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
