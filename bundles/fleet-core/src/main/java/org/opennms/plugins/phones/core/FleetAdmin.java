package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.FollowUp;
import org.opennms.plugins.phones.api.fleet.PhoneAdmin;
import org.opennms.plugins.phones.api.fleet.PhoneEdit;
import org.opennms.plugins.phones.api.fleet.UserEntry;
import org.opennms.plugins.phones.api.model.Access;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.Admissions.Moment;

/** Changes phones and regions: rows, files, command, Activity and feed in one transaction, then the listeners. */
final class FleetAdmin implements PhoneAdmin {

    private final Store store;
    private final Admissions admissions;
    private final Listeners listeners;
    private final FleetSettings settings;
    private final Clock clock;

    FleetAdmin(Store store, Admissions admissions, Listeners listeners, FleetSettings settings, Clock clock) {
        this.store = store;
        this.admissions = admissions;
        this.listeners = listeners;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Phone approve(MacAddress mac, RegionName region, Optional<UserEntry> user, Optional<PhoneModel> model,
                         Operator by) {
        return letIn("phone approved", by, (tx, when) ->
                admissions.approve(tx, Named.phone(tx, mac), region, user, model, when));
    }

    @Override
    public Phone add(MacAddress mac, PhoneModel model, Optional<RegionName> region, Optional<UserEntry> user, Operator by) {
        return letIn("phone added", by, (tx, when) -> admissions.add(tx, mac, new PhoneEdit(Optional.of(model),
                region.map(name -> known(tx, name).name()), Optional.empty(), PhoneDetails.NONE), user, new FollowUp(true, false), when));
    }

    private Phone letIn(String what, Operator by, BiFunction<Tx, Moment, Phone> work) {
        Moment when = new Moment(clock.instant(), by, new News());
        Phone phone = store.write(tx -> {
            tx.changes().begin(when.now(), by, what, "");
            return work.apply(tx, when);
        });
        listeners.publish(when.news());
        return phone;
    }

    @Override
    public Phone reopen(MacAddress mac, Operator by) {
        Instant now = clock.instant();
        return store.write(tx -> {
            Phone phone = Named.phone(tx, mac);
            if (phone.isPending()) {
                throw new Conflict("phone " + mac + " is not approved yet; approve it");
            }
            Instant end = now.plus(settings.accessWindow());
            Phone opened = phone.with(Access.openUntil(end));
            tx.phones().save(List.of(opened));
            tx.journal().record(Activity.of(now, by, "address forgotten", mac, phone.access().address()
                    .map(address -> "was " + address + "; ").orElse("") + "the first who asks until " + end + " gets the file"));
            tx.journal().changed(FeedWriter.TOPIC, mac.digits(), now);
            return opened;
        });
    }

    @Override
    public void delete(MacAddress mac, Operator by) {
        Moment when = new Moment(clock.instant(), by, new News());
        store.write(tx -> {
            Phone phone = Named.phone(tx, mac);
            tx.changes().begin(when.now(), by, "phone deleted", "");
            Departures.delete(tx, phone, when, settings);
            return null;
        });
        listeners.publish(when.news());
    }

    @Override
    public Region addRegion(Region region, Operator by) {
        Instant now = clock.instant();
        return store.write(tx -> {
            if (tx.regions().find(region.name()).isPresent()) {
                throw new Conflict("region " + region.name() + " is there already");
            }
            tx.changes().begin(now, by, "region added", "");
            tx.regions().save(region);
            tx.journal().record(Activity.of(now, by, "region added", region.name().text())
                    .changing(Optional.empty(), Optional.of(Edits.words(region))));
            tx.journal().changed("region", region.name().text(), now);
            return region;
        });
    }

    @Override
    public void deleteRegion(RegionName name, Operator by) {
        Instant now = clock.instant();
        store.write(tx -> {
            Region known = known(tx, name);
            long usage = tx.regions().usage(known.name());
            if (usage > 0) {
                throw new Conflict(usage + " phones and users belong to region " + known.name() + "; move or delete them first");
            }
            tx.changes().begin(now, by, "region deleted", "");
            tx.regions().delete(known.name());
            tx.journal().record(Activity.of(now, by, "region deleted", known.name().text())
                    .changing(Optional.of(Edits.words(known)), Optional.empty()));
            tx.journal().changed("region", known.name().text(), now);
            return null;
        });
    }

    private static Region known(Tx tx, RegionName name) {
        return tx.regions().find(name)
                .orElseThrow(() -> new NotFound("there is no region " + name + "; add it first"));
    }
}
