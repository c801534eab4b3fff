package org.opennms.plugins.phones.api.error;

/** The caller may not do this (HTTP 403). */
public final class Forbidden extends FleetException {

    public Forbidden(String message) {
        super(message);
    }
}
