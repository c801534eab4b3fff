package org.opennms.plugins.phones.core;

import java.time.Instant;

import org.opennms.plugins.phones.api.model.Access;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Report;

/**
 * Which address a phone is believed to be at (decision 7), written for a voice network where anybody can claim any MAC
 * address: only a phone that has fallen silent can be found elsewhere.
 */
final class AddressRules {

    private final ListeningLog listening;

    AddressRules(ListeningLog listening) {
        this.listening = listening;
    }

    /** The phone with what this report, not yet kept in it, says of its address. */
    Phone heard(Batch batch, Phone phone, Report report) {
        Access access = phone.access();
        IpAddress from = report.source();
        if (access.isPinnedTo(from)) {
            return phone;
        }
        if (phone.isPending()) {
            return phone.with(Access.pinnedTo(from, report.at()));
        }
        if (access.address().isEmpty()) {
            return access.isOpenAt(batch.now()) ? pin(batch, phone, from) : phone;
        }
        Instant heard = lastHeardThere(phone);
        if (phone.isSilentSince(heard, report.at(), listening.listening())) {
            batch.tx().journal().record(Activity.of(batch.now(), Operator.ITSELF, "address changed", phone.mac(),
                    "from " + access.address().get() + ", silent for two periods, to " + from));
            return phone.with(Access.pinnedTo(from, report.at()));
        }
        // The report about to be kept comes from elsewhere, so the pinned address' own time is kept here.
        return phone.with(access.heardAt(heard));
    }

    /** The first who comes within the window is believed, and nobody after. */
    Phone pin(Batch batch, Phone phone, IpAddress from) {
        batch.tx().journal().record(Activity.of(batch.now(), Operator.ITSELF, "address pinned", phone.mac(),
                "private files go to " + from + " from now on"));
        return phone.with(Access.pinnedTo(from, batch.now()));
    }

    private static Instant lastHeardThere(Phone phone) {
        Instant kept = phone.access().heardAt().orElse(phone.since());
        return phone.lastReport().filter(r -> phone.access().isPinnedTo(r.source())).map(Report::at)
                .filter(at -> at.isAfter(kept)).orElse(kept);
    }
}
