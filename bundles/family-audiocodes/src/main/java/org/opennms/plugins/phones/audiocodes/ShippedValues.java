package org.opennms.plugins.phones.audiocodes;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Secret;

/**
 * What placeholders stand for before anybody sets them. Values are the manual's where it names one (figures B-7 and
 * B-11). Two have none on purpose: Proxy_address, since nobody but the site knows its SIP server, so that a file that
 * uses it says so in a finding; and IPPhonePassword, since the manual's 1234 is known to everybody: a fleet makes up one
 * of its own. No shipped template names it: of the keys of passwords no source says that phones take them unencrypted.
 */
final class ShippedValues {

    static final Set<String> SECRET_KEYS =
            Set.of("Line1AuthPassword", "EmsUserPassword", "LDAPPassword", "IPPhonePassword");

    static final Set<String> OWN_SECRETS = Set.of("IPPhonePassword");

    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("TimeZoneName", "UTC"),
            Map.entry("TimeZoneLocation", "+00:00"),
            Map.entry("DayLightSwitch", "0"),
            Map.entry("DayLightActivate", "Disable"),
            Map.entry("DayLightStartDay", "26"),
            Map.entry("DayLightStartMonth", "3"),
            Map.entry("DayLightEndDay", "14"),
            Map.entry("DayLightEndMonth", "9"),
            Map.entry("Primary_NTP", ""),              // the DHCP server's time servers are used
            Map.entry("Secondary_NTP", ""),
            Map.entry("Language", "English"),
            Map.entry("MwiVmNumber", "1000"),
            Map.entry("SRTP", "0"),
            Map.entry("IPPhoneUsername", "admin"),
            Map.entry("destination", "/data/NBIF/ippmanager/generate/"),
            Map.entry("Version", "0"),                 // a time here would make every generation another revision
            Map.entry("KeepActivePeriod", "5"),        // as figure B-14 spells it, and our templates
            Map.entry("KeepAlivePeriod", "5"),         // as templates of later managers spell it
            Map.entry("FirmwareFile", ""),             // a directory: the phone appends <MODEL>.img
            Map.entry("ProvisioningMethod", "STATIC"),
            Map.entry("ProvisioningPeriod", "daily"),
            Map.entry("ProvisioningHours", "24"),
            Map.entry("ProvisioningDailyTime", "00:00"),
            Map.entry("ProvisioningWeeklyDay", "Sunday"),
            Map.entry("ProvisioningWeeklyTime", "00:00"),
            Map.entry("RandomProvisioningTime", "120"),
            Map.entry("VLANMode", "CDP_LLDP"),         // as from the factory: a phone found its VLAN so
            Map.entry("VLANID", "0"),
            Map.entry("VLANPriority", "0"),
            Map.entry("SipTransport", "UDP"),
            Map.entry("SipDigitMap", "**xxxx"),
            Map.entry("Proxy_port", "5060"),
            Map.entry("Outbound_proxy_enable", "0"),
            Map.entry("Outbound_proxy", ""),
            Map.entry("Outbound_proxy_port", "5060"),
            Map.entry("Redundant_outbound_proxy_enable", "0"),
            Map.entry("Redundant_outbound_proxy", ""),
            Map.entry("CorporateDirectoryUri", ""),    // the company directory, once one is made
            Map.entry("LDAPActive", "0"),
            Map.entry("LDAPServerAddress", ""),
            Map.entry("LDAPPort", "389"),
            Map.entry("LDAPUserName", ""),
            Map.entry("LDAPPassword", ""),
            Map.entry("LDAPBase", ""),
            Map.entry("LDAPNameFilter", ""),
            Map.entry("LDAPNameAttributes", ""),
            Map.entry("LDAPNumberFilter", ""),
            Map.entry("LDAPNumberAttributes", ""),
            Map.entry("LDAPDisplayName", ""),
            Map.entry("LDAPMaxHits", "50"),
            Map.entry("LDAPCountryCode", ""),
            Map.entry("LDAPAreaCode", ""),
            Map.entry("LDAPSortResult", "1"),
            Map.entry("LDAPSearchTimeout", "10"),
            Map.entry("LDAPCallLookup", "0"));

    private ShippedValues() {
    }

    static Map<String, String> defaults(ModelInfo model, Advertised advertised) {
        Map<String, String> values = new HashMap<>(FIXED);
        values.put("HardwareType", model.hardware());
        values.put("ServerIP", advertised.host());
        values.put("HTTP_OR_S", advertised.files().startsWith("https:") ? "https" : "http");
        values.put("FilesUrl", advertised.files());
        values.put("ReportsUrl", advertised.reports());
        return Collections.unmodifiableMap(values);
    }

    /** Without a user the line is off and the phone keeps reporting as the system user of its boot file. */
    static Map<String, String> ofPhone(Phone phone, Optional<PhoneUser> anyUser, ModelInfo model) {
        Optional<PhoneUser> user = anyUser.filter(u -> !u.name().equals(PhoneUser.SYSTEM));
        String id = user.map(u -> u.name().text()).orElse("");
        String password = user.flatMap(PhoneUser::password).map(Secret::value).orElse("");
        Map<String, String> values = new HashMap<>();
        values.put("mac", phone.mac().digits());
        ownName(phone, model).ifPresent(name -> values.put("HardwareType", name));
        values.put("Line1Enabled", user.isPresent() ? "1" : "0");
        values.put("Line1Id", id);
        values.put("Line1AuthName", id);
        values.put("Line1AuthPassword", password);
        values.put("DisplayName", user.flatMap(PhoneUser::displayName).orElse(id));
        values.put("EmsUserName", password.isEmpty() ? PhoneUser.SYSTEM.text() : id);
        values.put("EmsUserPassword", password.isEmpty() ? BootFile.SYSTEM_PASSWORD : password);
        phone.details().language().ifPresent(language -> values.put("Language", language));
        phone.details().vlan().ifPresent(vlan -> {
            values.put("VLANMode", vlan.mode().word());
            values.put("VLANID", Integer.toString(vlan.id()));
            values.put("VLANPriority", Integer.toString(vlan.priority()));
        });
        return values;
    }

    /** What the phone calls itself, where its model goes by several names: it takes no file of another type. */
    private static Optional<String> ownName(Phone phone, ModelInfo model) {
        return phone.lastReport().flatMap(report -> report.field("model")).map(name -> AudioCodesModels.hardware(name.strip()))
                .filter(name -> AudioCodesModels.find(name, model.lync()).equals(Optional.of(model)));
    }
}
