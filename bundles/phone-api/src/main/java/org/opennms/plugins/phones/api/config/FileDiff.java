package org.opennms.plugins.phones.api.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What tells a new file from the one that is there, by what phones make of both: of lines with the same key the last
 * holds.
 *
 * @param keys    whose value another one is, or which only one of the files has; as people may read them, in the order of
 *                the new file, those that go at the end
 * @param changes the same with their values, secret ones masked; made when somebody looks
 * @param text    both files masked and compared line by line, in the unified form; made when somebody looks
 */
public record FileDiff(Kind kind, List<String> keys, Supplier<List<KeyChange>> changes, Supplier<String> text) {

    /**
     * NONE: the same bytes. NEW: there is no file yet. KEYS: phones find other values. ORDER: the same lines stand
     * elsewhere. FORM: only comments, empty lines, white space or lines without effect differ.
     */
    public enum Kind { NONE, NEW, KEYS, ORDER, FORM }

    public FileDiff {
        keys = List.copyOf(keys);
    }

    public static FileDiff none() {
        return new FileDiff(Kind.NONE, List.of(), List::of, () -> "");
    }

    /**
     * One key's change.
     *
     * @param before empty where the key is new
     * @param after  empty where the key goes
     */
    public record KeyChange(String key, Optional<String> before, Optional<String> after) { }
}
