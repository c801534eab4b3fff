package org.opennms.plugins.phones.core;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;

/**
 * What a fetch of a private file changes: within the window it pins the asker, and it hands the phone a new period.
 * Tells whether the file may still go out: of two askers within one window the first wins.
 */
final class FetchWork extends Work<Boolean> {

    private final AddressRules addresses;
    private final MacAddress mac;
    private final IpAddress from;
    private final boolean pin;
    private final Optional<Duration> period;

    FetchWork(AddressRules addresses, MacAddress mac, IpAddress from, boolean pin, Optional<Duration> period) {
        this.addresses = addresses;
        this.mac = mac;
        this.from = from;
        this.pin = pin;
        this.period = period;
    }

    @Override
    Collection<MacAddress> macs() {
        return List.of(mac);
    }

    @Override
    Boolean apply(Batch batch) {
        Optional<Phone> known = batch.phone(mac).filter(phone -> !phone.isPending());
        if (known.isEmpty()) {
            return false;
        }
        Phone phone = known.get();
        if (pin && !phone.access().isPinnedTo(from)) {
            if (!phone.access().isOpenAt(batch.now())) {
                return false;
            }
            phone = addresses.pin(batch, phone, from);
        }
        batch.put(period.isPresent() ? phone.with(period.get()) : phone);
        return true;
    }
}
