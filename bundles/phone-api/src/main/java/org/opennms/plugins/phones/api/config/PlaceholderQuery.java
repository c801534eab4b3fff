package org.opennms.plugins.phones.api.config;

import java.util.Optional;

import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;

/**
 * Which of the placeholders that were set to list, by kind of scope, scope and key. Every filter that is empty lets all
 * pass.
 *
 * @param of   the model, region or MAC address
 * @param key  all of it
 * @param text stands somewhere in the key or, of a phone's, in its MAC address, names or user; in capitals or not
 */
public record PlaceholderQuery(Optional<Kind> kind, Optional<String> of, Optional<String> key, String text, int offset,
                               int limit) {

    /** All of a kind of scope. */
    public static PlaceholderQuery of(Kind kind) {
        return new PlaceholderQuery(Optional.of(kind), Optional.empty(), Optional.empty(), "", 0, Integer.MAX_VALUE);
    }

    /** Every scope in which this key has a value. */
    public static PlaceholderQuery named(String key) {
        return new PlaceholderQuery(Optional.empty(), Optional.empty(), Optional.of(key), "", 0, Integer.MAX_VALUE);
    }
}
