package org.opennms.plugins.phones.api.fleet;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.UserName;

/** What lists of phones are filtered, sorted and counted by (manual 3.2). */
public enum PhoneField {
    MAC(true, phone -> Optional.of(phone.mac().digits())),
    USER(true, phone -> phone.user().map(UserName::text)),
    /** The phone's own; where it has none, its user's, which only the store adds. */
    DISPLAY_NAME(true, of(PhoneDetails::displayName)),
    NICKNAME(true, of(PhoneDetails::nickname)),
    SERIAL(true, of(PhoneDetails::serial)),
    REGION(true, phone -> phone.region().map(RegionName::text)),
    LOCATION(true, reported("location")),
    SUBNET(true, reported("subnet")),
    NUMBER(true, reported("phoneNumber")),
    /** Where its last report came from. */
    IP(true, phone -> phone.lastReport().map(report -> report.source().text())),
    MODEL(false, phone -> phone.model().map(PhoneModel::text)),
    VERSION(false, reported("fwVersion")),
    /** As reported; that it is silent only a clock knows. */
    STATUS(false, phone -> phone.lastReport().map(report -> report.status().name())),
    ENROLMENT(false, phone -> Optional.of(phone.enrolment().name())),
    LANGUAGE(false, of(PhoneDetails::language)),
    VLAN_MODE(false, phone -> phone.details().vlan().map(vlan -> vlan.mode().name()));

    private final boolean anyCase;
    private final Function<Phone, Optional<String>> value;

    PhoneField(boolean anyCase, Function<Phone, Optional<String>> value) {
        this.anyCase = anyCase;
        this.value = value;
    }

    private static Function<Phone, Optional<String>> of(Function<PhoneDetails, Optional<String>> detail) {
        return phone -> detail.apply(phone.details());
    }

    private static Function<Phone, Optional<String>> reported(String name) {
        return phone -> phone.lastReport().flatMap((Report report) -> report.field(name));
    }

    public Optional<String> of(Phone phone) {
        return value.apply(phone);
    }

    /** The text as it is compared: names that people write are the same in any case. Empty where there is none. */
    public String key(String text) {
        return anyCase ? text.toLowerCase(Locale.ROOT) : text;
    }

    public String key(Phone phone) {
        return key(of(phone).orElse(""));
    }

    /** Whether phones report it, rather than operators write it down. */
    public boolean isReported() {
        return switch (this) {
            case IP, VERSION, STATUS, LOCATION, SUBNET, NUMBER -> true;
            default -> false;
        };
    }
}
