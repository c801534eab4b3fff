package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.fleet.Asker;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.fleet.ServedFile;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.store.BackupRows.Backup;
import org.opennms.plugins.phones.api.store.Store;

/** What phones back up for their users (avaya.md 2.4): taken from approved phones alone, and given to those. */
final class Backups {

    /** Versions of a name. */
    static final int KEPT = 5;

    /** Names one phone may fill: people log in at phones of others, but not that many. */
    static final int MOST_NAMES = 50;

    private final Store store;
    private final Whereabouts whereabouts;
    private final Counters counters;
    private final Clock clock;

    Backups(Store store, Whereabouts whereabouts, Counters counters, Clock clock) {
        this.store = store;
        this.whereabouts = whereabouts;
        this.counters = counters;
        this.clock = clock;
    }

    /** @param name in lower case */
    boolean keep(String name, Content content, Asker asker) {
        Optional<MacAddress> phone = phone(asker);
        boolean kept = phone.isPresent() && store.write(tx -> {
            Optional<Backup> before = tx.backups().newest(name);
            if (before.filter(b -> b.content().equals(content)).isPresent()) {
                return true;
            }
            if (before.isEmpty() && tx.backups().namesOf(phone.get()) >= MOST_NAMES) {
                return false;
            }
            tx.backups().add(new Backup(name, phone.get(), clock.instant(), content), KEPT);
            return true;
        });
        counters.count(kept ? "backups.kept" : "backups.refused");
        return kept;
    }

    /** @param name in lower case */
    Optional<ServedFile> find(String name, Asker asker) {
        return phone(asker).flatMap(phone -> store.read(view -> view.backups().newest(name)))
                .map(backup -> new ServedFile("text/plain", backup.at(), backup.content(), Map.of()));
    }

    private Optional<MacAddress> phone(Asker asker) {
        return whereabouts.of(asker).map(AddressTables.Found::mac)
                .filter(mac -> store.read(view -> view.phones().find(mac)).filter(p -> isAt(p, asker)).isPresent());
    }

    /** A phone's word about its own address is no proof: the phone is pinned there, or its lease says so. */
    private boolean isAt(Phone phone, Asker asker) {
        return !phone.isPending() && (phone.access().isPinnedTo(asker.source())
                || whereabouts.of(asker).filter(AddressTables.Found::proven).isPresent());
    }
}
