package org.opennms.plugins.phones.api.error;

/** The thing asked for was there and is no more (HTTP 410). */
public final class Gone extends FleetException {

    public Gone(String message) {
        super(message);
    }
}
