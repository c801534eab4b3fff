package org.opennms.plugins.phones.core;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;

/** A phone that asks for its file before anybody knows it becomes pending, where it names a region there. Tells what it is then; empty if it was not let in. */
final class ArrivalWork extends Work<Optional<Phone>> {

    private final Newcomers newcomers;
    private final MacAddress mac;
    private final Optional<RegionName> region;
    private final Optional<PhoneModel> model;
    private final IpAddress from;

    ArrivalWork(Newcomers newcomers, MacAddress mac, Optional<RegionName> region, Optional<PhoneModel> model,
                IpAddress from) {
        this.newcomers = newcomers;
        this.mac = mac;
        this.region = region;
        this.model = model;
        this.from = from;
    }

    @Override
    Collection<MacAddress> macs() {
        return List.of(mac);
    }

    @Override
    Optional<IpAddress> newcomersSource() {
        return Optional.of(from);
    }

    @Override
    Optional<Phone> apply(Batch batch) {
        Optional<Phone> known = batch.phone(mac);
        if (known.isEmpty()) {
            Phone newcomer = arrived(Phone.pending(mac, from, batch.now()));
            return newcomers.admit(batch, newcomer, from) ? Optional.of(newcomer) : Optional.empty();
        }
        if (known.get().isPending()) {
            batch.put(arrived(known.get()));
        }
        return batch.phone(mac);
    }

    private Phone arrived(Phone phone) {
        return new Phone(phone.mac(), model.or(phone::model), region.or(phone::region), phone.user(), phone.enrolment(), phone.since(),
                phone.access(), phone.period(), phone.lastReport(), phone.details());
    }
}
