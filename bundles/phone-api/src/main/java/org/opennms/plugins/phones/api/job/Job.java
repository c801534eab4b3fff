package org.opennms.plugins.phones.api.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Secret;

/**
 * Bulk work, and how far it is.
 *
 * @param id      0 until stored; grows with every job
 * @param args    without the secret ones
 * @param secrets the secret arguments
 * @param delay   the pause between two items
 * @param change  the number under which time machines know what the job has changed; empty until its first write
 * @param text    why it failed, or what it has to say at its end; else empty
 */
public record Job(long id, String operation, Map<String, String> args, Map<String, Secret> secrets, Duration delay,
                  State state, Operator by, String reason, Instant created, Optional<Instant> started,
                  Optional<Instant> ended, Counts counts, Optional<Long> change, String text) {

    /** STOPPING until the item in hand is done; DONE also where items have failed; FAILED: could not be done at all. */
    public enum State {
        WAITING, RUNNING, STOPPING, STOPPED, DONE, FAILED;

        public boolean isEnd() {
            return this == STOPPED || this == DONE || this == FAILED;
        }
    }

    /** How many items there are, and how it went with those that are done. */
    public record Counts(long total, long ok, long failed, long skipped) {

        public long done() {
            return ok + failed + skipped;
        }

        public Counts plus(Outcome.State how, long more) {
            return switch (how) {
                case OK -> new Counts(total, ok + more, failed, skipped);
                case FAILED -> new Counts(total, ok, failed + more, skipped);
                case SKIPPED -> new Counts(total, ok, failed, skipped + more);
            };
        }
    }

    public Job {
        args = Map.copyOf(args);
        secrets = Map.copyOf(secrets);
    }

    public Job withId(long newId) {
        return new Job(newId, operation, args, secrets, delay, state, by, reason, created, started, ended, counts, change,
                text);
    }

    public Job with(State newState) {
        return new Job(id, operation, args, secrets, delay, newState, by, reason, created, started, ended, counts, change,
                text);
    }

    public Job with(Counts newCounts) {
        return new Job(id, operation, args, secrets, delay, state, by, reason, created, started, ended, newCounts, change,
                text);
    }

    /** It runs from now on, if it does not yet; its changes have this number. */
    public Job runningSince(Instant now, long newChange) {
        return new Job(id, operation, args, secrets, delay, State.RUNNING, by, reason, created,
                Optional.of(started.orElse(now)), ended, counts, Optional.of(newChange), text);
    }

    public Job endedAt(Instant now, State newState, String newText) {
        return new Job(id, operation, args, secrets, delay, newState, by, reason, created, started, Optional.of(now), counts,
                change, newText);
    }
}
