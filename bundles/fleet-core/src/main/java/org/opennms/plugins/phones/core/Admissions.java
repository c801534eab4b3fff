package org.opennms.plugins.phones.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.fleet.FollowUp;
import org.opennms.plugins.phones.api.fleet.PhoneEdit;
import org.opennms.plugins.phones.api.fleet.UserEntry;
import org.opennms.plugins.phones.api.model.Access;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Tx;

/** How phones come in, and what is checked of them, inside a transaction that has begun its change. */
final class Admissions {

    private final Families families;
    private final FileWriter files;
    private final CommandQueue commands;
    private final FleetSettings settings;

    Admissions(Families families, FileWriter files, CommandQueue commands, FleetSettings settings) {
        this.families = families;
        this.files = files;
        this.commands = commands;
        this.settings = settings;
    }

    Phone approve(Tx tx, Phone pending, RegionName region, Optional<UserEntry> user, Optional<PhoneModel> model, Moment when) {
        if (!pending.isPending()) {
            throw new Conflict("phone " + pending.mac() + " is approved already");
        }
        RegionName found = region(tx, region)
                .orElseThrow(() -> new NotFound("there is no region " + region + "; add it first"));
        ModelInfo info = info(tx, model.or(pending::model), pending.mac());
        Optional<UserName> name = user(tx, user, Optional.of(found)).or(pending::user);
        needsUser(tx, info, name);
        Phone phone = pending.with(info.model()).approvedIn(Optional.of(found), name);
        if (phone.access().address().isEmpty()) {
            phone = phone.with(window(when.now()));
        }
        letIn(tx, phone, new FollowUp(true, true), Optional.of(pending), "phone approved", when);
        return phone;
    }

    Phone add(Tx tx, MacAddress mac, PhoneEdit given, Optional<UserEntry> user, FollowUp then, Moment when) {
        if (mac.equals(MacAddress.NONE) || mac.isGroup()) {
            throw new Invalid("no phone has the address " + mac);
        }
        tx.phones().find(mac).ifPresent(known -> {
            throw new Conflict("phone " + mac + " is known already" + (known.isPending() ? " and pending; approve it instead" : ""));
        });
        ModelInfo info = info(tx, given.model(), mac);
        Optional<UserName> name = user(tx, user, given.region()).or(given::user);
        needsUser(tx, info, name);
        Phone phone = new PhoneEdit(Optional.of(info.model()), given.region(), name, given.details()).onto(new Phone(mac,
                Optional.empty(), Optional.empty(), Optional.empty(), Enrolment.APPROVED, when.now(), window(when.now()),
                Phone.BOOT_PERIOD, Optional.empty(), given.details()));
        letIn(tx, phone, then, Optional.empty(), "phone added", when);
        return phone;
    }

    private Access window(Instant now) {
        return Access.openUntil(now.plus(settings.accessWindow()));
    }

    private void letIn(Tx tx, Phone phone, FollowUp then, Optional<Phone> before, String what, Moment when) {
        tx.phones().save(List.of(phone));
        follow(tx, phone, then, what, when);
        tx.journal().record(Activity.of(when.now(), when.by(), what, phone.mac(), phone.model().orElseThrow()
                + phone.region().map(r -> ", region " + r).orElse("") + phone.user().map(u -> ", user " + u).orElse(""))
                .changing(before.map(Edits::words), Optional.of(Edits.words(phone))));
        tx.journal().changed(FeedWriter.TOPIC, phone.mac().digits(), when.now());
        when.news().phone(before, Optional.of(phone));
    }

    /** Its file, and the restart that makes it fetch that. */
    void follow(Tx tx, Phone phone, FollowUp then, String reason, Moment when) {
        if (then.generate()) {
            files.writeMissingGlobal(tx, phone.model().orElseThrow(), reason, when.by(), when.now());
            files.writePrivate(tx, phone, reason, when.by(), when.now());
        }
        if (then.update()) {
            commands.enqueue(tx, phone.mac(), Command.RESTART, when.by(), when.now());
        }
    }

    ModelInfo info(Tx tx, Optional<PhoneModel> model, MacAddress mac) {
        PhoneModel named = model.orElseThrow(() -> new Conflict("the model of phone " + mac + " is unknown; name it"));
        return families.model(tx, named).orElseThrow(() -> new Conflict("there is no model " + named + "; known are "
                + families.models(tx).stream().map(m -> m.model().text()).sorted().toList()));
    }

    /** Users of Lync and Avaya phones sign in at the phone, so those need none here. */
    void needsUser(Tx tx, ModelInfo model, Optional<UserName> user) {
        if (user.isEmpty() && families.needsUser(tx, model)) {
            throw new Invalid("a " + model.hardware() + " with SIP firmware needs a user: name one");
        }
        if (user.filter(PhoneUser.SYSTEM::equals).isPresent()) {
            throw new Invalid("the system user is no SIP account; name another");
        }
    }

    /** Saves the user that an operator names. */
    private static Optional<UserName> user(Tx tx, Optional<UserEntry> entry, Optional<RegionName> region) {
        entry.filter(named -> !named.name().equals(PhoneUser.SYSTEM)).ifPresent(named -> {
            Optional<PhoneUser> known = tx.users().find(named.name());
            tx.users().save(new PhoneUser(named.name(), named.displayName().or(() -> known.flatMap(PhoneUser::displayName)),
                    named.password().or(() -> known.flatMap(PhoneUser::password)),
                    known.flatMap(PhoneUser::region).or(() -> region)));
        });
        return entry.map(UserEntry::name);
    }

    /** As it was first written. */
    static Optional<RegionName> region(Tx tx, RegionName name) {
        return tx.regions().find(name).map(Region::name);
    }

    /** Who does it, when, and what the listeners are told of it once it is committed. */
    record Moment(Instant now, Operator by, News news) { }
}
