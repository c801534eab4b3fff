package org.opennms.plugins.phones.admin;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.ws.rs.QueryParam;

import io.swagger.v3.oas.annotations.Parameter;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.exchange.UserExport;
import org.opennms.plugins.phones.api.fleet.PhoneField;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.model.Vlan;
import org.opennms.plugins.phones.api.preview.Drift;

/**
 * Which devices are meant. All parts must hold; of a part given several times, one. A value ending in {@code *} is meant
 * as a beginning. Names that people write are found in any case.
 */
public final class DeviceFilter {

    private static final String NON_REGISTERED = "non registered";

    @QueryParam("q")
    @Parameter(description = "part of user, display name, nickname, MAC address, IP address or phone number")
    public String text;
    @QueryParam("user")
    public List<String> user;
    @QueryParam("displayName")
    public List<String> displayName;
    @QueryParam("nickname")
    public List<String> nickname;
    @QueryParam("mac")
    @Parameter(description = "with or without separators; 00908f* is a beginning")
    public List<String> mac;
    @QueryParam("ip")
    public List<String> ip;
    @QueryParam("model")
    public List<String> model;
    @QueryParam("version")
    public List<String> version;
    @QueryParam("status")
    @Parameter(description = "started, registered, unregistered, offline, other, disconnected, never seen; or non registered:"
            + " those that speak to us and are not registered")
    public List<String> status;
    @QueryParam("enrolment")
    @Parameter(description = "pending or approved")
    public List<String> enrolment;
    @QueryParam("region")
    public List<String> region;
    @QueryParam("location")
    public List<String> location;
    @QueryParam("subnet")
    public List<String> subnet;
    @QueryParam("phoneNumber")
    public List<String> phoneNumber;
    @QueryParam("serial")
    public List<String> serial;
    @QueryParam("language")
    public List<String> language;
    @QueryParam("vlanMode")
    public List<String> vlanMode;
    @QueryParam("multipleDevices")
    @Parameter(description = "true: its user has other devices, too")
    public Boolean multipleDevices;
    @QueryParam("drift")
    @Parameter(description = "stale, edited, undelivered or reported: not as it was meant to be, as the last look at it found")
    public List<String> drift;
    @QueryParam("heardBefore")
    @Parameter(description = "last reported before, as 2026-03-01T12:00:00Z")
    public String heardBefore;
    @QueryParam("heardAfter")
    public String heardAfter;

    PhoneFilter filter() {
        Map<PhoneField, List<String>> wanted = new EnumMap<>(PhoneField.class);
        Map<PhoneField, List<String>> plain = new EnumMap<>(PhoneField.class);
        plain.put(PhoneField.USER, user);
        plain.put(PhoneField.DISPLAY_NAME, displayName);
        plain.put(PhoneField.NICKNAME, nickname);
        plain.put(PhoneField.IP, ip);
        plain.put(PhoneField.MODEL, model);
        plain.put(PhoneField.VERSION, version);
        plain.put(PhoneField.REGION, region);
        plain.put(PhoneField.LOCATION, location);
        plain.put(PhoneField.SUBNET, subnet);
        plain.put(PhoneField.NUMBER, phoneNumber);
        plain.put(PhoneField.SERIAL, serial);
        plain.put(PhoneField.LANGUAGE, language);
        plain.forEach((field, values) -> wanted.put(field, some(values)));
        wanted.put(PhoneField.MAC, some(mac).stream().map(DeviceFilter::mac).toList());
        wanted.put(PhoneField.STATUS, some(status).stream().flatMap(DeviceFilter::status).toList());
        wanted.put(PhoneField.ENROLMENT, some(enrolment).stream().map(word -> Bad.required("enrolment", word,
                w -> Bad.word(Enrolment.class, w)).name()).toList());
        wanted.put(PhoneField.VLAN_MODE, some(vlanMode).stream()
                .map(word -> Bad.required("vlanMode", word, Vlan.Mode::parse).name()).toList());
        return new PhoneFilter(wanted, Optional.ofNullable(text), Optional.ofNullable(multipleDevices),
                time("heardBefore", heardBefore), time("heardAfter", heardAfter), some(drift).stream()
                .map(word -> Bad.required("drift", word, w -> Bad.word(Drift.Kind.class, w))).collect(Collectors.toSet()));
    }

    /** Whether it asks for nothing but what users have as well. */
    boolean isOfUsers() {
        DeviceFilter ofUsers = new DeviceFilter();
        ofUsers.text = text;
        ofUsers.user = user;
        ofUsers.region = region;
        ofUsers.multipleDevices = multipleDevices;
        return filter().equals(ofUsers.filter()) && Stream.of(some(user), some(region)).flatMap(List::stream)
                .noneMatch(PhoneFilter::isPrefix) && some(region).size() <= 1;
    }

    /** The same of users. */
    UserExport.Users users() {
        return new UserExport.Users(Set.copyOf(some(user).stream().map(name -> Bad.required("user", name, UserName::new)).toList()),
                Optional.ofNullable(text).filter(t -> !t.isEmpty()),
                some(region).stream().findFirst().map(name -> Bad.required("region", name, RegionName::new)),
                Optional.ofNullable(multipleDevices));
    }

    private static List<String> some(List<String> values) {
        return values == null ? List.of() : values.stream().filter(value -> !value.isEmpty()).toList();
    }

    private static String mac(String text) {
        if (!PhoneFilter.isPrefix(text)) {
            return Bad.required("mac", text, MacAddress::parse).digits();
        }
        String digits = text.replaceAll("[:.-]", "");
        if (!digits.matches("[0-9A-Fa-f]{0,12}\\*")) {
            throw Bad.field("mac", "a beginning is some hex digits and a *");
        }
        return digits;
    }

    private static Stream<String> status(String word) {
        String plain = word.replace('-', ' ').replace('_', ' ');
        return plain.equalsIgnoreCase(NON_REGISTERED) ? NonRegistered.STATUSES.stream().map(Status::name)
                : Stream.of(Bad.required("status", plain.replace(' ', '_'), w -> Bad.word(Status.class, w)).name());
    }

    private static Optional<Instant> time(String field, String text) {
        return Bad.optional(field, text, word -> {
            try {
                return Instant.parse(word);
            } catch (DateTimeParseException e) {
                throw new Invalid("a time is expected, as 2026-03-01T12:00:00Z");
            }
        });
    }
}
