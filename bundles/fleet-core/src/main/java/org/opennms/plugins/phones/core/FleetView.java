package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmQuery;
import org.opennms.plugins.phones.api.alarm.Alarms;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Store;

/** Phones, users, regions, alarms and Activity as the store has them. */
final class FleetView implements Phones, Alarms {

    private final Store store;
    private final ListeningLog listening;
    private final Clock clock;

    FleetView(Store store, ListeningLog listening, Clock clock) {
        this.store = store;
        this.listening = listening;
        this.clock = clock;
    }

    @Override
    public Optional<Phone> find(MacAddress mac) {
        return store.read(view -> view.phones().find(mac));
    }

    @Override
    public Map<MacAddress, Phone> findAll(Collection<MacAddress> macs) {
        return store.read(view -> view.phones().findAll(macs));
    }

    @Override
    public List<Phone> list(PhoneQuery query) {
        return store.read(view -> view.phones().list(query));
    }

    @Override
    public Status status(Phone phone) {
        return phone.statusAt(clock.instant(), listening.listening());
    }

    @Override
    public Optional<PhoneUser> user(UserName name) {
        return store.read(view -> view.users().find(name));
    }

    @Override
    public List<Region> regions() {
        return store.read(view -> view.regions().list());
    }

    @Override
    public List<Activity> activities(Optional<MacAddress> phone, int limit) {
        return store.read(view -> view.journal().activities(phone, limit));
    }

    @Override
    public List<Alarm> list(AlarmQuery query) {
        return store.read(view -> view.alarms().list(query));
    }

    @Override
    public Map<Severity, Long> active() {
        return store.read(view -> view.alarms().active());
    }
}
