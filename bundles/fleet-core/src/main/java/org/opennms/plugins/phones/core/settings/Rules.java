package org.opennms.plugins.phones.core.settings;

import static org.opennms.plugins.phones.core.settings.Rule.choice;
import static org.opennms.plugins.phones.core.settings.Rule.flag;
import static org.opennms.plugins.phones.core.settings.Rule.ldap;
import static org.opennms.plugins.phones.core.settings.Rule.ldapFilter;
import static org.opennms.plugins.phones.core.settings.Rule.phones;
import static org.opennms.plugins.phones.core.settings.Rule.whole;

import java.util.List;
import java.util.Map;

import org.opennms.plugins.phones.api.config.ValueType.Address;
import org.opennms.plugins.phones.api.config.ValueType.Offset;
import org.opennms.plugins.phones.api.config.ValueType.Text;
import org.opennms.plugins.phones.api.config.ValueType.TimeOfDay;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.SystemSettings.Group;

/** The settings there are: those of tables B-1 and B-2 of the manual, and what phones need besides. */
final class Rules {

    static final List<Rule> ALL = List.of(
            phones("language", "Language", choice("English", "French", "German", "Hebrew", "Italian", "Polish", "Portuguese",
                    "Russian", "Spanish", "Ukraine")),
            phones("ntpServer", "Primary_NTP", new Address()),
            phones("ntpServerBackup", "Secondary_NTP", new Address()),
            phones("voiceMailNumber", "MwiVmNumber", new Text(64)),
            phones("srtp", "SRTP", flag()),
            phones("sipProxy", "Proxy_address", new Address()),
            phones("sipProxyPort", "Proxy_port", whole(1, 65_535)),
            phones("outboundProxy", "Outbound_proxy", new Address()).switching("Outbound_proxy_enable"),
            phones("outboundProxyPort", "Outbound_proxy_port", whole(1, 65_535)),
            phones("outboundProxyRedundant", "Redundant_outbound_proxy_enable", flag()),
            phones("outboundProxyBackup", "Redundant_outbound_proxy", new Address()),
            phones("timeZoneName", "TimeZoneName", new Text(64)),
            phones("timeZoneOffset", "TimeZoneLocation", new Offset()),
            phones("daylightSaving", "DayLightActivate", choice("Disable", "Enable")),
            phones("daylightStartMonth", "DayLightStartMonth", whole(1, 12)),
            phones("daylightStartDay", "DayLightStartDay", whole(1, 31)),
            phones("daylightEndMonth", "DayLightEndMonth", whole(1, 12)),
            phones("daylightEndDay", "DayLightEndDay", whole(1, 31)),
            // as phones write them (checklist P-14); random: seconds
            phones("provisioningPeriod", "ProvisioningPeriod", choice("every5minutes", "every15minutes", "hourly", "daily",
                    "weekly", "powerup")),
            phones("provisioningHours", "ProvisioningHours", whole(1, 168)),
            phones("provisioningDailyTime", "ProvisioningDailyTime", new TimeOfDay()),
            phones("provisioningWeeklyDay", "ProvisioningWeeklyDay", choice("Sunday", "Monday", "Tuesday", "Wednesday",
                    "Thursday", "Friday", "Saturday")),
            phones("provisioningWeeklyTime", "ProvisioningWeeklyTime", new TimeOfDay()),
            phones("provisioningRandomSeconds", "RandomProvisioningTime", whole(0, 65_535)),
            phones("keepAliveMinutes", "KeepActivePeriod", whole(1, 300)),

            ldap("active", "LDAPActive", flag()),
            ldap("server", "LDAPServerAddress", 255, LdapServer.FORM),
            ldap("port", "LDAPPort", whole(1, 65_535)),
            ldap("userName", "LDAPUserName", new Text(512)),
            ldap("password", "LDAPPassword", new Text(256)),
            ldap("base", "LDAPBase", new Text(512)),
            ldapFilter("nameFilter", "LDAPNameFilter"),
            ldap("nameAttributes", "LDAPNameAttributes", 256, AttributeNames.FORM),
            ldapFilter("numberFilter", "LDAPNumberFilter"),
            ldap("numberAttributes", "LDAPNumberAttributes", 256, AttributeNames.FORM),
            ldap("displayName", "LDAPDisplayName", new Text(256)),
            ldap("maxHits", "LDAPMaxHits", whole(1, 1000)),
            ldap("countryCode", "LDAPCountryCode", new Text(16)),
            ldap("areaCode", "LDAPAreaCode", new Text(16)),
            ldap("sortResult", "LDAPSortResult", flag()),
            ldap("searchTimeout", "LDAPSearchTimeout", whole(1, 300)),
            ldap("callLookup", "LDAPCallLookup", flag()));

    private Rules() { }

    static List<Rule> of(Group group) {
        return ALL.stream().filter(rule -> rule.group() == group).toList();
    }

    static Rule named(Group group, String name) {
        return of(group).stream().filter(rule -> rule.name().equals(name)).findFirst()
                .orElseThrow(() -> Invalid.field(name, "there is no such setting"));
    }

    /** What settings need of each other. */
    static void checkTogether(Map<String, String> values) {
        if (isOn(values, "outboundProxyRedundant")) {
            needed(values, "outboundProxy", "outboundProxyRedundant");
            needed(values, "outboundProxyBackup", "outboundProxyRedundant");
        }
        if (isOn(values, "active")) {
            List.of("server", "base", "nameFilter", "numberFilter").forEach(name -> needed(values, name, "active"));
        }
    }

    private static boolean isOn(Map<String, String> values, String name) {
        return values.getOrDefault(name, "0").equals("1");
    }

    private static void needed(Map<String, String> values, String name, String because) {
        if (values.getOrDefault(name, "").isBlank()) {
            throw Invalid.field(name, "is needed while " + because + " is on");
        }
    }
}
