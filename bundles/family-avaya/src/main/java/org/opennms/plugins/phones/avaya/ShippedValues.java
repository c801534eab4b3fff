package org.opennms.plugins.phones.avaya;

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
import org.opennms.plugins.phones.api.model.Vlan;

/** What placeholders stand for before anybody sets them. What only the site knows is empty, and its lines are left out. */
final class ShippedValues {

    static final Set<String> SECRET_KEYS = Set.of("Line1AuthPassword", "SnmpCommunity", "CraftPassword");

    static final String YES = "YES";
    static final String NO = "NO";

    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("Protocol", "HTTP"),
            Map.entry("FirmwareFile", ""),
            Map.entry("BootFile", ""),
            Map.entry("LanguageFiles", ""),
            Map.entry("ConvertUnistim", NO),
            Map.entry("SipDomain", ""),
            Map.entry("Proxy_address", ""),
            Map.entry("Proxy_port", "5060"),
            Map.entry("Proxy_backup", ""),
            Map.entry("Primary_NTP", ""),
            Map.entry("TimeZoneSeconds", "0"),
            Map.entry("DaylightSaving", NO),
            Map.entry("AutoUpdateTime", "10800"),      // three in the morning
            Map.entry("AutoUpdateHours", "2"),
            Map.entry("MwiVmNumber", "1000"),
            Map.entry("CallServer", ""),
            Map.entry("CallServerPort", "1719"),
            Map.entry("GmtOffset", "0:00"),
            Map.entry("VlanTagging", "0"),
            Map.entry("VlanId", "0"),
            Map.entry("SyslogServer", ""),
            Map.entry("SnmpCommunity", ""),
            Map.entry("SnmpManagers", ""),
            Map.entry("CraftPassword", ""));

    private ShippedValues() { }

    static Map<String, String> defaults(ModelInfo model, Advertised advertised) {
        Map<String, String> values = new HashMap<>(FIXED);
        values.put("ModelName", model.model().text());
        values.put("FilesUrl", advertised.files());
        values.put("BackupFolder", advertised.files() + "backup");
        return Collections.unmodifiableMap(values);
    }

    static Map<String, String> ofPhone(Phone phone, Optional<PhoneUser> anyUser) {
        Optional<PhoneUser> user = anyUser.filter(u -> !u.name().equals(PhoneUser.SYSTEM));
        String id = user.map(u -> u.name().text()).orElse("");
        Map<String, String> values = new HashMap<>();
        values.put("mac", phone.mac().digits());
        values.put("Line1Id", id);
        values.put("Line1AuthName", id);
        values.put("Line1AuthPassword", user.flatMap(PhoneUser::password).map(Secret::value).orElse(""));
        phone.details().vlan().ifPresent(vlan -> {
            values.put("VlanTagging", vlan.mode() == Vlan.Mode.MANUAL ? "1" : vlan.mode() == Vlan.Mode.DISABLE ? "2" : "0");
            values.put("VlanId", Integer.toString(vlan.id()));
        });
        return values;
    }
}
