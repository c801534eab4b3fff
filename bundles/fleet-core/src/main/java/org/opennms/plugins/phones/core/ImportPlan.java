package org.opennms.plugins.phones.core;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.exchange.ImportCheck.Counts;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;

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
        StringBuilder text = new StringBuilder(64 * (users.size() + phones.size()));
        regions.forEach(region -> text.append(region).append('\n'));
        for (UserChange change : users) {
            change.before().ifPresent(user -> words(text, user));
            words(text.append('>'), change.after());
            text.append(change.newPassword()).append('\n');
        }
        for (PhoneChange change : phones) {
            change.before().ifPresent(phone -> words(text, phone));
            words(text.append('>'), change.after());
            text.append('\n');
        }
        return Content.of(text.append(problems.count()).toString(), StandardCharsets.UTF_8).sha256();
    }

    private static void words(StringBuilder text, PhoneUser user) {
        text.append(user.name()).append('|').append(user.displayName()).append('|').append(user.region());
    }

    private static void words(StringBuilder text, Phone phone) {
        text.append(phone.mac()).append('|').append(phone.model()).append('|').append(phone.region()).append('|')
                .append(phone.user()).append('|').append(phone.enrolment()).append('|').append(phone.details());
    }
}
