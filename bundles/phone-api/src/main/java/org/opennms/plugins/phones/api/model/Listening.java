package org.opennms.plugins.phones.api.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The times in which we did not listen; a phone's silence in them is no news. Gaps are in order and do not overlap. */
public record Listening(List<Gap> gaps) {

    /** From when to when nobody listened. */
    public record Gap(Instant from, Instant to) { }

    public static final Listening ALWAYS = new Listening(List.of());

    public Listening {
        gaps = List.copyOf(gaps);
    }

    /** How long something last heard at {@code since} has been silent while we listened. */
    public Duration silence(Instant since, Instant now) {
        Duration silence = Duration.between(since, now);
        for (Gap gap : gaps) {
            Instant from = gap.from().isAfter(since) ? gap.from() : since;
            Instant to = gap.to().isBefore(now) ? gap.to() : now;
            if (to.isAfter(from)) {
                silence = silence.minus(Duration.between(from, to));
            }
        }
        return silence;
    }
}
