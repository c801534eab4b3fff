package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Listening;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.store.ListingRows.Sighting;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/**
 * Marks phones that have fallen silent, so that lists find them by an index. Each phone is looked at when it may have
 * fallen silent, about once in two of its periods: a keep-alive writes nothing for that.
 */
final class Liveness {

    static final Duration TICK = Duration.ofSeconds(10);
    /** A silent phone is looked at again: another node may have heard of it just while it was marked. */
    static final Duration AGAIN = Duration.ofMinutes(10);
    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 100;

    private final Store store;
    private final ListingLook look;

    Liveness(Store store, ListeningLog listening, Clock clock) {
        this.store = store;
        this.look = new ListingLook(listening, clock);
    }

    /** What lists show of the phone's last report; empty for one that never reported. */
    static Optional<Sighting> sighting(Phone phone, Instant now, Listening listening) {
        return phone.lastReport().map(last -> new Sighting(phone, phone.statusAt(now, listening),
                next(phone, last, now, listening)));
    }

    /** The first moment at which silence would show. */
    private static Instant next(Phone phone, Report last, Instant now, Listening listening) {
        if (phone.isSilentSince(last.at(), now, listening)) {
            return now.plus(AGAIN);
        }
        Duration left = phone.period().multipliedBy(2).minus(listening.silence(last.at(), now));
        return now.plus(left.compareTo(SOONEST) > 0 ? left.plusNanos(1) : SOONEST);
    }

    /** Page by page: reports get their turns in between. */
    void tick() {
        for (int page = 0; page < MOST_PAGES && store.read(look::isAnyDue); page++) {
            if (store.write(look::some) < PAGE) {
                return;
            }
        }
    }

    /** One page. */
    private record ListingLook(ListeningLog listening, Clock clock) {

        boolean isAnyDue(Tx view) {
            return !view.listing().due(clock.instant(), 1).isEmpty();
        }

        int some(Tx tx) {
            Instant now = clock.instant();
            List<Sighting> due = tx.listing().due(now, PAGE);
            List<Sighting> changed = new ArrayList<>();
            List<Sighting> same = new ArrayList<>();
            for (Sighting listed : due) {
                Sighting seen = sighting(listed.phone(), now, listening.listening())
                        .orElseGet(() -> new Sighting(listed.phone(), Status.NEVER_SEEN, Instant.MAX));
                (seen.status() == listed.status() ? same : changed).add(seen);
            }
            tx.listing().heard(changed);
            tx.listing().postpone(same);
            changed.forEach(seen -> tx.journal().changed(FeedWriter.TOPIC, seen.phone().mac().digits(), now));
            return due.size();
        }
    }
}
