package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.fleet.FollowUp;
import org.opennms.plugins.phones.api.fleet.PhoneEdit;
import org.opennms.plugins.phones.api.fleet.PhoneEdits;
import org.opennms.plugins.phones.api.fleet.UserEntry;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.Admissions.Moment;

/** Adds and changes phones one at a time, and regions. */
final class FleetEdits implements PhoneEdits {

    private final Store store;
    private final Admissions admissions;
    private final Edits edits;
    private final Listeners listeners;
    private final Clock clock;

    FleetEdits(Store store, Admissions admissions, Edits edits, Listeners listeners, Clock clock) {
        this.store = store;
        this.admissions = admissions;
        this.edits = edits;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public Phone add(MacAddress mac, PhoneEdit phone, Optional<UserEntry> user, FollowUp then, Operator by) {
        Optional<UserEntry> made = user.filter(entry -> entry.displayName().isPresent() || entry.password().isPresent());
        return changed("phone added", by, (tx, when) -> admissions.add(tx, mac, Edits.known(tx, new PhoneEdit(phone.model(),
                phone.region(), made.isPresent() ? Optional.empty() : user.map(UserEntry::name).or(phone::user),
                phone.details())), made, then, when));
    }

    @Override
    public Phone change(MacAddress mac, PhoneEdit read, PhoneEdit wanted, FollowUp then, Operator by) {
        return changed("phone changed", by, (tx, when) -> {
            Phone before = Named.phone(tx, mac);
            if (!PhoneEdit.of(before).equals(read)) {
                throw new Stale("phone " + mac + " was changed since you have read it");
            }
            return edits.change(tx, before, wanted, then, when);
        });
    }

    private Phone changed(String what, Operator by, BiFunction<Tx, Moment, Phone> work) {
        Moment when = new Moment(clock.instant(), by, new News());
        Phone changed = store.write(tx -> {
            tx.changes().begin(when.now(), by, what, "");
            return work.apply(tx, when);
        });
        listeners.publish(when.news());
        return changed;
    }

    @Override
    public Region change(Region read, Region wanted, Operator by) {
        Instant now = clock.instant();
        return store.write(tx -> {
            Region before = tx.regions().find(read.name())
                    .orElseThrow(() -> new NotFound("there is no region " + read.name()));
            if (!before.equals(read)) {
                throw new Stale("somebody else has changed region " + read.name() + " since you have read it");
            }
            Region after = new Region(before.name(), wanted.description());
            if (!after.equals(before)) {
                tx.changes().begin(now, by, "region changed", "");
                tx.regions().save(after);
                tx.journal().record(Activity.of(now, by, "region changed", after.name().text())
                        .changing(Optional.of(Edits.words(before)), Optional.of(Edits.words(after))));
                tx.journal().changed("region", after.name().text(), now);
            }
            return after;
        });
    }

    @Override
    public long usage(Region region) {
        return store.read(view -> view.regions().usage(region.name()));
    }
}
