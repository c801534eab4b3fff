package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Devices, regions, models and the dashboard, as an operator's script meets them. */
class DevicesRestIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static RunningPhones phones;
    private static Caller admin;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("devices-rest", Map.of("PHONES_ADMIN_PASSWORD", "of the test"));
        admin = Caller.administrator(phones, "of the test");
        for (String region : List.of("Berlin", "Bern", "Bonn")) {
            assertThat(admin.write("POST", "regions", Map.of("name", region)).status()).isEqualTo(201);
        }
        assertThat(admin.write("PUT", "placeholders/Proxy_address", Map.of("value", "sip.example.org")).status()).isLessThan(300);
        for (int i = 0; i < 6; i++) {
            phones.keepAlive("00908f20000" + i, List.of("registered", "offline", "unregistered").get(i % 3), "model", "440HD",
                    "fwVersion", "2.2.12." + i % 2, "userAgent", "AUDC-IPPhone/2.2.12 (440HDG-Rev0; 00908F20000" + i + ")",
                    "phoneNumber", "+4930" + i, "sipProxy", "sip.example.org", "subnet", "255.255.255.0", "vLanId", "350");
        }
    }

    @AfterAll
    static void stop() {
        phones.close();
    }

    private static List<String> macs(String query) throws Exception {
        Operators.Answer answer = admin.get("devices?" + query);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json().path("rows").findValuesAsText("mac");
    }

    private static Operators.Answer add(String mac, String user) throws Exception {
        return admin.write("POST", "devices", Map.of("mac", mac, "model", "Audiocodes_440HD", "region", "Berlin", "user", user,
                "userDisplayName", "Person " + user, "password", "s3cret-" + user));
    }

    @Test
    void a_list_row_has_what_the_manual_shows_and_what_the_device_says() throws Exception { // S-020, S-052, S-066, S-068
        JsonNode row = admin.get("devices?mac=00:90:8F:20:00:01").json().path("rows").path(0);

        assertThat(row.path("status").asText()).isEqualTo("offline");
        assertThat(row.path("ip").asText()).isEqualTo("127.0.0.1");
        assertThat(row.path("localIp").asText()).isEqualTo("10.16.2.16");
        assertThat(row.path("model").asText()).isEqualTo("Audiocodes_440HD");
        assertThat(row.path("firmware").asText()).isEqualTo("2.2.12.1");
        assertThat(row.path("subnet").asText()).isEqualTo("255.255.255.0");
        assertThat(row.path("vlan").asText()).isEqualTo("350");
        assertThat(row.path("phoneNumber").asText()).isEqualTo("+49301");
        assertThat(row.path("sipProxy").asText()).isEqualTo("sip.example.org");
        assertThat(row.path("enrolment").asText()).isEqualTo("pending");
        assertThat(row.path("reportTime").asText()).isNotEmpty();
        assertThat(row.path("userAgent").asText()).startsWith("AUDC-IPPhone");
        assertThat(row.has("user")).as("nobody has signed in").isFalse();
    }

    @Test
    void filters_find_exactly_what_they_name_and_all_of_them_hold_at_once() throws Exception { // S-069, S-070, S-106, S-122
        assertThat(add("00908f210001", "7001").status()).isEqualTo(201);
        assertThat(add("00908f210002", "7001").status()).isEqualTo(201);

        assertThat(macs("user=7001")).containsExactly("00908f210001", "00908f210002");
        assertThat(macs("user=700*&mac=00908f210002")).containsExactly("00908f210002");
        assertThat(macs("mac=00908f2000*&status=offline&version=2.2.12.1")).containsExactly("00908f200001");
        assertThat(macs("mac=00908f2000*&status=non-registered")).hasSize(4);
        assertThat(macs("ip=127.0.0.1&version=2.2.12.0")).contains("00908f200000", "00908f200002", "00908f200004")
                .doesNotContain("00908f200001", "00908f210001");
        assertThat(macs("multipleDevices=true&user=7001")).hasSize(2); // S-056
        assertThat(macs("multipleDevices=false")).doesNotContain("00908f210001").contains("00908f200001");
        assertThat(macs("region=berlin&region=Bern&user=7001")).hasSize(2);
        assertThat(macs("region=Bern&user=7001")).isEmpty();
        assertThat(macs("q=PERSON%207001")).containsExactly("00908f210001", "00908f210002");
        assertThat(macs("q=49305")).containsExactly("00908f200005");
        assertThat(macs("heardBefore=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(macs("heardAfter=2020-01-01T00:00:00Z&mac=00908f2000*")).hasSize(6);
        assertThat(admin.get("devices?status=asleep").json().path("field").asText()).isEqualTo("status");
        assertThat(admin.get("devices?sort=colour").json().path("field").asText()).isEqualTo("sort");
        assertThat(admin.get("devices?after=nonsense!").json().path("field").asText()).isEqualTo("after");
    }

    @Test
    void what_can_be_filtered_by_is_counted_as_the_list_has_it() throws Exception { // S-070
        JsonNode facets = admin.get("devices/facets?mac=00908f2000*").json();

        for (JsonNode value : facets.path("version")) {
            assertThat(macs("mac=00908f2000*&version=" + value.path("value").asText())).hasSize(value.path("count").asInt());
        }
        assertThat(facets.path("version").findValuesAsText("value")).containsExactly("2.2.12.0", "2.2.12.1");
        assertThat(facets.path("status").findValuesAsText("value")).containsExactlyInAnyOrder("registered", "offline", "unregistered");
    }

    @Test
    void lists_are_sorted_and_paged_by_any_column() throws Exception { // S-080
        for (String sort : List.of("mac", "-mac", "version", "-version", "status", "phoneNumber", "-reportTime", "reportTime")) {
            List<String> all = macs("mac=00908f2000*&sort=" + sort);
            assertThat(all).hasSize(6);
            JsonNode first = admin.get("devices?mac=00908f2000*&limit=4&sort=" + sort).json();
            assertThat(first.path("rows").findValuesAsText("mac")).isEqualTo(all.subList(0, 4));
            assertThat(first.path("total").asInt()).isEqualTo(6);
            assertThat(first.path("totalIsAtLeast").asBoolean()).isFalse();
            JsonNode second = admin.get("devices?mac=00908f2000*&limit=4&sort=" + sort + "&after=" + first.path("next").asText()).json();
            assertThat(second.path("rows").findValuesAsText("mac")).as(sort).isEqualTo(all.subList(4, 6));
            assertThat(second.has("next")).isFalse();
        }
    }

    @Test
    void a_device_is_added_to_a_user_that_is_there_once_and_with_a_whole_address() throws Exception { // S-101, S-107
        assertThat(admin.write("POST", "devices", Map.of("mac", "00908f220001", "model", "Audiocodes_440HD", "user", "nobody"))
                .status()).isEqualTo(400);
        assertThat(admin.write("POST", "users", Map.of("name", "7100", "displayName", "Anna")).status()).isEqualTo(201);
        assertThat(admin.write("POST", "devices", Map.of("mac", "00908f220001", "model", "Audiocodes_440HD", "user", "7100",
                "displayName", "Reception", "nickname", "front desk")).status()).isEqualTo(201);
        assertThat(admin.write("POST", "devices", Map.of("mac", "00908f220001", "model", "Audiocodes_440HD", "user", "7100")).status())
                .isEqualTo(409);
        assertThat(admin.write("POST", "devices", Map.of("mac", "00908f22000", "model", "Audiocodes_440HD", "user", "7100")).json()
                .path("field").asText()).isEqualTo("mac");
        assertThat(admin.get("devices/00908f220001").json().path("row").path("displayName").asText()).isEqualTo("Reception");
        assertThat(macs("q=front%20desk")).containsExactly("00908f220001");
        assertThat(admin.get("models").json().path("rows").findValuesAsText("macPrefix")).contains("00908f");
    }

    @Test
    void a_device_is_edited_as_it_was_read_and_its_file_changes_on_purpose_only() throws Exception { // S-102, S-105
        assertThat(add("00908f230001", "7200").status()).isEqualTo(201);
        String before = file("00908f230001");
        Operators.Answer read = admin.get("devices/00908f230001");
        Map<String, Object> edit = new HashMap<>(JSON.convertValue(read.json().path("edit"), Map.class));
        edit.putAll(Map.of("language", "German", "nickname", "lobby", "serial", "SN1", "vlanMode", "Manual", "vlanId", 350,
                "vlanPriority", 5));

        assertThat(admin.write("PUT", "devices/00908f230001", edit).status()).isEqualTo(428);
        Operators.Answer changed = admin.write("PUT", "devices/00908f230001", edit, "If-Match", read.header("ETag"));
        assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
        assertThat(changed.json().path("row").path("vlanMode").asText()).isEqualTo("Manual");
        assertThat(admin.write("PUT", "devices/00908f230001", edit, "If-Match", read.header("ETag")).status()).isEqualTo(412);
        assertThat(file("00908f230001")).as("No and No").isEqualTo(before);

        edit.putAll(Map.of("generate", true, "update", true));
        assertThat(admin.write("PUT", "devices/00908f230001", edit, "If-Match", changed.header("ETag")).status()).isEqualTo(200);
        assertThat(file("00908f230001")).isNotEqualTo(before).contains("German");
        assertThat(admin.get("devices/00908f230001/commands").json().path("rows").path(0).path("kind").asText()).isEqualTo("restart");
        edit.put("vlanId", 5000);
        assertThat(admin.write("PUT", "devices/00908f230001", edit, "If-Match", changed.header("ETag")).json().path("field").asText())
                .isEqualTo("vlanId");
        assertThat(admin.get("activity?mac=00908f230001").response().body()).contains("phone changed").doesNotContain("s3cret");
    }

    private static String file(String mac) throws Exception {
        Door.Answer answer = phones.door().get("/configfiles/" + mac + ".cfg");
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    @Test
    void many_are_changed_by_a_job_on_those_named_or_those_that_pass_a_filter() throws Exception { // S-071, S-124, S-126, S-149
        for (int i = 1; i <= 3; i++) {
            assertThat(add("00908f24000" + i, "730" + i).status()).isEqualTo(201);
        }
        Map<String, Object> job = Map.of("operation", "set-region", "args", Map.of("region", "bonn"),
                "devices", List.of("00908f240001", "00908f240002", "00908f249999"), "reason", "moved");
        JsonNode done = admin.ended(admin.write("POST", "devices/jobs", job));
        assertThat(done.path("ok").asInt()).isEqualTo(2);
        assertThat(macs("region=Bonn")).containsExactly("00908f240001", "00908f240002");

        admin.ended(admin.write("POST", "devices/jobs", Map.of("operation", "set-language", "args", Map.of("language", "Hebrew"),
                "filter", Map.of("mac", List.of("00908f24*")))));
        assertThat(macs("language=Hebrew")).hasSize(3);
        assertThat(admin.get("languages").json().path("rows").findValuesAsText("value")).contains("Hebrew");
        admin.ended(admin.write("POST", "devices/jobs", Map.of("operation", "set-model", "args", Map.of("model", "Audiocodes_430HD"),
                "filter", Map.of("user", List.of("730*")))));
        assertThat(macs("model=Audiocodes_430HD&user=730*")).hasSize(3);
        admin.ended(admin.write("POST", "devices/jobs", Map.of("operation", "set-vlan-mode", "args", Map.of("vlanMode", "LLDP"),
                "filter", Map.of("user", List.of("730*")))));
        assertThat(macs("vlanMode=lldp")).hasSize(3);

        assertThat(admin.write("POST", "devices/jobs", Map.of("operation", "set-region", "args", Map.of("region", "bonn"),
                "filter", Map.of("colour", List.of("red")))).status()).as("a misspelt filter is no filter at all").isEqualTo(400);
        assertThat(admin.write("POST", "devices/jobs", Map.of("operation", "set-region", "args", Map.of("region", "bonn"))).json()
                .path("field").asText()).isEqualTo("devices");
        admin.ended(admin.write("POST", "devices/jobs", Map.of("operation", "delete-devices", "args", Map.of("delaySeconds", "0"),
                "filter", Map.of("user", List.of("730*"))))); // S-078, S-123
        assertThat(macs("user=730*")).isEmpty();
    }

    @Test
    void many_lync_phones_are_approved_with_their_region_and_a_generic_one_needs_a_user() throws Exception { // S-041, S-048
        for (int i = 1; i <= 3; i++) {
            phones.keepAlive("00908f25000" + i, "started", "model", "430HD", "fwVersion", i == 3 ? "2.2.16" : "UC_2.0.13.121");
        }
        JsonNode done = admin.ended(admin.write("POST", "devices/jobs", Map.of("operation", "approve", "args", Map.of("region", "Bern"),
                "devices", List.of("00908f250001", "00908f250002", "00908f250003"))));
        assertThat(done.path("ok").asInt()).isEqualTo(2);
        assertThat(macs("enrolment=approved&region=Bern")).containsExactly("00908f250001", "00908f250002");
        for (String mac : List.of("00908f250001", "00908f250002")) { // S-055
            assertThat(admin.get("devices/" + mac + "/commands").json().path("rows").path(0).path("kind").asText()).isEqualTo("restart");
            assertThat(file(mac)).isNotEmpty();
        }
        assertThat(admin.write("POST", "devices/00908f250003/approval", Map.of("region", "Bern", "user", "7400", "displayName", "Otto"))
                .status()).as("no password").isEqualTo(200);
    }

    @Test
    void regions_are_described_used_and_deleted_when_nobody_belongs_to_them() throws Exception { // S-031
        assertThat(admin.write("POST", "regions", Map.of("name", "Basel")).status()).isEqualTo(201);
        Operators.Answer read = admin.get("regions/basel");
        Operators.Answer changed = admin.write("PUT", "regions/Basel", Map.of("description", "at the Rhine"), "If-Match",
                read.header("ETag"));
        assertThat(changed.json().path("description").asText()).isEqualTo("at the Rhine");
        assertThat(admin.write("PUT", "regions/Basel", Map.of("description", "late"), "If-Match", read.header("ETag")).status())
                .isEqualTo(412);
        assertThat(admin.write("PUT", "regions/Basel", Map.of("name", "Bale"), "If-Match", changed.header("ETag")).json().path("field")
                .asText()).isEqualTo("name");
        assertThat(admin.write("POST", "devices", Map.of("mac", "00908f260001", "model", "Audiocodes_440HD", "region", "Basel",
                "user", "7500", "password", "s3cret")).status()).isEqualTo(201);
        assertThat(admin.get("regions/Basel/usage").json().path("total").asInt()).isGreaterThan(0);
        assertThat(admin.write("DELETE", "regions/Basel", null).status()).isEqualTo(409);
    }

    @Test
    void the_dashboard_counts_what_the_list_shows() throws Exception { // S-059, S-060, S-061, S-062, S-065
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode dashboard = admin.get("dashboard").json();
            for (Map.Entry<String, String> count : Map.of("registered", "registered", "nonRegistered", "non-registered",
                    "disconnected", "disconnected", "neverSeen", "never+seen").entrySet()) {
                assertThat(admin.get("devices?limit=1&status=" + count.getValue()).json().path("total").asLong())
                        .as(count.getKey()).isEqualTo(dashboard.path(count.getKey()).asLong());
            }
            assertThat(dashboard.path("pending").asLong()).isEqualTo(admin.get("devices?enrolment=pending").json().path("total").asLong());
        });
        JsonNode dashboard = admin.get("dashboard").json();
        double all = dashboard.path("registered").asDouble() + dashboard.path("nonRegistered").asDouble()
                + dashboard.path("disconnected").asDouble();
        assertThat(dashboard.path("percentRegistered").asDouble())
                .isEqualTo(Math.round(10_000 * dashboard.path("registered").asDouble() / all) / 100.0);
        List<String> times = dashboard.path("recent").findValuesAsText("reportTime");
        assertThat(times).hasSizeBetween(6, 10).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(dashboard.path("recent").path(0).path("ip").asText()).isNotEmpty();
    }

    @Test
    void a_device_can_be_refreshed_and_deleted_and_comes_back_pending() throws Exception { // S-078, S-084
        phones.keepAlive("00908f270001", "started", "model", "440HD");
        phones.keepAlive("00908f270001", "registered", "model", "440HD");
        assertThat(admin.write("POST", "devices/00908f270001/refresh", null).json().path("row").path("status").asText())
                .isEqualTo("registered");
        assertThat(admin.write("DELETE", "devices/00908f270001", null).status()).isEqualTo(204);
        assertThat(macs("mac=00908f270001")).isEmpty();
        phones.keepAlive("00908f270001", "registered", "model", "440HD");
        assertThat(macs("mac=00908f270001&enrolment=pending&status=registered")).hasSize(1);
    }
}
