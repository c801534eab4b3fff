package org.opennms.plugins.phones.core;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.store.Tx;

/** Forgets phones with all that is theirs; their alarms are handed over as cleared. */
final class Departures {

    private Departures() { }

    static void forget(Tx tx, Collection<MacAddress> macs, AlarmBook alarms, News news, Consumer<Phone> feed) {
        Map<MacAddress, Phone> leaving = tx.phones().findAll(macs);
        alarms.load(macs);
        alarms.clearAll(List.copyOf(macs));
        tx.phones().delete(macs);
        leaving.values().forEach(phone -> {
            feed.accept(phone);
            news.phone(Optional.of(phone), Optional.empty());
        });
    }
}
