package org.opennms.plugins.phones.core;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.Explanation;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.error.TooMany;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Comparison;
import org.opennms.plugins.phones.api.preview.Preview;
import org.opennms.plugins.phones.api.preview.Previews;
import org.opennms.plugins.phones.api.preview.Selection;
import org.opennms.plugins.phones.api.preview.WhatIf;
import org.opennms.plugins.phones.api.store.Store;

/** Previews on threads of their own, a few at a time, so that phones are served meanwhile. */
final class FleetPreviews implements Previews, AutoCloseable {

    /** Each takes all the threads there are; more at once would only make each other wait. */
    private static final int AT_ONCE = 2;

    /** Each reads from the store, too, and phones' fetches are to find a connection free. */
    private static final int MOST_THREADS = 4;

    /** Far more than 100,000 phones take. Whoever asked has long gone by then, and counts so far are better than none. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Store store;
    private final ConfigGenerator generator;
    private final Families families;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final ExecutorService threads;

    FleetPreviews(Store store, ConfigGenerator generator, Families families) {
        this.store = store;
        this.generator = generator;
        this.families = families;
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()), work -> {
            Thread thread = new Thread(work, "phones-preview-" + number.incrementAndGet());
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    @Override
    public Preview preview(Selection scope, WhatIf change, Optional<MacAddress> after, int limit) {
        check(change);
        return preview(new SelectedPhones(scope, change), change, after, limit);
    }

    /** @param phones as they would be, whatever else changes */
    Preview preview(PreviewSource phones, WhatIf change, Optional<MacAddress> after, int limit) {
        if (!turns.tryAcquire()) {
            throw new TooMany("other previews are being made; try again in a moment");
        }
        try {
            PreviewRun run = new PreviewRun(store, generator, families, threads, phones, change,
                    System.nanoTime() + LONGEST.toNanos());
            return after.map(mac -> run.after(mac, limit)).orElseGet(() -> run.whole(limit));
        } finally {
            turns.release();
        }
    }

    /** What saving it would refuse is refused here. */
    private void check(WhatIf change) {
        if (change.set().stream().anyMatch(p -> p.scope().kind() == Kind.DEFAULT)) {
            throw new Invalid("the shipped placeholders do not change; set a value for system or model");
        }
        store.read(view -> {
            change.templates().forEach(template -> families.of(view, template.model()).templates().sections(template));
            change.phones().model().ifPresent(model -> families.of(view, model));
            change.phones().region().filter(region -> view.regions().find(region).isEmpty()).ifPresent(region -> {
                throw new NotFound("there is no region " + region);
            });
            change.phones().user().filter(user -> view.users().find(user).isEmpty()
                    && change.users().stream().noneMatch(u -> u.name().equals(user))).ifPresent(user -> {
                        throw new NotFound("there is no user " + user);
                    });
            return null;
        });
    }

    @Override
    public List<Explanation> explain(MacAddress mac) {
        return store.read(view -> generator.explain(view, Named.phone(view, mac)));
    }

    @Override
    public List<Comparison> compare(MacAddress first, MacAddress second) {
        Map<String, Explanation> one = byKey(first);
        Map<String, Explanation> other = byKey(second);
        TreeSet<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys.stream().map(key -> new Comparison(key, Optional.ofNullable(one.get(key)),
                Optional.ofNullable(other.get(key)))).toList();
    }

    private Map<String, Explanation> byKey(MacAddress mac) {
        return explain(mac).stream().collect(Collectors.toMap(Explanation::key, Function.identity(), (a, b) -> b, HashMap::new));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
