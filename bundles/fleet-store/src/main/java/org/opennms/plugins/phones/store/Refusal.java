package org.opennms.plugins.phones.store;

/** Why the store does not open, as a sentence for the one who runs it: what is wrong and what to do. */
final class Refusal extends RuntimeException {

    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
