package org.opennms.plugins.phones.api.model;

import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.error.Invalid;

/** A model of phone as templates know it: {@code Audiocodes_430HD}, {@code Audiocodes_430HD_LYNC} (manual B.1, A). */
public record PhoneModel(String text) implements Comparable<PhoneModel> {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    public PhoneModel {
        if (!ALLOWED.matcher(text).matches()) {
            throw new Invalid("not a phone model: letters, digits, _ and - are expected, at most 64");
        }
    }

    @Override
    public int compareTo(PhoneModel other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
