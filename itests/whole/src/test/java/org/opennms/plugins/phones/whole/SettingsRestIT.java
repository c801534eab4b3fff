package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opennms.plugins.phones.whole.Caller.assertRefused;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.servers.SlapdServer;

/** The settings of phones and of the directory they ask, which is a real one. */
class SettingsRestIT {

    private static final String MAC = "00908fcc0001";
    private static final String LYNC = "00908fcc0002";

    private static RunningPhones phones;
    private static Caller admin;
    private static SlapdServer slapd;

    @BeforeAll
    static void start() throws Exception {
        slapd = SlapdServer.start(IntStream.range(0, 25).mapToObj(i -> person("anna" + i, "Ames", i)).collect(Collectors.joining())
                + person("bob", "Bright", 77));
        phones = RunningPhones.start("settings-rest", Map.of("PHONES_ADMIN_PASSWORD", "of the test"));
        admin = Caller.administrator(phones, "of the test");
        admin.done("POST", "regions", Map.of("name", "Berlin"));
        admin.done("POST", "devices", Map.of("mac", MAC, "model", "Audiocodes_420HD", "region", "Berlin", "user", "4711",
                "password", "geheim"));
        admin.done("POST", "devices", Map.of("mac", LYNC, "model", "Audiocodes_420HD_LYNC", "region", "Berlin"));
    }

    @AfterAll
    static void stop() {
        phones.close();
        slapd.close();
    }

    private static String person(String uid, String surname, int number) {
        return """
                dn: uid=%s,dc=example,dc=org
                objectClass: inetOrgPerson
                uid: %s
                cn: %s %s
                givenName: %s
                sn: %s
                telephoneNumber: +49 30 %d
                userPassword: of %s

                """.formatted(uid, uid, uid, surname, uid, surname, 1000 + number, uid);
    }

    private static JsonNode setting(String path, String name) throws Exception {
        for (JsonNode row : admin.get(path).json().path("rows")) {
            if (row.path("name").asText().equals(name)) {
                return row;
            }
        }
        throw new AssertionError("no setting " + name);
    }

    private static Operators.Answer change(String path, Object... values) throws Exception {
        return admin.write("PUT", path, Map.of("values", map(values)), "If-Match", admin.get(path).header("ETag"));
    }

    private static void changed(String path, Object... values) throws Exception {
        Operators.Answer answer = change(path, values);
        assertThat(answer.status()).as(Arrays.toString(values) + answer.response().body()).isEqualTo(200);
    }

