package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.delivery.Deliveries;
import org.opennms.plugins.phones.api.delivery.Delivery;
import org.opennms.plugins.phones.api.delivery.Delivery.Outcome;
import org.opennms.plugins.phones.api.delivery.Fetch;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.Store;

/**
 * Gathers deliveries and stores them every few seconds: a fetch costs a phone nothing more, and a storm of fetches a few
 * rows. What a crash takes with it are those seconds.
 */
final class DeliveryLog implements Deliveries {

    static final Duration TICK = Duration.ofSeconds(2);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int ROOM = 20_000;

    /** Strangers' requests must not crowd out what phones really got. */
    private static final int ROOM_FOR_REFUSED = 2_000;

    /** What is one row when it happens again. */
    private record Same(String file, long revision, IpAddress source, Optional<String> userAgent, Outcome outcome) { }

    private record Seen(Fetch fetch, long times) { }

    private final Store store;
    private final Families families;
    private final Counters counters;
    private final Clock clock;
    private Map<Same, Seen> waiting = new LinkedHashMap<>();

    DeliveryLog(Store store, Families families, Counters counters, Clock clock) {
        this.store = store;
        this.families = families;
        this.counters = counters;
        this.clock = clock;
    }

    @Override
    public void record(Fetch fetch) {
        Same same = new Same(fetch.file(), fetch.revision(), fetch.asker().source(), fetch.asker().userAgent(), fetch.outcome());
        boolean dropped = false;
        synchronized (this) {
            Seen before = waiting.remove(same);
            if (before == null && waiting.size() >= (fetch.outcome() == Outcome.REFUSED ? ROOM_FOR_REFUSED : ROOM)) {
                dropped = true;
            } else {
                // at the end again: rows are stored in the order of what happened last
                waiting.put(same, new Seen(fetch, before == null ? 1 : before.times + 1));
            }
        }
        if (dropped) {
            counters.count("deliveries.dropped");
        }
    }

    /** Stores what is waiting; what cannot be stored now is lost. */
    void flush() {
        Collection<Seen> seen;
        synchronized (this) {
            seen = waiting.values();
            waiting = new LinkedHashMap<>();
        }
        List<Delivery> deliveries = new ArrayList<>();
        seen.forEach(s -> delivery(s).ifPresent(deliveries::add));
        if (!deliveries.isEmpty()) {
            Set<MacAddress> macs = new HashSet<>();
            deliveries.forEach(d -> macs.add(d.mac()));
            Set<MacAddress> known = store.read(view -> view.phones().known(macs));
            List<Delivery> theirs = deliveries.stream().filter(d -> known.contains(d.mac())).toList();
            if (!theirs.isEmpty()) {
                store.write(tx -> {
                    tx.deliveries().save(theirs);
                    return null;
                });
            }
        }
    }

    /** A phone's own file by its name, any other by what the phone calls itself. */
    private Optional<Delivery> delivery(Seen seen) {
        Fetch fetch = seen.fetch;
        String name = FileNames.lower(fetch.file());
        Optional<MacAddress> owner;
        try {
            owner = FileNames.owner(name);
        } catch (Invalid e) {
            return Optional.empty();
        }
        Optional<MacAddress> whose = owner.isPresent() || fetch.outcome() == Outcome.REFUSED ? owner
                : fetch.asker().userAgent().flatMap(families::recognise).flatMap(Recognised::mac);
        return whose.map(mac -> new Delivery(mac, owner.isPresent() ? FileNames.privateFile(mac) : name, fetch.revision(),
                fetch.at(), fetch.asker().source(), fetch.outcome(), fetch.sent(), fetch.total(), seen.times));
    }

    @Override
    public List<Delivery> of(MacAddress mac) {
        return store.read(view -> view.deliveries().list(Named.phone(view, mac).mac()));
    }

    void tidy() {
        store.write(tx -> tx.deliveries().forgetBefore(clock.instant().minus(KEPT)));
    }
}
