package org.opennms.plugins.phones.core;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Change;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.preview.Drift;
import org.opennms.plugins.phones.api.preview.Drifts;
import org.opennms.plugins.phones.api.preview.Selection;
import org.opennms.plugins.phones.api.store.ChangeQuery;
import org.opennms.plugins.phones.api.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round the fleet again and again and keeps who has drifted: in memory how, and in the store that. Files are rendered
 * and compared, not reckoned from marks: what is listed is so. After each page it rests ten times as long as that took, and
 * between rounds sixty times as long as the round where operators have changed nothing, so that even a large fleet costs a
 * small part of a processor at any moment.
 */
final class DriftRadar implements Drifts, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DriftRadar.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration TICK = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final long REST_FACTOR = 10;
    private static final long IDLE_FACTOR = 60;

    /** What all that operators keep, and generated files, has come to: another one means that something has changed. */
    private record Mark(long change, long activity) {

        static Mark read(Store store) {
            return store.read(view -> new Mark(
                    view.changes().list(ChangeQuery.newest(1)).stream().mapToLong(Change::id).findFirst().orElse(0),
                    view.journal().activities(Optional.empty(), 1).stream().mapToLong(Activity::id).findFirst().orElse(0)));
        }
    }

    private record Found(Instant at, Mark mark, long phones, TreeMap<MacAddress, Drift> drifted, List<PhoneModel> globals) { }

    private final Store store;
    private final ConfigGenerator generator;
    private final Families families;
    private final Clock clock;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "phones-drift-1");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });
    private volatile Optional<Found> found = Optional.empty();
    private final CountDownLatch closing = new CountDownLatch(1);
    /** Of a processor's time: waiting for it, as the lowest priority does, costs nobody anything. */
    private long took;
    private long ended = System.nanoTime();

    DriftRadar(Store store, ConfigGenerator generator, Families families, Clock clock) {
        this.store = store;
        this.generator = generator;
        this.families = families;
        this.clock = clock;
    }

    void start() {
        rounds.scheduleWithFixedDelay(this::tick, TICK.toSeconds(), TICK.toSeconds(), TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            long rested = System.nanoTime() - ended;
            boolean changed = found.filter(f -> f.mark().equals(Mark.read(store))).isEmpty();
            if (changed ? rested >= REST_FACTOR * took : rested >= Math.max(IDLE.toNanos(), IDLE_FACTOR * took)) {
                look();
            }
        } catch (RuntimeException e) {
            LOG.debug("a round over the fleet's drift ended early; the next one comes", e);
        }
    }

    /** One round. */
    void look() {
        long began = THREADS.getCurrentThreadCpuTime();
        long[] rested = {began};
        Instant at = clock.instant();
        Mark mark = Mark.read(store);
        TreeMap<MacAddress, Drift> drifted = new TreeMap<>();
        DriftRound round = new DriftRound(store, generator, families, at);
        round.run(Selection.ALL, phones -> rest(rested), (phones, drifts) -> {
            keep(phones, drifts);
            drifts.forEach(drift -> drifted.put(drift.mac(), drift));
        });
        if (closing.getCount() > 0) {
            found = Optional.of(new Found(at, mark, round.phones(), drifted, round.staleGlobals()));
        }
        ended = System.nanoTime();
        took = THREADS.getCurrentThreadCpuTime() - began;
    }

    /** For lists; writes only where they would show something else. */
    private void keep(List<Phone> phones, List<Drift> drifts) {
        Map<MacAddress, Set<Drift.Kind>> seen = new HashMap<>();
        phones.forEach(phone -> seen.put(phone.mac(), Set.of()));
        drifts.forEach(drift -> seen.put(drift.mac(), drift.kinds()));
        Map<MacAddress, Set<Drift.Kind>> kept = store.read(view -> view.drifts().of(seen.keySet()));
        seen.entrySet().removeIf(now -> now.getValue().equals(kept.getOrDefault(now.getKey(), Set.of())));
        if (!seen.isEmpty()) {
            store.write(tx -> {
                tx.drifts().save(seen);
                return null;
            });
        }
    }

    /** @param last the thread's processor time after the last rest; false: the program closes */
    private boolean rest(long[] last) {
        try {
            boolean closes = closing.await(REST_FACTOR * (THREADS.getCurrentThreadCpuTime() - last[0]), TimeUnit.NANOSECONDS);
            last[0] = THREADS.getCurrentThreadCpuTime();
            return !closes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Optional<Drift> of(MacAddress mac) {
        List<Drift> seen = new ArrayList<>();
        new DriftRound(store, generator, families, clock.instant())
                .run(Selection.of(mac), phones -> true, (phones, drifts) -> seen.addAll(drifts));
        return seen.stream().findFirst();
    }

    @Override
    public List<Drift> list(Optional<Drift.Kind> kind, Optional<MacAddress> after, int limit) {
        TreeMap<MacAddress, Drift> drifted = found.map(Found::drifted).orElseGet(TreeMap::new);
        return after.map(mac -> drifted.tailMap(mac, false)).orElse(drifted).values().stream()
                .filter(drift -> kind.map(drift::is).orElse(true)).limit(limit).toList();
    }

    @Override
    public Summary summary() {
        Map<Drift.Kind, Long> kinds = new EnumMap<>(Drift.Kind.class);
        for (Drift.Kind kind : Drift.Kind.values()) {
            kinds.put(kind, found.map(f -> f.drifted().values().stream().filter(d -> d.is(kind)).count()).orElse(0L));
        }
        return new Summary(found.map(Found::at), found.filter(f -> f.mark().equals(Mark.read(store))).isPresent(),
                found.map(Found::phones).orElse(0L), kinds, found.map(Found::globals).orElse(List.of()));
    }

    @Override
    public void close() {
        // Without an interrupt, which would hit the store.
        closing.countDown();
        rounds.shutdown();
    }
}
