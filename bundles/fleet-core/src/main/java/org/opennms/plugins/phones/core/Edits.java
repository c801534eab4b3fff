package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.FollowUp;
import org.opennms.plugins.phones.api.fleet.PhoneEdit;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.Admissions.Moment;

/** What operators change of phones that are there, inside a transaction that has begun its change. */
final class Edits {

    private final Admissions admissions;

    Edits(Admissions admissions) {
        this.admissions = admissions;
    }

    /** The phone with what is wanted; the same phone where that is nothing new. Its file changes only where that is asked for. */
    Phone change(Tx tx, Phone before, PhoneEdit wanted, FollowUp then, Moment when) {
        if (before.isPending() && (then.generate() || then.update())) {
            throw new Conflict("phone " + before.mac() + " is pending; approve it first");
        }
        Phone after = checked(tx, before, wanted).onto(before);
        if (!after.equals(before)) {
            tx.phones().save(List.of(after));
            tx.journal().record(Activity.of(when.now(), when.by(), "phone changed", before.mac(), what(before, after))
                    .changing(Optional.of(words(before)), Optional.of(words(after))));
            tx.journal().changed(FeedWriter.TOPIC, before.mac().digits(), when.now());
            when.news().phone(Optional.of(before), Optional.of(after));
        }
        admissions.follow(tx, after, then, "phone changed", when);
        return after;
    }

    private PhoneEdit checked(Tx tx, Phone before, PhoneEdit wanted) {
        PhoneEdit known = known(tx, wanted);
        if (wanted.model().isPresent() && !before.isPending()) {
            admissions.needsUser(tx, admissions.info(tx, wanted.model(), before.mac()), wanted.user());
        } else if (wanted.model().isPresent() && !wanted.model().equals(before.model())) {
            admissions.info(tx, wanted.model(), before.mac());
        } else if (before.model().isPresent() && wanted.model().isEmpty()) {
            throw new Invalid("a phone's model can be changed, not taken away");
        }
        return known;
    }

    /** With the region as it was first written. */
    static PhoneEdit known(Tx tx, PhoneEdit wanted) {
        wanted.user().ifPresent(user -> tx.users().find(user)
                .orElseThrow(() -> new Invalid("there is no user " + user + "; add it first")));
        return wanted.region().map(region -> wanted.with(Admissions.region(tx, region)
                .orElseThrow(() -> new Invalid("there is no region " + region + "; add it first")))).orElse(wanted);
    }

    private static String what(Phone before, Phone after) {
        List<String> changed = new ArrayList<>();
        note(changed, "model", before.model(), after.model());
        note(changed, "region", before.region(), after.region());
        note(changed, "user", before.user(), after.user());
        PhoneDetails was = before.details();
        PhoneDetails is = after.details();
        note(changed, "display name", was.displayName(), is.displayName());
        note(changed, "nickname", was.nickname(), is.nickname());
        note(changed, "serial number", was.serial(), is.serial());
        note(changed, "language", was.language(), is.language());
        note(changed, "VLAN", was.vlan(), is.vlan());
        return String.join(", ", changed);
    }

    private static void note(List<String> changed, String what, Optional<?> before, Optional<?> after) {
        if (!before.equals(after)) {
            changed.add(what);
        }
    }

    /** As people read it. */
    static String words(Region region) {
        return region.name() + region.description().map(text -> ": " + text).orElse("");
    }

    /** As people read it. */
    static String words(Phone phone) {
        List<String> words = new ArrayList<>(List.of(phone.enrolment().word()));
        phone.model().ifPresent(model -> words.add("model " + model));
        phone.region().ifPresent(region -> words.add("region " + region));
        phone.user().ifPresent(user -> words.add("user " + user));
        phone.details().displayName().ifPresent(name -> words.add("display name " + name));
        phone.details().nickname().ifPresent(name -> words.add("nickname " + name));
        phone.details().serial().ifPresent(serial -> words.add("serial number " + serial));
        phone.details().language().ifPresent(language -> words.add("language " + language));
        phone.details().vlan().ifPresent(vlan -> words.add("VLAN " + vlan.mode().word() + " " + vlan.id() + "/" + vlan.priority()));
        return String.join(", ", words);
    }
}