    private static Map<String, Object> map(Object... values) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            map.put((String) values[i], values[i + 1]);
        }
        return map;
    }

    @Test
    void settings_end_in_the_files_of_phones() throws Exception { // S-187, S-188, S-189, S-190, S-191, S-017, P-14
        assertThat(setting("settings", "language").path("choices")).hasSize(10);
        assertThat(setting("settings", "voiceMailNumber").path("value").asText()).isEqualTo("1000");
        assertThat(setting("settings", "outboundProxyRedundant").path("value").asBoolean()).isFalse();

        changed("settings", "language", "German", "ntpServer", "ntp.example.org", "voiceMailNumber", "1234", "srtp", true,
                "outboundProxy", "10.0.0.1", "outboundProxyRedundant", true, "outboundProxyBackup", "10.0.0.2",
                "timeZoneOffset", "+02:00", "daylightSaving", "Enable", "provisioningPeriod", "hourly", "provisioningHours", 4);

        assertThat(admin.ownFile(MAC)).contains("personal_settings/language=German\n", "system/ntp/primary_server_address=ntp.example.org\n",
                "voice_mail_number=1234\n", "voip/media/srtp/enabled=1\n", "sip_outbound_proxy/enabled=1\n",
                "sip_outbound_proxy/addr=10.0.0.1\n", "redundant_outbound_proxy/enabled=1\n",
                "redundant_outbound_proxy/address=10.0.0.2\n", "system/ntp/gmt_offset=+02:00\n",
                "system/daylight_saving/activate=Enable\n", "provisioning/period/type=hourly\n", "hours_interval=4\n");
        assertThat(admin.ownFile(LYNC)).contains("personal_settings/language=German\n");
        assertThat(admin.get("placeholders").json().path("rows").findValuesAsText("key")).contains("Language", "MwiVmNumber");
        String activity = admin.get("activity").response().body();
        assertThat(activity).contains("settings changed");

        changed("settings", "language", null, "voiceMailNumber", null, "srtp", null, "outboundProxy", null,
                "outboundProxyRedundant", null, "provisioningPeriod", null);
        assertThat(admin.ownFile(MAC)).contains("language=English\n", "voice_mail_number=1000\n", "srtp/enabled=0\n",
                "sip_outbound_proxy/enabled=0\n", "provisioning/period/type=daily\n", "daily/time=00:00\n"); // S-018
    }

    @Test
    void what_a_setting_may_not_be_is_refused_by_its_name() throws Exception { // S-187, S-191, P-14
        assertRefused(change("settings", "language", "Klingon"), 400, "language");
        assertRefused(change("settings", "nonsense", "x"), 400, "nonsense");
        assertRefused(change("settings", "srtp", "maybe"), 400, "srtp");
        assertRefused(change("settings", "provisioningHours", 169), 400, "provisioningHours");
        assertRefused(change("settings", "provisioningHours", List.of()), 400, "provisioningHours");
        assertRefused(change("settings", "provisioningRandomSeconds", 65_536), 400, "provisioningRandomSeconds");
        assertRefused(change("settings", "timeZoneOffset", "2"), 400, "timeZoneOffset");
        assertRefused(change("settings", "outboundProxyRedundant", true, "outboundProxy", "10.0.0.1", "outboundProxyBackup", null),
                400, "outboundProxyBackup");
        assertThat(change("settings", "voiceMailNumber", "1\n2").status()).isEqualTo(400);
        for (String period : List.of("every5minutes", "every15minutes", "hourly", "daily", "weekly", "powerup")) {
            changed("settings", "provisioningPeriod", period);
        }
        changed("settings", "provisioningPeriod", null);
    }

    @Test
    void of_two_who_change_settings_the_second_is_told() throws Exception {
        String etag = admin.get("settings").header("ETag");
        Map<String, Object> body = Map.of("values", Map.of("timeZoneName", "CET"));
        assertThat(admin.write("PUT", "settings", body).status()).isEqualTo(428);
        admin.done("PUT", "settings", body, "If-Match", etag);
        assertThat(admin.write("PUT", "settings", body, "If-Match", etag).status()).isEqualTo(412);
    }

    @Test
    void a_setting_whose_placeholder_a_template_lacks_says_so() throws Exception { // S-192
        assertThat(setting("settings", "language").path("without")).isEmpty();
        assertThat(setting("settings", "voiceMailNumber").path("without").toString())
                .contains("\"Audiocodes_420HD_LYNC\"").doesNotContain("\"Audiocodes_420HD\"");
    }

    @Test
    void the_directory_has_all_fields_and_limits_and_lync_phones_have_none_of_it() throws Exception { // S-193, S-194, S-195
        List<String> names = admin.get("settings/ldap").json().path("rows").findValuesAsText("name");
        assertThat(names).containsExactly("active", "server", "port", "userName", "password", "base", "nameFilter",
                "nameAttributes", "numberFilter", "numberAttributes", "displayName", "maxHits", "countryCode", "areaCode",
                "sortResult", "searchTimeout", "callLookup");
        assertRefused(change("settings/ldap", "maxHits", 0), 400, "maxHits");
        assertRefused(change("settings/ldap", "maxHits", 1001), 400, "maxHits");
        assertRefused(change("settings/ldap", "nameFilter", "((cn=*)(sn=*))"), 400, "nameFilter");
        assertRefused(change("settings/ldap", "numberFilter", "cn=*"), 400, "numberFilter");
        assertRefused(change("settings/ldap", "server", "http://x/"), 400, "server");
        assertRefused(change("settings/ldap", "nameAttributes", "cn)(uid"), 400, "nameAttributes");
        assertRefused(change("settings/ldap", "active", true, "server", ""), 400, "server");

        saveDirectory();

        assertThat(admin.ownFile(MAC)).contains("system/ldap/enabled=1\n", "system/ldap/server_address=127.0.0.1\n",
                "system/ldap/base=dc=example,dc=org\n", "system/ldap/name_filter=(&(telephoneNumber=*)(cn=*))\n",
                "system/ldap/max_hits=30\n", "system/ldap/password=***\n");
        assertThat(admin.ownFile(LYNC)).doesNotContain("ldap");
        assertThat(admin.get("settings/ldap").response().body()).contains("***").doesNotContain("of bob");
        assertThat(admin.get("activity").response().body()).contains("password=***").doesNotContain("of bob");
    }

    private static void saveDirectory() throws Exception {
        changed("settings/ldap", "active", true, "server", "127.0.0.1", "port", slapd.port(),
                "userName", "uid=bob,dc=example,dc=org", "password", "of bob", "base", SlapdServer.BASE,
                "nameFilter", "(&(telephoneNumber=*)(cn=*))", "nameAttributes", "cn sn", "numberFilter", "(telephoneNumber=*)",
                "numberAttributes", "telephoneNumber", "displayName", "%sn, %givenName", "maxHits", 30);
    }

    private static Operators.Answer search(String by, String text, Object... values) throws Exception {
        return admin.write("POST", "settings/ldap/test", Map.of("by", by, "text", text, "values", map(values)));
    }

    @Test
    void a_search_finds_what_a_phone_would_find_and_nothing_more() throws Exception { // S-194, A-16
        saveDirectory();

        JsonNode bob = search("name", "bo").json();
        assertThat(bob.path("rows")).hasSize(1);
        assertThat(bob.path("rows").path(0).path("shown").asText()).isEqualTo("Bright, bob");
        assertThat(bob.toString()).doesNotContain("userPassword");
        assertThat(search("number", "+49 30 1077").json().path("rows").findValuesAsText("name"))
                .containsExactly("uid=bob,dc=example,dc=org");
        JsonNode many = search("name", "anna").json();
        assertThat(many.path("rows")).hasSize(20);
        assertThat(many.path("more").asBoolean()).isTrue();
        for (String attack : List.of("*)(uid=*", "*", "\\2a", ")(|(uid=*)", "a*b\u0000", "*))(&(cn=*")) {
            Operators.Answer answer = search("name", attack);
            assertThat(answer.status()).as(attack + answer.response().body()).isEqualTo(200);
            assertThat(answer.json().path("rows")).as(attack).isEmpty();
        }
    }

    @Test
    void what_is_wrong_with_a_directory_is_said() throws Exception { // S-193
        saveDirectory();

        assertRefused(search("name", "bo", "password", "wrong"), 400, "userName");
        assertRefused(search("name", "bo", "base", "dc=nowhere"), 400, "base");
        assertRefused(search("name", ""), 400, "text");
        assertRefused(search("nonsense", "bo"), 400, "by");
        assertRefused(search("name", "bo", "nameFilter", "(cn"), 400, "nameFilter");
        // the saved password goes nowhere else
        assertRefused(search("name", "bo", "port", 1), 400, "password");
        Operators.Answer away = search("name", "bo", "port", 1, "password", "of bob");
        assertThat(away.status()).as(away.response().body()).isEqualTo(502);
        slapd.freeze();
        try {
            assertThat(search("name", "bo").status()).isEqualTo(502);
        } finally {
            slapd.thaw();
        }
        assertThat(search("name", "bo").json().path("rows")).hasSize(1);
    }

    @Test
    void settings_and_searches_are_for_administrators() throws Exception { // S-025
        admin.done("PUT", "operators/susan", Map.of("role", "supervisor", "password", "supervises"));
        Caller susan = admin.as("susan", "supervises");

        assertThat(susan.get("settings").status()).isEqualTo(200);
        assertThat(susan.write("PUT", "settings", Map.of("values", Map.of()), "If-Match", "*").status()).isEqualTo(403);
        assertThat(susan.write("PUT", "settings/ldap", Map.of("values", Map.of()), "If-Match", "*").status()).isEqualTo(403);
        assertThat(susan.write("POST", "settings/ldap/test", Map.of("by", "name", "text", "x")).status()).isEqualTo(403);
    }
}
