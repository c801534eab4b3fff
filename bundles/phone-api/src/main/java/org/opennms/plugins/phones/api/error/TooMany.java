package org.opennms.plugins.phones.api.error;

/** A limit is reached; the message names it and how to raise it (HTTP 429). */
public final class TooMany extends FleetException {

    public TooMany(String message) {
        super(message);
    }
}
