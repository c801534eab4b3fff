package org.opennms.plugins.phones.alarms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.alarm.AlarmCatalogue;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** The outbox as destinations see it. */
final class Outbox {

    private final Store store;
    private final AlarmCatalogue catalogue;
    private final List<String> destinations;
    private boolean open;

    Outbox(Store store, AlarmCatalogue catalogue, List<String> destinations) {
        this.store = store;
        this.catalogue = catalogue;
        this.destinations = List.copyOf(destinations);
    }

    /** How far this destination came. */
    long position(String destination) {
        open();
        return store.read(tx -> tx.outbox().cursor(destination));
    }

    /** All destinations are entered by whoever comes first, so that nothing is missed while one is slow to start. */
    private synchronized void open() {
        if (open) {
            return;
        }
        store.write(tx -> {
            tx.outbox().dropDestinationsBut(destinations);
            destinations.forEach(tx.outbox()::cursor);
            return null;
        });
        open = true;
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

    void acknowledge(String destination, long position) {
        store.write(tx -> {
            tx.outbox().advance(destination, position);
            return null;
        });
    }

    private record Batch(List<AlarmChange> changes, Map<MacAddress, Phone> phones) {

        Optional<Phone> phone(AlarmChange change) {
            return Optional.ofNullable(phones.get(change.alarm().mac()));
        }
    }
}
