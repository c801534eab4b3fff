package org.opennms.plugins.phones.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.alarm.AlarmCatalogue;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** The outbox as destinations see it. */
final class Outbox {

    private static final String LEASE = "outbox:";

    /** When each destination was last configured on some node, a line each: name, tab, seconds since 1970. */
    private static final String SERVED = "outbox.served";

    /** An editor deletes a file before it writes it anew, and one node may have a destination another lacks. */
    static final Duration REMEMBERED = Duration.ofDays(1);

    private final Store store;
    private final AlarmCatalogue catalogue;

    Outbox(Store store, AlarmCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /**
     * Makes sure that this node, and no other, hands over to the destination now, and saves how far it came. A new
     * destination begins with what is new.
     *
     * @param reached the last change handed over; 0 where that is not known
     * @return how far the destination came, through whichever node; empty while another node serves it
     */
    OptionalLong hold(String destination, long reached) {
        return store.write(tx -> {
            long known = tx.outbox().cursor(destination);
            if (!tx.leases().take(LEASE + destination)) {
                return OptionalLong.empty();
            }
            if (reached > known) {
                tx.outbox().advance(destination, reached);
            }
            return OptionalLong.of(Math.max(known, reached));
        });
    }

    /** Saves how far the destination came, and lets another node serve it. */
    void release(String destination, long reached) {
        store.write(tx -> {
            if (tx.leases().take(LEASE + destination)) {
                tx.outbox().advance(destination, reached);
                tx.leases().release(LEASE + destination);
            }
            return null;
        });
    }

    long backlog(String destination) {
        return store.read(tx -> tx.outbox().backlog(destination));
    }

    /** Forgets destinations that no node has been configured with for a day, so that nothing is kept for them. */
    void forgetUnserved(Collection<String> served, Instant now) {
        store.write(tx -> {
            Map<String, Instant> seen = new TreeMap<>();
            tx.settings().get(SERVED).orElse("").lines().map(line -> line.split("\t"))
                    .forEach(line -> seen.put(line[0], Instant.ofEpochSecond(Long.parseLong(line[1]))));
            served.forEach(name -> seen.put(name, now));
            seen.values().removeIf(at -> at.isBefore(now.minus(REMEMBERED)));
            tx.settings().put(SERVED, seen.entrySet().stream()
                    .map(e -> e.getKey() + "\t" + e.getValue().getEpochSecond()).collect(Collectors.joining("\n")));
            tx.outbox().dropDestinationsBut(List.copyOf(seen.keySet()));
            return null;
        });
    }

    List<Notice> after(long position, int limit) {
        Batch batch = store.read(tx -> read(tx, position, limit));
        return batch.changes().stream()
                .map(c -> new Notice(c, catalogue.find(c.alarm().name()), batch.phone(c)))
                .toList();
    }

    private static Batch read(Tx tx, long position, int limit) {
        List<AlarmChange> changes = tx.outbox().after(position, limit);
        Set<MacAddress> macs = new LinkedHashSet<>();
        changes.forEach(c -> macs.add(c.alarm().mac()));
        return new Batch(changes, macs.isEmpty() ? Map.of() : tx.phones().findAll(macs));
    }

    private record Batch(List<AlarmChange> changes, Map<MacAddress, Phone> phones) {

        Optional<Phone> phone(AlarmChange change) {
            return Optional.ofNullable(phones.get(change.alarm().mac()));
        }
    }
}
