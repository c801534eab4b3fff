package org.opennms.plugins.phones.admin.view;

import java.util.List;
import java.util.Locale;

import org.opennms.plugins.phones.api.fleet.PlaceholderUse;

/**
 * A placeholder that a template names.
 *
 * @param files the kinds of file whose text names it: {@code global}, {@code private}
 * @param value for a device of the model for which nothing else is set; {@code ***} for a secret; left out where nobody
 *              has set one, or where each device has its own
 * @param setBy {@code default}, {@code system} or {@code model}; {@code phone} where each device has its own; left out where
 *              nobody has set it
 */
public record PlaceholderUseRow(String key, String description, List<String> files, boolean secret, String value,
                                String setBy) {

    public static PlaceholderUseRow of(PlaceholderUse use) {
        return new PlaceholderUseRow(use.key(), use.description(), use.files().stream().map(PlaceholderUseRow::word).sorted()
                .toList(), use.secret(), use.value().orElse(null), use.setBy().map(PlaceholderUseRow::word).orElse(null));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
