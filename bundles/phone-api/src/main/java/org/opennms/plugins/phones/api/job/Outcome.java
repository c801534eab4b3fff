package org.opennms.plugins.phones.api.job;

/**
 * How it went with one item, or with a whole job.
 *
 * @param reason for people, without a secret; empty where there is nothing to say
 */
public record Outcome(State state, String reason) {

    /** SKIPPED: there was nothing to do, or it is not meant for this item. */
    public enum State { OK, FAILED, SKIPPED }

    public static final Outcome OK = new Outcome(State.OK, "");

    public static Outcome ok(String reason) {
        return new Outcome(State.OK, reason);
    }

    public static Outcome failed(String reason) {
        return new Outcome(State.FAILED, reason);
    }

    public static Outcome skipped(String reason) {
        return new Outcome(State.SKIPPED, reason);
    }
}
