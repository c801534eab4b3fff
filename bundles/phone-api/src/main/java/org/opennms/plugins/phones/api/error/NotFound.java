package org.opennms.plugins.phones.api.error;

/** There is no such thing (HTTP 404). */
public final class NotFound extends FleetException {

    public NotFound(String message) {
        super(message);
    }
}
