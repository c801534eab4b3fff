package org.opennms.plugins.phones.api.alarm;

import java.util.Locale;
import java.util.Optional;

/** Severity as AudioCodes number it (AcAlarm; audiocodes.md 1.6); the ordinal is the number. */
public enum Severity {
    CLEARED, INDETERMINATE, WARNING, MINOR, MAJOR, CRITICAL;

    /** Reads a phone's "0" to "5". */
    public static Optional<Severity> ofNumber(String text) {
        String digit = text.strip();
        return digit.length() == 1 && digit.charAt(0) >= '0' && digit.charAt(0) <= '5'
                ? Optional.of(values()[digit.charAt(0) - '0']) : Optional.empty();
    }

    public int number() {
        return ordinal();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
