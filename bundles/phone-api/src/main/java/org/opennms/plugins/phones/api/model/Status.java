package org.opennms.plugins.phones.api.model;

import java.util.Locale;

/**
 * A phone's state. The first four are what phones report (audiocodes.md 1.2); DISCONNECTED and NEVER_SEEN are computed
 * by us; OTHER is a word no phone is known to say, kept as it came in the report's fields.
 */
public enum Status {
    STARTED, REGISTERED, UNREGISTERED, OFFLINE, OTHER, DISCONNECTED, NEVER_SEEN;

    /** The status a phone names; a word of ours or an unknown one is OTHER. */
    public static Status reported(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "started" -> STARTED;
            case "registered" -> REGISTERED;
            case "unregistered" -> UNREGISTERED;
            case "offline" -> OFFLINE;
            default -> OTHER;
        };
    }

    /** As pages and the shell write it: {@code registered}, {@code never seen}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
