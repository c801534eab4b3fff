package org.opennms.plugins.phones.core;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.Admissions.Moment;

/** Forgets phones with all that is theirs; their alarms are handed over as cleared. */
final class Departures {

    private Departures() { }

    /** Forgets a phone as an operator wishes. */
    static void delete(Tx tx, Phone phone, Moment when, FleetSettings settings) {
        AlarmBook alarms = new AlarmBook(tx, when.news(), when.now(), settings.alarmRepeat());
        forget(tx, List.of(phone.mac()), alarms, when.news(),
                gone -> tx.journal().changed(FeedWriter.TOPIC, phone.mac().digits(), when.now()));
        tx.journal().record(Activity.of(when.now(), when.by(), "phone deleted", phone.mac(),
                "with its files, commands and alarms").changing(Optional.of(Edits.words(phone)), Optional.empty()));
    }

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
