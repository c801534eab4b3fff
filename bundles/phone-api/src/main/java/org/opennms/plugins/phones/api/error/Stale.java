package org.opennms.plugins.phones.api.error;

/** Somebody else changed the thing since it was read (HTTP 412). */
public final class Stale extends FleetException {

    public Stale(String message) {
        super(message);
    }
}
