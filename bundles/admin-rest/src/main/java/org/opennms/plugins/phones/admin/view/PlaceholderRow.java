package org.opennms.plugins.phones.admin.view;

import java.util.Locale;

import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.model.Secret;

/** @param value {@code ***} for a secret */
public record PlaceholderRow(String scope, String of, String key, String value, String description, boolean secret) {

    public static PlaceholderRow of(Placeholder placeholder) {
        return new PlaceholderRow(placeholder.scope().kind().name().toLowerCase(Locale.ROOT), placeholder.scope().of(),
                placeholder.key(), placeholder.secret() ? Secret.MASK : placeholder.value(), placeholder.description(),
                placeholder.secret());
    }

    /** In the clear. */
    public static PlaceholderRow revealed(Placeholder placeholder) {
        PlaceholderRow row = of(placeholder);
        return new PlaceholderRow(row.scope(), row.of(), row.key(), placeholder.value(), row.description(), row.secret());
    }
}
