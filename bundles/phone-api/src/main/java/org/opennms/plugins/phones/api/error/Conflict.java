package org.opennms.plugins.phones.api.error;

/** The thing is not in a state that allows this (HTTP 409). */
public final class Conflict extends FleetException {

    public Conflict(String message) {
        super(message);
    }
}
