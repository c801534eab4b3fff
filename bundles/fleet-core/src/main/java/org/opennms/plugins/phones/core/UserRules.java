package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.OneLine;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Tx;

/** What holds for users however they come: typed in, imported or changed by the hundred. */
public final class UserRules {

    private UserRules() { }

    /** @throws Invalid for what would not stay one line of a configuration file, and for the built-in user */
    public static void check(PhoneUser user) {
        if (user.name().equals(PhoneUser.SYSTEM)) {
            throw new Invalid("the system user is built in and no SIP account; name another");
        }
        OneLine.check("a user's display name", user.displayName());
        OneLine.check("a user's password", user.password().map(Secret::value));
    }

    /** @throws Invalid for what would not stay one line of a configuration file */
    static void checkPassword(Secret password) {
        OneLine.check("a user's password", Optional.of(password.value()));
    }

    /** The same user, its region as it was first written. */
    static PhoneUser inKnownRegion(Tx tx, PhoneUser user) {
        Optional<RegionName> known = user.region().map(name -> tx.regions().find(name).map(Region::name)
                .orElseThrow(() -> new Invalid("there is no region " + name + "; add it first")));
        return new PhoneUser(user.name(), user.displayName(), user.password(), known);
    }

    /** Whether a phone goes where its user goes: it is where the user was, or nowhere. */
    public static boolean follows(Phone phone, Optional<RegionName> before, Optional<RegionName> after) {
        return !before.equals(after) && !phone.region().equals(after) && (phone.region().isEmpty() || phone.region().equals(before));
    }

    /** Those of {@code phones} that move with their user, moved. */
    static List<Phone> moved(Collection<Phone> phones, Map<UserName, PhoneUser> before, Optional<RegionName> after) {
        List<Phone> moved = new ArrayList<>();
        for (Phone phone : phones) {
            Optional<RegionName> was = phone.user().map(before::get).flatMap(PhoneUser::region);
            if (!phone.isPending() && follows(phone, was, after)) {
                moved.add(phone.approvedIn(after, phone.user()));
            }
        }
        return moved;
    }

    /** As people read it: nothing of the password but whether there is one. */
    static String words(PhoneUser user) {
        return user.name() + user.displayName().map(d -> ", " + d).orElse("")
                + user.region().map(r -> ", region " + r).orElse("")
                + user.password().map(p -> ", password " + Secret.MASK).orElse("");
    }
}
