package org.opennms.plugins.phones.tftp;

import java.time.Duration;
import java.util.Optional;

/**
 * When to send again what was not acknowledged: a second at first, then as the round trips are (RFC 6298), longer each
 * time it is in vain. Phones expect an answer within two seconds. All in nanoseconds.
 */
final class Patience {

    static final long FIRST = Duration.ofSeconds(1).toNanos();
    static final long LEAST = Duration.ofMillis(200).toNanos();
    static final long MOST = Duration.ofSeconds(8).toNanos();

    private final boolean agreed;
    private long calm;
    private long wait;
    private long smoothed;
    private long variation;

    /** @param timeout that was agreed upon with the client, and then is never changed (RFC 2349) */
    Patience(Optional<Duration> timeout) {
        agreed = timeout.isPresent();
        calm = timeout.map(Duration::toNanos).orElse(FIRST);
        wait = calm;
    }

    long nanos() {
        return wait;
    }

    /** Something new was acknowledged. */
    void progress() {
        wait = calm;
    }

    /** So long after it was sent, and sent only once. */
    void roundTrip(long nanos) {
        if (agreed) {
            return;
        }
        variation = smoothed == 0 ? nanos / 2 : (3 * variation + Math.abs(smoothed - nanos)) / 4;
        smoothed = smoothed == 0 ? nanos : (7 * smoothed + nanos) / 8;
        calm = Math.max(LEAST, Math.min(MOST, smoothed + 4 * variation));
    }

    void inVain() {
        if (!agreed) {
            wait = Math.min(MOST, 2 * wait);
        }
    }
}
