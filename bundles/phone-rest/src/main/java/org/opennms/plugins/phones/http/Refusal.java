package org.opennms.plugins.phones.http;

/** What only a door of HTTP can say, by its status. */
final class Refusal extends RuntimeException {

    static final int UNAUTHORIZED = 401;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int TOO_LARGE = 413;

    private final int status;

    /** Without a stack: a stranger decides how often one is made. */
    Refusal(int status) {
        super(Integer.toString(status), null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
