package org.opennms.plugins.phones.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.opennms.plugins.phones.api.alarm.AlarmCatalogue;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.alarm.AlarmListener;
import org.opennms.plugins.phones.api.host.Health;
import org.opennms.plugins.phones.api.store.Store;

/**
 * Hands our alarms over: each destination takes them from the outbox, at least once and in order. Of several nodes on
 * one store one serves a destination; should it end, another goes on.
 */
public final class AlarmBridge implements AlarmListener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Outbox outbox;
    private final Pauses pauses;
    private final Map<String, Delivery> deliveries = new ConcurrentSkipListMap<>();

    /** Since the last upkeep: their day begins there. */
    private final Set<String> removed = ConcurrentHashMap.newKeySet();
    private boolean running;

    AlarmBridge(Store store, AlarmCatalogue catalogue, List<Destination> destinations, Pauses pauses) {
        this.outbox = new Outbox(store, catalogue);
        this.pauses = pauses;
        destinations.forEach(this::put);
    }

    /** With the targets of {@code trapTargets}, of which a bad entry is logged and left out. */
    public static AlarmBridge of(Store store, AlarmCatalogue catalogue, Destination events, SnmpWays ways,
                                 String trapTargets) {
        List<Destination> destinations = new ArrayList<>(List.of(events));
        TrapTarget.parseAll(trapTargets).forEach(target -> destinations.add(ways.to(target)));
        return new AlarmBridge(store, catalogue, destinations, Pauses.REAL);
    }

    public synchronized void start() {
        running = true;
        deliveries.values().forEach(Delivery::start);
    }

    /** Takes the place of the destination of that name, and goes on where it stopped. */
    synchronized void put(Destination destination) {
        remove(destination.name());
        Delivery delivery = new Delivery(outbox, destination, pauses);
        deliveries.put(destination.name(), delivery);
        if (running) {
            delivery.start();
        }
    }

    /** How far it came is remembered for a day. */
    synchronized void remove(String name) {
        Delivery gone = deliveries.remove(name);
        if (gone != null) {
            removed.add(name);
            gone.stop();
            gone.join(PATIENCE);
        }
    }

    /** To be called now and then; not before all destinations had the time to come. */
    void forgetUnserved(Instant now) {
        Set<String> served = new HashSet<>(removed);
        served.addAll(deliveries.keySet());
        outbox.forgetUnserved(served, now);
        removed.removeAll(served);
    }

    List<Health> health() {
        return all().stream().map(Delivery::health).toList();
    }

    /** Without asking the store, as the name of a destination and what is wrong with it. */
    List<String> problems() {
        return all().stream().flatMap(d -> d.problem().stream().map(problem -> d.name() + ": " + problem)).toList();
    }

    @Override
    public void alarmChanged(AlarmChange change) {
        all().forEach(Delivery::wake);
    }

    private List<Delivery> all() {
        return List.copyOf(deliveries.values());
    }

    @Override
    public synchronized void close() {
        running = false;
        deliveries.values().forEach(Delivery::stop);
        deliveries.values().forEach(d -> d.join(PATIENCE));
        deliveries.clear();
    }
}
