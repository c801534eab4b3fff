package org.opennms.plugins.phones.api.model;

import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.error.Invalid;

/** A person's or DID's login and SIP user name. */
public record UserName(String text) implements Comparable<UserName> {

    private static final Pattern ALLOWED = Pattern.compile("[^\\p{Cntrl}\\s/\\\\;%]{1,128}");

    public UserName {
        if (!ALLOWED.matcher(text).matches()) {
            throw new Invalid("not a user name: 1 to 128 characters are expected, no white space and none of / \\ ; %");
        }
    }

    @Override
    public int compareTo(UserName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
