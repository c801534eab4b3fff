package org.opennms.plugins.phones.api.error;

import java.util.Optional;

/** The caller's input is wrong; nothing was changed (HTTP 400). */
public final class Invalid extends FleetException {

    private final String field;

    public Invalid(String message) {
        super(message);
        this.field = null;
    }

    public Invalid(String message, Throwable cause) {
        super(message, cause);
        this.field = null;
    }

    private Invalid(String field, String message) {
        super(message);
        this.field = field;
    }

    /** @param field which part of the input is meant, as the caller named it */
    public static Invalid field(String field, String message) {
        return new Invalid(field, message);
    }

    /** Which part of the input is meant, where one is. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
