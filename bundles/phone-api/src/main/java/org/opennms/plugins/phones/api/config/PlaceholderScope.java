package org.opennms.plugins.phones.api.config;

import java.util.Locale;

/**
 * Where a placeholder's value holds: the narrower wins (DEFAULT &lt; SYSTEM &lt; MODEL &lt; REGION &lt; PHONE).
 *
 * @param of the model, region or MAC address; empty for DEFAULT and SYSTEM
 */
public record PlaceholderScope(Kind kind, String of) {

    /** The layers, widest first. DEFAULT values are shipped and never stored. */
    public enum Kind { DEFAULT, SYSTEM, MODEL, REGION, PHONE }

    public static final PlaceholderScope SYSTEM = new PlaceholderScope(Kind.SYSTEM, "");

    @Override
    public String toString() {
        return of.isEmpty() ? kind.name().toLowerCase(Locale.ROOT)
                : kind.name().toLowerCase(Locale.ROOT) + " " + of;
    }
}
