package org.opennms.plugins.phones.core;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.exchange.ImportCheck.Counts;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.model.Vlan;

/**
 * What a file would change.
 *
 * @param rows      lines with content
 * @param sameUsers how many stay as they are
 * @param moved     phones that were another user's
 * @param regions   that have to be added first
 */
record ImportPlan(long rows, List<UserChange> users, long sameUsers, List<PhoneChange> phones, long samePhones, long moved,
                  List<RegionName> regions, LineProblems problems) {

    /** @param newPassword whether the file brings one that is not known to be the user's already */
    record UserChange(Optional<PhoneUser> before, PhoneUser after, boolean newPassword) { }

    record PhoneChange(Optional<Phone> before, Phone after) {

        /** A phone that is let in gets its files; any other keeps those it has until they are generated on purpose. */
        boolean letsIn() {
            return before.map(Phone::isPending).orElse(true);
        }
    }

    Counts userCounts() {
        long added = users.stream().filter(change -> change.before().isEmpty()).count();
        return new Counts(added, users.size() - added, sameUsers);
    }

    Counts phoneCounts() {
        long added = phones.stream().filter(change -> change.before().isEmpty()).count();
        return new Counts(added, phones.size() - added, samePhones);
    }

    boolean isEmpty() {
        return users.isEmpty() && phones.isEmpty() && regions.isEmpty();
    }

    /** Names the changes; nothing of a password goes into it. */
    String tag() {
        TagText text = new TagText();
        regions.forEach(region -> text.add(region.text()).end());
        for (UserChange change : users) {
            change.before().ifPresent(user -> words(text, user));
            words(text.add(">"), change.after());
            text.add(change.newPassword() ? "new" : "").end();
        }
        for (PhoneChange change : phones) {
            change.before().ifPresent(phone -> words(text, phone));
            words(text.add(">"), change.after());
            text.end();
        }
        return text.add(Long.toString(problems.count())).tag();
    }

    private static void words(TagText text, PhoneUser user) {
        text.add(user.name().text()).add(user.displayName()).add(user.region().map(RegionName::text));
    }

    private static void words(TagText text, Phone phone) {
        PhoneDetails details = phone.details();
        text.add(phone.mac().digits()).add(phone.model().map(PhoneModel::text)).add(phone.region().map(RegionName::text))
                .add(phone.user().map(UserName::text)).add(phone.enrolment().name()).add(details.displayName())
                .add(details.nickname()).add(details.serial()).add(details.language())
                .add(details.vlan().map(Vlan::toString));
    }
}
