package org.opennms.plugins.phones.api.model;

import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.error.Invalid;

/** Where phones and users belong; the manual's region, a later tenant. It is a path segment of phones' URLs. */
public record RegionName(String text) implements Comparable<RegionName> {

    private static final Pattern ALLOWED = Pattern.compile("(?! )[^\\p{Cntrl}/\\\\<>:|?*\"%;#]{1,64}(?<![ .])");

    public RegionName {
        if (!ALLOWED.matcher(text).matches()) {
            throw new Invalid("not a region name: 1 to 64 characters are expected, none of / \\ < > : | ? * \" % ; #,"
                    + " no space at either end and no dot at the end");
        }
    }

    @Override
    public int compareTo(RegionName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
