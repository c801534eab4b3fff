package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opennms.plugins.phones.whole.Caller.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Templates, models and placeholders, as an operator's script meets them. */
class TemplatesRestIT {

    private static final String XML = "application/xml";
    private static final String MAC = "00908fbb0001";

    private static RunningPhones phones;
    private static Caller admin;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("templates-rest", Map.of("PHONES_ADMIN_PASSWORD", "of the test"));
        admin = Caller.administrator(phones, "of the test");
        admin.done("POST", "regions", Map.of("name", "Berlin"));
        admin.done("POST", "regions", Map.of("name", "Munich"));
        admin.done("PUT", "placeholders/Proxy_address", Map.of("value", "sip.example.org"));
        add(MAC, "Audiocodes_420HD", "4711");
    }

    @AfterAll
    static void stop() {
        phones.close();
    }

    private static void add(String mac, String model, String user) throws Exception {
        admin.done("POST", "devices", Map.of("mac", mac, "model", model, "region", "Berlin", "user", user, "password", "geheim"));
    }

    private static String xml(String model) throws Exception {
        return admin.get("templates/" + model + "/xml").response().body();
    }

    private static Operators.Answer upload(String model, String text) throws Exception {
        return admin.write("PUT", "templates/" + model + "/xml", text, "Content-Type", XML, "If-Match", "*");
    }

    private static String globalFile(String name) throws Exception {
        return phones.door().get("/configfiles/" + name).text();
    }

    @Test
    void templates_are_listed_with_how_many_devices_they_serve() throws Exception { // S-161, S-162
        JsonNode rows = admin.get("templates").json().path("rows");

        assertThat(rows.findValuesAsText("model")).contains("Audiocodes_420HD", "Audiocodes_430HD", "Audiocodes_440HD",
                "Audiocodes_420HD_LYNC", "Audiocodes_430HD_LYNC", "Audiocodes_440HD_LYNC");
        assertThat(row(rows, "Audiocodes_420HD").path("devices").asInt()).isEqualTo(1);
        assertThat(row(rows, "Audiocodes_420HD").path("description").asText()).isNotEmpty();
    }

    private static JsonNode row(JsonNode rows, String model) {
        for (JsonNode row : rows) {
            if (row.path("model").asText().equals(model)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + model);
    }

    @Test
    void what_is_downloaded_can_be_uploaded_and_restored_to_the_byte() throws Exception { // S-163, S-164, S-165, S-171, S-172, S-173
        Operators.Answer download = admin.get("templates/Audiocodes_440HD/xml");
        assertThat(download.header("Content-Type")).startsWith(XML);
        assertThat(download.header("Content-Disposition")).isEqualTo("attachment; filename=\"Audiocodes_440HD.xml\"");
        String factory = download.response().body();
        String edited = factory.replace("management/telnet/enabled=0", "management/telnet/enabled=1");

        assertThat(admin.write("PUT", "templates/Audiocodes_440HD/xml", edited, "Content-Type", XML).status()).isEqualTo(428);
        assertThat(admin.done("PUT", "templates/Audiocodes_440HD/xml", edited, "Content-Type", XML, "If-Match",
                download.header("ETag")).json().path("modified").asBoolean()).isTrue();
        assertThat(admin.write("PUT", "templates/Audiocodes_440HD/xml", factory, "Content-Type", XML, "If-Match",
                download.header("ETag")).status()).isEqualTo(412);
        assertThat(xml("Audiocodes_440HD")).isEqualTo(edited);

        admin.done("DELETE", "templates/Audiocodes_440HD", null);
        assertThat(xml("Audiocodes_440HD")).isEqualTo(factory);
        assertThat(admin.get("templates/Audiocodes_440HD").json().path("modified").asBoolean()).isFalse();
    }

    @Test
    void an_upload_that_is_no_template_changes_nothing() throws Exception { // S-166, S-173, A-07
        String before = xml("Audiocodes_430HD");

        assertRefused(upload("Audiocodes_430HD", "<ipphonetamplate>"), 400, "text");
        assertRefused(upload("Audiocodes_430HD", "<ipphonetamplate/>"), 400, "text");
        assertRefused(upload("Audiocodes_430HD", before.replace("<ipphonetamplate>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><ipphonetamplate>")), 400, "text");
        assertRefused(upload("Audiocodes_430HD", before.replace("<description>", "<description>&e;")), 400, "text");
        assertRefused(upload("Audiocodes_430HD", before + " ".repeat(1 << 20)), 413, "body");

        assertThat(xml("Audiocodes_430HD")).isEqualTo(before);
    }

    @Test
    void one_changed_global_parameter_changes_one_global_file() throws Exception { // S-167, S-174, S-176
        String model = "Audiocodes_430HD";
        String name = "AudioCodes_430HD_global_GENERIC.cfg";
        upload(model, xml(model).replace("system/daylight_saving/offset=60", "system/daylight_saving/offset=30"));
        assertThat(globalFile(name)).contains("offset=60");

        JsonNode made = admin.done("POST", "templates/" + model + "/generation", null).json();

        assertThat(made.path("changed").asInt()).isEqualTo(1);
        assertThat(made.toString()).contains(name.toLowerCase(Locale.ROOT));
        assertThat(globalFile(name)).contains("offset=30");
        assertThat(globalFile("AudioCodes_440HD_global_GENERIC.cfg")).contains("offset=60");
        assertThat(globalFile("AudioCodes_430HD_global_LYNC.cfg")).contains("offset=60");
        admin.done("DELETE", "templates/" + model, null);
    }

    @Test
    void the_placeholders_of_a_template_are_what_its_text_names() throws Exception { // S-175
        JsonNode rows = admin.get("templates/Audiocodes_420HD/placeholders").json().path("rows");

        Set<String> named = new TreeSet<>();
        Pattern.compile("%ITCS_([^%]+)%").matcher(xml("Audiocodes_420HD")).results().forEach(found -> named.add(found.group(1)));
        assertThat(rows.findValuesAsText("key")).containsExactlyElementsOf(named);
        for (JsonNode row : rows) {
            assertThat(row.path("description").asText()).as(row.toString()).isNotEmpty();
            switch (row.path("key").asText()) {
                case "Proxy_address" -> assertThat(row.path("setBy").asText()).isEqualTo("system");
                case "Language" -> assertThat(row.path("value").asText()).isEqualTo("English");
                case "Line1AuthPassword" -> assertThat(row.path("setBy").asText()).isEqualTo("phone");
                default -> assertThat(row.path("files").isArray()).isTrue();
            }
        }
    }

    @Test
    void an_added_model_has_a_template_of_its_own_and_phones_of_it_get_their_files() throws Exception { // S-162, S-168, S-169
        Operators.Answer added = admin.done("POST", "models",
                Map.of("model", "Lobby_420HD", "like", "Audiocodes_420HD", "description", "in the lobby"));
        assertThat(added.status()).isEqualTo(201);
        assertThat(admin.write("POST", "models", Map.of("model", "Lobby_420HD", "like", "Audiocodes_420HD")).status()).isEqualTo(409);
        assertThat(admin.write("POST", "models", Map.of("model", "x", "like", "Lobby_420HD")).status()).isEqualTo(404);
        upload("Lobby_420HD", xml("Lobby_420HD").replace("system/type=420HD\n; Reports",
                "system/type=420HD\nsystem/user_name=lobby\n; Reports"));

        add("00908fbb0099", "Lobby_420HD", "9900");

        assertThat(phones.door().get("/configfiles/00908fbb0099.cfg").text())
                .contains("include Lobby_420HD_global.cfg", "system/user_name=lobby", "system/type=420HD");
        assertThat(globalFile("Lobby_420HD_global.cfg")).contains("system/type=420HD");
        assertThat(globalFile("AudioCodes_420HD_global_GENERIC.cfg")).isNotEmpty();
        assertThat(row(admin.get("models").json().path("rows"), "Lobby_420HD").path("devices").asInt()).isEqualTo(1);
        admin.done("PUT", "placeholders/Language?scope=model&of=Lobby_420HD", Map.of("value", "German"));
        assertThat(admin.ownFile("00908fbb0099")).contains("personal_settings/language=German");
        assertThat(admin.write("DELETE", "models/Lobby_420HD", null).status()).isEqualTo(409);
        admin.done("DELETE", "devices/00908fbb0099", null);
        admin.done("DELETE", "models/Lobby_420HD", null);
        assertThat(admin.get("templates/Lobby_420HD").status()).isEqualTo(404);
        assertThat(admin.write("DELETE", "models/Audiocodes_420HD", null).status()).isEqualTo(404);
    }

    @Test
    void the_shipped_placeholders_have_values_and_words() throws Exception { // S-179, S-181
        JsonNode rows = admin.get("placeholders?scope=default&of=Audiocodes_420HD").json().path("rows");

        Map<String, String> shipped = Map.ofEntries(Map.entry("TimeZoneName", "UTC"), Map.entry("TimeZoneLocation", "+00:00"),
                Map.entry("DayLightSwitch", "0"), Map.entry("MwiVmNumber", "1000"), Map.entry("Language", "English"),
                Map.entry("SRTP", "0"), Map.entry("IPPhoneUsername", "admin"), Map.entry("DayLightActivate", "Disable"),
                Map.entry("DayLightEndDay", "14"), Map.entry("DayLightEndMonth", "9"), Map.entry("DayLightStartDay", "26"),
                Map.entry("DayLightStartMonth", "3"), Map.entry("FirmwareFile", ""), Map.entry("SipDigitMap", "**xxxx"));
        for (JsonNode row : rows) {
            String key = row.path("key").asText();
            assertThat(row.path("description").asText()).as(key).isNotEmpty();
            assertThat(row.path("value").asText()).as(key).isNotEqualTo("1234")
                    .isEqualTo(shipped.getOrDefault(key, row.path("value").asText()));
        }
        assertThat(rows.findValuesAsText("key")).containsAll(shipped.keySet()).contains("ServerIP", "Version", "destination");
        assertThat(admin.write("PUT", "placeholders/Language?scope=default&of=Audiocodes_420HD", Map.of("value", "x"),
                "If-Match", "*").status()).isEqualTo(400);
    }

    @Test
    void the_narrower_scope_wins_until_its_value_is_gone() throws Exception { // S-177, S-178, S-180
        String key = "placeholders/SipDigitMap";
        List<String> scopes = List.of("?scope=system", "?scope=model&of=Audiocodes_420HD", "?scope=region&of=Berlin",
                "?scope=phone&of=" + MAC);
        for (String scope : scopes) {
            admin.done("PUT", key + scope, Map.of("value", "of " + scope.substring(7, 9), "description", "a map"));
            assertThat(admin.ownFile(MAC)).contains("digit_map=of " + scope.substring(7, 9));
        }
        for (int i = scopes.size() - 1; i >= 0; i--) {
            assertThat(admin.ownFile(MAC)).contains("digit_map=of " + scopes.get(i).substring(7, 9));
            admin.done("DELETE", key + scopes.get(i), null);
        }
        assertThat(admin.ownFile(MAC)).contains("digit_map=**xxxx");
    }

    @Test
    void a_placeholder_of_a_region_is_edited_as_it_was_read_and_moves() throws Exception { // S-182
        String berlin = "placeholders/VLANID?scope=region&of=Berlin";
        String etag = admin.done("PUT", berlin, Map.of("value", "5", "description", "voice")).header("ETag");
        assertThat(admin.write("PUT", berlin, Map.of("value", "6")).status()).isEqualTo(428);
        assertThat(admin.done("PUT", berlin, Map.of("value", "6"), "If-Match", etag).json().path("description").asText())
                .isEqualTo("voice");
        assertThat(admin.write("PUT", berlin, Map.of("value", "7"), "If-Match", etag).status()).isEqualTo(412);
        assertThat(admin.get(berlin).json().path("value").asText()).isEqualTo("6");

        admin.done("PUT", berlin, Map.of("of", "Munich"), "If-Match", "*");

        assertThat(admin.get(berlin).status()).isEqualTo(404);
        assertThat(admin.get("placeholders?scope=region&text=vlan").json().path("rows").toString())
                .contains("\"of\":\"Munich\"", "\"value\":\"6\"").doesNotContain("Berlin");
        assertThat(admin.get("placeholders?scope=region&of=Munich&limit=1").json().path("rows")).hasSize(1);
        admin.done("DELETE", "placeholders/VLANID?scope=region&of=Munich", null);
    }

    @Test
    void a_device_has_values_only_of_what_its_template_names_and_is_found_by_name_or_extension() throws Exception { // S-170, S-184
        add("00908fbb0002", "Audiocodes_430HD", "8002");
        admin.done("PUT", "placeholders/VLANPriority?scope=phone&of=00:90:8f:bb:00:02", Map.of("value", "3"));

        assertRefused(admin.write("PUT", "placeholders/Nonsense?scope=phone&of=00908fbb0002", Map.of("value", "3")), 400, "key");
        assertThat(admin.get("placeholders?scope=phone&text=8002").json().path("rows").findValuesAsText("key"))
                .containsExactly("VLANPriority");
        assertThat(admin.get("placeholders?scope=phone&text=bb0002").json().path("rows")).hasSize(1);
        assertThat(admin.get("placeholders?scope=phone&text=no_such").json().path("rows")).isEmpty();
        assertThat(admin.ownFile("00908fbb0002")).contains("network/lan/vlan/priority=3");
        assertThat(phones.door().get("/configfiles/00908fbb0002.cfg").text()).contains("network/lan/vlan/priority=0"); // S-185
    }

    @Test
    void a_new_name_is_followed_by_edited_templates_or_refused_with_all_that_use_the_old_one() throws Exception { // S-186
        admin.done("PUT", "placeholders/Lobby_text?scope=model&of=Audiocodes_405HD", Map.of("value", "hello"));
        upload("Audiocodes_405HD", xml("Audiocodes_405HD").replace("; Network\n", "voip/dialing/x=%ITCS_Lobby_text%\n; Network\n"));

        admin.done("PUT", "placeholders/Lobby_text?scope=model&of=Audiocodes_405HD", Map.of("key", "Foyer_text"), "If-Match", "*");

        assertThat(xml("Audiocodes_405HD")).contains("%ITCS_Foyer_text%").doesNotContain("Lobby_text");
        Operators.Answer refused = admin.write("PUT", "placeholders/Proxy_address", Map.of("key", "Proxy"), "If-Match", "*");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText()).contains("Audiocodes_420HD", "Audiocodes_430HD");
        assertRefused(admin.write("PUT", "placeholders/mac", Map.of("value", "00908f000000")), 400, "key");
        assertRefused(admin.write("PUT", "placeholders/ITCS_x", Map.of("value", "1")), 400, "key");
        admin.done("DELETE", "templates/Audiocodes_405HD", null);
    }

    @Test
    void values_are_never_evaluated() throws Exception {
        admin.done("PUT", "placeholders/SipDigitMap?scope=phone&of=" + MAC,
                Map.of("value", "%ITCS_mac% $x #set($y=1) ${class.forName('x')} <!ENTITY>"));

        assertThat(admin.ownFile(MAC)).contains("digit_map=%ITCS_mac% $x #set($y=1) ${class.forName('x')} <!ENTITY>\n");
        assertRefused(admin.write("PUT", "placeholders/Other", Map.of("value", "a\nsystem/password=1")), 400, "value");
        admin.done("DELETE", "placeholders/SipDigitMap?scope=phone&of=" + MAC, null);
    }

    @Test
    void a_secret_is_masked_and_a_look_at_it_is_written_down() throws Exception { // S-025
        admin.done("PUT", "placeholders/LDAPPassword", Map.of("value", "s3cret"));

        assertThat(admin.get("placeholders").response().body()).contains("***").doesNotContain("s3cret");
        assertThat(admin.get("placeholders/LDAPPassword").response().body()).doesNotContain("s3cret");
        assertThat(admin.done("POST", "placeholders/LDAPPassword/reveal", null).json().path("value").asText())
                .isEqualTo("s3cret");
        String activity = admin.get("activity").response().body();
        assertThat(activity).contains("placeholder revealed").doesNotContain("s3cret");
        admin.done("DELETE", "placeholders/LDAPPassword", null);
    }

    @Test
    void the_password_of_the_phones_administrator_is_random_and_for_administrators_alone() throws Exception { // S-179
        await().atMost(Duration.ofSeconds(60)).until(() -> admin.get("placeholders/IPPhonePassword").status() == 200);
        JsonNode row = admin.get("placeholders/IPPhonePassword").json();

        assertThat(row.path("value").asText()).isEqualTo("***");
        assertThat(row.path("description").asText()).isNotEmpty();
        assertThat(admin.done("POST", "placeholders/IPPhonePassword/reveal", null).json().path("value").asText())
                .matches("[A-Za-z2-9]{16}");
        admin.done("PUT", "operators/sofia", Map.of("role", "supervisor", "password", "supervises"));
        assertThat(admin.as("sofia", "supervises").write("POST", "placeholders/IPPhonePassword/reveal", null).status())
                .isEqualTo(403);
        assertThat(admin.get("activity").response().body()).contains("placeholder revealed", "system: IPPhonePassword");
        assertThat(admin.get("templates/Audiocodes_430HD/placeholders").response().body()).doesNotContain("IPPhonePassword");
    }
}
