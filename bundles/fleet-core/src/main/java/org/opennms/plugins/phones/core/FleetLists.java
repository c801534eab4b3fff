package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.opennms.plugins.phones.api.fleet.Listed;
import org.opennms.plugins.phones.api.fleet.PhoneField;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.fleet.PhoneLists;
import org.opennms.plugins.phones.api.fleet.PhoneSearch;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Drift;
import org.opennms.plugins.phones.api.store.Store;

/** Lists as the store has them. What reads the whole fleet is asked of it once in a while, however many ask. */
final class FleetLists implements PhoneLists {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int KEPT = 64;

    private final Store store;
    private final Clock clock;
    private final Map<Object, Answer> answers = new LinkedHashMap<>();

    /** What was asked a moment ago. */
    private record Answer(Instant until, Object value) { }

    private record Facet(PhoneField field, PhoneFilter filter) { }

    private record Drifted(PhoneFilter filter) { }

    FleetLists(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Listed> page(PhoneSearch search) {
        return store.read(view -> view.listing().page(search));
    }

    @Override
    public long count(PhoneFilter filter) {
        return store.read(view -> view.listing().count(filter, COUNTED + 1L));
    }

    @Override
    public List<MacAddress> macs(PhoneFilter filter, Optional<MacAddress> after, int limit) {
        return store.read(view -> view.listing().macs(filter, after, limit));
    }

    @Override
    public Map<String, Long> facet(PhoneField field, PhoneFilter filter) {
        return lately(new Facet(field, filter), () -> store.read(view -> view.listing().facet(field, filter)));
    }

    @Override
    public Map<Drift.Kind, Long> drifts(PhoneFilter filter) {
        return lately(new Drifted(filter), () -> store.read(view -> view.drifts().counts(filter)));
    }

    @Override
    public List<Listed> recent(int count) {
        return lately(count, () -> store.read(view -> view.listing()
                .page(new PhoneSearch(PhoneFilter.ALL, Optional.empty(), true, Optional.empty(), count))));
    }

    /** One at a time asks the store: those who wait get its answer. */
    @SuppressWarnings("unchecked")
    private synchronized <T> T lately(Object question, Supplier<T> ask) {
        Instant now = clock.instant();
        Answer known = answers.get(question);
        if (known == null || !now.isBefore(known.until())) {
            T value = ask.get();
            // Nobody is given them any more, and one may name every user of a large fleet.
            answers.values().removeIf(old -> !now.isBefore(old.until()));
            answers.put(question, new Answer(clock.instant().plus(FRESH), value));
            answers.keySet().removeIf(oldest -> answers.size() > KEPT);
            return value;
        }
        return (T) known.value();
    }
}
