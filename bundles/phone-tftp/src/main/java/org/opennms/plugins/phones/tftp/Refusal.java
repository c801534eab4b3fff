package org.opennms.plugins.phones.tftp;

/** A request that is answered with an error packet. The words are fixed: strangers read them. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;

    private Refusal(int code, String words) {
        super(words, null, false, false);
        this.code = code;
    }

    static Refusal broken() {
        return new Refusal(0, "internal error");
    }

    static Refusal notFound() {
        return new Refusal(1, "file not found");
    }

    static Refusal badName() {
        return new Refusal(2, "no such name is served");
    }

    /** Nothing is ever written through this door. */
    static Refusal readOnly() {
        return new Refusal(2, "files are not taken here");
    }

    static Refusal illegal() {
        return new Refusal(4, "illegal TFTP operation");
    }

    static Refusal unknownPort() {
        return new Refusal(5, "unknown transfer ID");
    }

    /** The code of RFC 1350, 5. */
    int code() {
        return code;
    }
}
