package org.opennms.plugins.phones.standalone.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down those who guess: after some free failures each further one costs a wait that doubles, up to a longest.
 * Quiet for a quarter of an hour, or a success, and all is forgotten.
 */
final class Throttle {

    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int LARGEST_SHIFT = 20;
    private static final int KEPT = 10_000;

    private final int free;
    private final Duration longest;
    private final Clock clock;
    private final Map<String, Strikes> strikes = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Strikes> eldest) {
            return size() > KEPT;
        }
    };

    private record Strikes(int count, Instant last, Instant until) { }

    /** @param free failures that cost nothing */
    Throttle(int free, Duration longest, Clock clock) {
        this.free = free;
        this.longest = longest;
        this.clock = clock;
    }

    /** How long {@code who} must still wait; zero if he may try. */
    synchronized Duration wait(String who) {
        Strikes known = strikes.get(who);
        Duration left = known == null ? Duration.ZERO : Duration.between(clock.instant(), known.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String who) {
        Instant now = clock.instant();
        Strikes known = strikes.get(who);
        boolean remembered = known != null && known.last().plus(MEMORY).isAfter(now);
        int count = remembered ? known.count() + 1 : 1;
        strikes.put(who, new Strikes(count, now, now.plus(penalty(count))));
    }

    synchronized void succeeded(String who) {
        strikes.remove(who);
    }

    private Duration penalty(int count) {
        if (count <= free) {
            return Duration.ZERO;
        }
        Duration penalty = Duration.ofSeconds(1L << Math.min(count - free - 1, LARGEST_SHIFT));
        return penalty.compareTo(longest) > 0 ? longest : penalty;
    }
}
