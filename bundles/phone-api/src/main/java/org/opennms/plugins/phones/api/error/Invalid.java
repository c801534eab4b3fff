package org.opennms.plugins.phones.api.error;

/** The caller's input is wrong; nothing was changed (HTTP 400). */
public final class Invalid extends FleetException {

    public Invalid(String message) {
        super(message);
    }

    public Invalid(String message, Throwable cause) {
        super(message, cause);
    }
}
