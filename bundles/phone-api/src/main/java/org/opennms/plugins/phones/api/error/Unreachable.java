package org.opennms.plugins.phones.api.error;

/** Somebody we depend on for this call cannot be reached (HTTP 502). */
public final class Unreachable extends FleetException {

    public Unreachable(String message) {
        super(message);
    }

    public Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
