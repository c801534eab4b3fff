package org.opennms.plugins.phones.core;

import java.time.Instant;
import java.util.Optional;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.Access;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.Vlan;
import org.opennms.plugins.phones.core.exchange.UserColumns.Device;
import org.opennms.plugins.phones.core.exchange.UserColumns.Own;
import org.opennms.plugins.phones.core.exchange.UserLine;

/**
 * What the cells of a line say. A column that the file does not have leaves things as they are; an empty cell empties
 * them, but for passwords and models.
 */
final class UserCells {

    /** How the files of 7.4 to 7.6 write a password; nobody has told how it is made. */
    private static final String OBFUSCATED = "&sh&=";

    private UserCells() { }

    static Optional<String> text(Optional<String> cell, Optional<String> before) {
        return cell.isEmpty() ? before : cell.filter(text -> !text.isEmpty());
    }

    /** Whether the line holds a password that is to be set. */
    static boolean bringsPassword(UserLine line) {
        return line.cell(Own.PASSWORD)
                .filter(cell -> !cell.isEmpty() && !cell.equals(Secret.MASK) && !cell.startsWith(OBFUSCATED)).isPresent();
    }

    static Optional<Secret> password(UserLine line, Optional<PhoneUser> before) {
        String cell = line.cell(Own.PASSWORD).orElse("");
        if (bringsPassword(line)) {
            return Optional.of(new Secret(cell));
        }
        boolean hidden = cell.equals(Secret.MASK) || cell.startsWith(OBFUSCATED);
        if (hidden && before.isEmpty()) {
            throw new Invalid(cell.equals(Secret.MASK) ? "the password is masked, and the user is new: write it, or leave it empty"
                    : "the password is written in a form that only its writer reads: write it in clear, or leave it empty");
        }
        return before.flatMap(PhoneUser::password);
    }

    static PhoneDetails details(UserLine line, int device, Optional<Phone> before) {
        PhoneDetails was = before.map(Phone::details).orElse(PhoneDetails.NONE);
        return new PhoneDetails(text(line.cell(device, Device.DISPLAY_NAME), was.displayName()), was.nickname(),
                text(line.cell(device, Device.SERIAL), was.serial()), text(line.cell(device, Device.LANGUAGE), was.language()),
                vlan(line, device, was.vlan()));
    }

    private static Optional<Vlan> vlan(UserLine line, int device, Optional<Vlan> before) {
        Optional<String> mode = line.cell(device, Device.VLAN_MODE);
        Optional<String> id = line.cell(device, Device.VLAN_ID);
        Optional<String> priority = line.cell(device, Device.VLAN_PRIORITY);
        if (mode.isEmpty() && id.isEmpty() && priority.isEmpty()) {
            return before;
        }
        if ((mode.orElse("") + id.orElse("") + priority.orElse("")).isEmpty()) {
            return Optional.empty();
        }
        Vlan base = before.orElse(new Vlan(Vlan.Mode.DISABLE, 0, 0));
        return Optional.of(new Vlan(filled(mode).map(Vlan.Mode::parse).orElse(base.mode()),
                filled(id).map(text -> number("VLAN ID", text)).orElse(base.id()),
                filled(priority).map(text -> number("VLAN priority", text)).orElse(base.priority())));
    }

    private static Optional<String> filled(Optional<String> cell) {
        return cell.filter(text -> !text.isEmpty());
    }

    private static int number(String what, String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new Invalid("the " + what + " is no number");
        }
        return Integer.parseInt(text);
    }

    /** A phone goes where its user is, but one that was elsewhere before stays there as long as its user stays. */
    static Optional<RegionName> region(Optional<Phone> before, Optional<PhoneUser> userBefore, PhoneUser user) {
        if (before.isEmpty() || !before.get().user().equals(Optional.of(user.name()))) {
            return user.region().or(() -> before.flatMap(Phone::region));
        }
        return UserRules.follows(before.get(), userBefore.flatMap(PhoneUser::region), user.region()) ? user.region()
                : before.get().region();
    }

    static Phone fresh(MacAddress mac, Instant now, Instant openUntil) {
        return new Phone(mac, Optional.empty(), Optional.empty(), Optional.empty(), Enrolment.APPROVED, now,
                Access.openUntil(openUntil), Phone.BOOT_PERIOD, Optional.empty(), PhoneDetails.NONE);
    }

    /** The first who asks until then gets the phone's file. */
    static Phone opened(Phone phone, Instant until) {
        return phone.with(Access.openUntil(until));
    }
}
