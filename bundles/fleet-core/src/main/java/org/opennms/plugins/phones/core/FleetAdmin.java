package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.fleet.PhoneAdmin;
import org.opennms.plugins.phones.api.fleet.UserEntry;
import org.opennms.plugins.phones.api.model.Access;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** Changes phones and regions: rows, files, command, Activity and feed in one transaction, then the listeners. */
final class FleetAdmin implements PhoneAdmin {

    private final Store store;
    private final Families families;
    private final FileWriter files;
    private final CommandQueue commands;
    private final Listeners listeners;
    private final FleetSettings settings;
    private final Clock clock;

    FleetAdmin(Store store, Families families, FileWriter files, CommandQueue commands, Listeners listeners,
               FleetSettings settings, Clock clock) {
        this.store = store;
        this.families = families;
        this.files = files;
        this.commands = commands;
        this.listeners = listeners;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Phone approve(MacAddress mac, RegionName region, Optional<UserEntry> user, Optional<PhoneModel> model,
                         Operator by) {
        Instant now = clock.instant();
        News news = new News();
        Phone approved = store.write(tx -> {
            Phone pending = Named.phone(tx, mac);
            if (!pending.isPending()) {
                throw new Conflict("phone " + mac + " is approved already");
            }
            Optional<RegionName> found = Optional.of(known(tx, region));
            ModelInfo info = info(tx, model.or(pending::model), mac);
            Optional<UserName> name = user(tx, user, found, info);
            Phone phone = pending.with(info.model()).approvedIn(found, name);
            if (phone.access().address().isEmpty()) {
                phone = phone.with(Access.openUntil(now.plus(settings.accessWindow())));
            }
            letIn(tx, phone, "phone approved", by, now);
            commands.enqueue(tx, mac, Command.RESTART, by, now);
            news.phone(Optional.of(pending), Optional.of(phone));
            return phone;
        });
        listeners.publish(news);
        return approved;
    }

    @Override
    public Phone add(MacAddress mac, PhoneModel model, Optional<RegionName> region, Optional<UserEntry> user, Operator by) {
        if (mac.equals(MacAddress.NONE) || mac.isGroup()) {
            throw new Invalid("no phone has the address " + mac);
        }
        Instant now = clock.instant();
        News news = new News();
        Phone added = store.write(tx -> {
            tx.phones().find(mac).ifPresent(known -> {
                throw new Conflict("phone " + mac + " is known already"
                        + (known.isPending() ? " and pending; approve it instead" : ""));
            });
            Optional<RegionName> found = region.map(name -> known(tx, name));
            ModelInfo info = info(tx, Optional.of(model), mac);
            Optional<UserName> name = user(tx, user, found, info);
            Access window = Access.openUntil(now.plus(settings.accessWindow()));
            Phone phone = new Phone(mac, Optional.of(info.model()), found, name,
                    Enrolment.APPROVED, now, window, Phone.BOOT_PERIOD, Optional.empty(), PhoneDetails.NONE);
            letIn(tx, phone, "phone added", by, now);
            news.phone(Optional.empty(), Optional.of(phone));
            return phone;
        });
        listeners.publish(news);
        return added;
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
        Instant now = clock.instant();
        News news = new News();
        store.write(tx -> {
            Named.phone(tx, mac);
            AlarmBook alarms = new AlarmBook(tx, news, now, settings.alarmRepeat());
            Departures.forget(tx, List.of(mac), alarms, news,
                    phone -> tx.journal().changed(FeedWriter.TOPIC, mac.digits(), now));
            tx.journal().record(Activity.of(now, by, "phone deleted", mac, "with its files, commands and alarms"));
            return null;
        });
        listeners.publish(news);
    }

    @Override
    public Region addRegion(Region region, Operator by) {
        Instant now = clock.instant();
        return store.write(tx -> {
            if (tx.regions().find(region.name()).isPresent()) {
                throw new Conflict("region " + region.name() + " is there already");
            }
            tx.regions().save(region);
            tx.journal().record(Activity.of(now, by, "region added", region.name().text()));
            tx.journal().changed("region", region.name().text(), now);
            return region;
        });
    }

    @Override
    public void deleteRegion(RegionName name, Operator by) {
        Instant now = clock.instant();
        store.write(tx -> {
            RegionName known = known(tx, name);
            long usage = tx.regions().usage(known);
            if (usage > 0) {
                throw new Conflict(usage + " phones and users belong to region " + known + "; move or delete them first");
            }
            tx.regions().delete(known);
            tx.journal().record(Activity.of(now, by, "region deleted", known.text()));
            tx.journal().changed("region", known.text(), now);
            return null;
        });
    }

    private void letIn(Tx tx, Phone phone, String what, Operator by, Instant now) {
        PhoneModel model = phone.model().orElseThrow();
        tx.phones().save(List.of(phone));
        files.writeMissingGlobal(tx, model, what, by, now);
        files.writePrivate(tx, phone, what, by, now);
        tx.journal().record(Activity.of(now, by, what, phone.mac(), model
                + phone.region().map(r -> ", region " + r).orElse("") + phone.user().map(u -> ", user " + u).orElse("")));
        tx.journal().changed(FeedWriter.TOPIC, phone.mac().digits(), now);
    }

    private ModelInfo info(Tx tx, Optional<PhoneModel> model, MacAddress mac) {
        PhoneModel named = model.orElseThrow(() -> new Conflict("the model of phone " + mac + " is unknown; name it"));
        return families.model(tx, named).orElseThrow(() -> new Conflict("there is no model " + named + "; known are "
                + families.models(tx).stream().map(m -> m.model().text()).sorted().toList()));
    }

    /** Saves the user that an operator names. Users of Lync phones sign in at the phone, so those need none here. */
    private static Optional<UserName> user(Tx tx, Optional<UserEntry> entry, Optional<RegionName> region, ModelInfo model) {
        if (entry.isEmpty()) {
            if (!model.lync()) {
                throw new Invalid("a " + model.hardware() + " with SIP firmware needs a user: name one");
            }
            return Optional.empty();
        }
        UserEntry named = entry.get();
        if (named.name().equals(PhoneUser.SYSTEM)) {
            throw new Invalid("the system user is no SIP account; name another");
        }
        Optional<PhoneUser> known = tx.users().find(named.name());
        tx.users().save(new PhoneUser(named.name(), named.displayName().or(() -> known.flatMap(PhoneUser::displayName)),
                named.password().or(() -> known.flatMap(PhoneUser::password)),
                known.flatMap(PhoneUser::region).or(() -> region)));
        return Optional.of(named.name());
    }

    private static RegionName known(Tx tx, RegionName name) {
        return tx.regions().find(name).map(Region::name)
                .orElseThrow(() -> new NotFound("there is no region " + name + "; add it first"));
    }
}
