package org.opennms.plugins.phones.api.error;

/** Not now: the store is away, full or still starting; the same call may succeed later (HTTP 503). */
public final class Busy extends FleetException {

    public Busy(String message) {
        super(message);
    }

    public Busy(String message, Throwable cause) {
        super(message, cause);
    }
}
