package org.opennms.plugins.phones.core;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.fleet.Asker;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.store.Store;

/**
 * Who asks, where the name of a file does not tell (avaya.md 6): by the User-Agent, by the phone that is pinned to the
 * address, by a lease, by the neighbours. The first two are no more proof than a file's name is.
 */
final class Whereabouts {

    private final Store store;
    private final Families families;
    private final AddressTables tables;

    Whereabouts(Store store, Families families, AddressTables tables) {
        this.store = store;
        this.families = families;
        this.tables = tables;
    }

    Optional<AddressTables.Found> of(Asker asker) {
        Optional<AddressTables.Found> leased = tables.find(asker.source());
        return leased.filter(AddressTables.Found::proven)
                .or(() -> asker.userAgent().flatMap(families::recognise).flatMap(Recognised::mac).map(Whereabouts::said))
                .or(() -> pinned(asker).map(Whereabouts::said))
                .or(() -> leased);
    }

    private static AddressTables.Found said(MacAddress mac) {
        return new AddressTables.Found(mac, false);
    }

    /** Nobody where several phones are behind one address. */
    private Optional<MacAddress> pinned(Asker asker) {
        List<Phone> there = store.read(view -> view.phones().at(asker.source(), 2));
        return there.size() == 1 ? Optional.of(there.get(0).mac()) : Optional.empty();
    }
}
