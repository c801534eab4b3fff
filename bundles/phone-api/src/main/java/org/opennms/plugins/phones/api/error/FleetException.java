package org.opennms.plugins.phones.api.error;

/**
 * Something a caller can be told. The message is a sentence for people: what is wrong and what to do next; it never
 * holds a secret. Each door maps the sons to its own answers once (HTTP status, exit status of a shell command).
 */
public abstract sealed class FleetException extends RuntimeException
        permits NotFound, Gone, Conflict, Stale, Invalid, Forbidden, TooMany, Busy, Unreachable {

    protected FleetException(String message) {
        super(message);
    }

    protected FleetException(String message, Throwable cause) {
        super(message, cause);
    }
}
