package org.opennms.plugins.phones.core.settings;

import java.util.List;
import java.util.regex.Pattern;

/** Attributes of a directory's entries, parted by blanks. */
final class AttributeNames {

    static final Rule.Form FORM = new Rule.Form(AttributeNames::areSome, "names of attributes, parted by blanks");

    /** RFC 4512, 2.5: a name or an object identifier, with options. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*(?:;[A-Za-z0-9-]+)*");

    private AttributeNames() { }

    private static boolean areSome(String value) {
        return of(value).stream().allMatch(name -> NAME.matcher(name).matches());
    }

    static List<String> of(String value) {
        return value.isBlank() ? List.of() : List.of(value.strip().split("[ ,]+"));
    }
}
