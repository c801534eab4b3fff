package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.model.Listening;
import org.opennms.plugins.phones.api.model.Listening.Gap;
import org.opennms.plugins.phones.api.store.SettingRows;
import org.opennms.plugins.phones.api.store.Store;

/**
 * Knows when we did not listen. A sign of life is stored at every tick; where two are further apart than ticks are, the
 * program was stopped, killed or its machine asleep.
 */
final class ListeningLog {

    static final Duration TICK = Duration.ofSeconds(30);
    /** Longer than any phone's two periods (300 minutes each): older gaps excuse nobody. */
    private static final Duration KEPT = Duration.ofDays(2);
    private static final String ALIVE = "listening.alive";
    private static final String GAPS = "listening.gaps";

    private final Store store;
    private final Clock clock;
    private volatile Listening listening = Listening.ALWAYS;

    ListeningLog(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Listening listening() {
        return listening;
    }

    /** To be called every {@link #TICK}, and first at the start. */
    void tick() {
        Instant now = clock.instant();
        List<Gap> gaps = store.write(tx -> {
            List<Gap> known = read(tx.settings(), now);
            Optional<Instant> alive = tx.settings().get(ALIVE).map(Instant::parse);
            alive.filter(last -> last.isBefore(now.minus(TICK.multipliedBy(3))))
                    .ifPresent(last -> known.add(new Gap(last, now)));
            tx.settings().put(ALIVE, now.toString());
            tx.settings().put(GAPS, known.stream().map(g -> g.from() + "/" + g.to()).collect(Collectors.joining(",")));
            return known;
        });
        listening = new Listening(gaps);
    }

    private static List<Gap> read(SettingRows settings, Instant now) {
        List<Gap> gaps = new ArrayList<>();
        Arrays.stream(settings.get(GAPS).orElse("").split(",")).filter(g -> !g.isEmpty()).forEach(text -> {
            String[] ends = text.split("/", 2);
            gaps.add(new Gap(Instant.parse(ends[0]), Instant.parse(ends[1])));
        });
        gaps.removeIf(gap -> gap.to().isBefore(now.minus(KEPT)));
        return gaps;
    }
}
