package org.opennms.plugins.phones.api.fleet;

import java.util.List;
import java.util.Optional;

/**
 * What differs between two states of a thing. No secret is in it: one that changed is masked on both sides.
 *
 * @param from    the number of the change after which it was the one; -1 where it was not there
 * @param to      and the other
 * @param fields  by key, in the order of the newer text; a template's text and a file's comments are told in {@code unified}
 * @param unified the text's difference as {@code diff -u} writes it; empty where the thing is no text
 */
public record Difference(long from, long to, List<Field> fields, List<String> unified) {

    public Difference {
        fields = List.copyOf(fields);
        unified = List.copyOf(unified);
    }

    /** One key; {@code before} or {@code after} is empty where the key was not there. */
    public record Field(String key, Optional<String> before, Optional<String> after) { }
}
