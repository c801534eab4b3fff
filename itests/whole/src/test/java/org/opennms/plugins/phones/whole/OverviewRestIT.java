package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is wrong with a fleet, found and counted: alarms, drift, and what the logs say of work on many. */
class OverviewRestIT {

    private static final String ANNA = "00908fed0001";
    private static final String BERT = "00908fed0002";
    private static final List<String> MACS = List.of(ANNA, BERT, "00908fed0003", "00908fed0004", "00908fed0005");

    private static RunningPhones phones;
    private static Caller admin;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("overview-rest", Map.of("PHONES_ADMIN_PASSWORD", "of the test"));
        admin = Caller.administrator(phones, "of the test");
        admin.done("POST", "regions", Map.of("name", "Berlin"));
        admin.done("PUT", "placeholders/Proxy_address", Map.of("value", "sip.example.org"));
        for (String mac : MACS) {
            admin.done("POST", "devices", Map.of("mac", mac, "model", "Audiocodes_420HD", "region", "Berlin", "user",
                    mac.equals(ANNA) ? "anna.m" : "u" + mac, "userDisplayName", mac.equals(BERT) ? "Bert Ölmann" : "Nobody",
                    "password", "geheim"));
        }
    }

    @AfterAll
    static void stop() {
        phones.close();
    }

    private static List<String> macs(String list) throws Exception {
        return admin.get(list).json().path("rows").findValuesAsText("mac");
    }

    @Test
    void devices_that_have_drifted_are_filtered_counted_and_paged() throws Exception { // N-04
        for (String mac : MACS.subList(0, 2)) {
            assertThat(phones.door().get("/configfiles/" + mac + ".cfg").status()).isEqualTo(200);
        }
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() ->
                assertThat(macs("devices?drift=undelivered")).containsExactlyElementsOf(MACS.subList(2, 5)));

        List<String> paged = new ArrayList<>();
        for (String next = ""; next != null; ) {
            JsonNode page = admin.get("devices?drift=Undelivered&drift=stale&sort=-mac&limit=1" + next).json();
            assertThat(next.isEmpty() ? page.path("total").asInt() : 3).isEqualTo(3);
            paged.addAll(page.path("rows").findValuesAsText("mac"));
            next = page.path("next").isTextual() ? "&after=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8) : null;
        }
        assertThat(paged).containsExactly(MACS.get(4), MACS.get(3), MACS.get(2));
        assertThat(macs("devices?drift=undelivered&user=u" + MACS.get(3))).containsExactly(MACS.get(3));
        assertThat(admin.get("devices?mac=" + MACS.get(3)).json().at("/rows/0/drift").toString()).isEqualTo("[\"undelivered\"]");
        assertThat(macs("devices?drift=edited")).isEmpty();
        for (String counted : List.of("dashboard", "devices/facets")) {
            assertThat(admin.get(counted).json().path("drift").toString()).isEqualTo("[{\"value\":\"undelivered\",\"count\":3}]");
        }
        Caller.assertRefused(admin.get("devices?drift=snow"), 400, "drift");
    }

    private static void alert(String mac, String name, String severity) throws Exception {
        phones.keepAlive(mac, "unregistered", "model", "420HD");
        assertThat(phones.door().post("/rest/v1/ipphoneMgrAlert/alert", "{\"emsUserName\":\"system\",\"alerts\":[{"
                + "\"uniqueId\":2,\"name\":\"" + name + "\",\"description\":\"text\",\"date\":\"2026-07-17T12:24:18\","
                + "\"severity\":\"" + severity + "\",\"source\":\"IPPhone/" + mac + "\",\"type\":1,\"probableCause\":5,"
                + "\"additionalInfo1\":\"\",\"additionalInfo2\":\"\"}]}").status()).isEqualTo(200);
    }

    @Test
    void alarms_are_found_by_name_address_and_user_and_counted_by_severity() throws Exception { // S-096, S-062
        alert(ANNA, "IPPHONE REGISTRATION FAILURE", "5");
        alert(BERT, "IPPHONE SURVIVABLE MODE START", "4");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(macs("alarms")).contains(ANNA, BERT));

        assertThat(found("registerfail")).containsExactly(ANNA);
        assertThat(found("00:90:8F:ED:00:02")).containsExactly(BERT);
        assertThat(found("8fed0002")).containsExactly(BERT);
        assertThat(found("127.0.0.")).containsExactlyInAnyOrder(ANNA, BERT);
        assertThat(found("ANNA.M")).containsExactly(ANNA);
        assertThat(found("ölmann")).containsExactly(BERT);
        assertThat(found("% or 1=1")).isEmpty();
        assertThat(macs("alarms?q=127&limit=1")).hasSize(1);
        assertThat(macs("alarms?q=anna&name=IPPhoneSurvivableModeStart")).isEmpty();
        assertThat(phones.shellJson("opennms-phones:alarms --json --search anna.m").findValuesAsText("mac")).containsExactly(ANNA);

        JsonNode counted = admin.get("dashboard").json().path("alarms");
        assertThat(counted.findValuesAsText("value")).containsExactly("critical", "major");
        assertThat(counted.findValuesAsText("count")).containsExactly("1", "1");
    }

    private static List<String> found(String text) throws Exception {
        return macs("alarms?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    @Test
    void a_generation_of_many_is_logged_at_its_beginning_and_end_under_who_asked() throws Exception { // S-134
        admin.done("PUT", "operators/susan", Map.of("role", "supervisor", "password", "supervises"));
        JsonNode job = admin.ended(admin.as("susan", "supervises").write("POST", "generations", Map.of("reason", "of the test")));
        String number = "job " + job.path("id").asLong() + ": generate";

        List<JsonNode> lines = new ArrayList<>();
        admin.get("logs/activity?lines=100&level=info").json().path("lines").forEach(line -> {
            if (line.path("text").asText().contains(number)) {
                lines.add(line);
            }
        });
        assertThat(lines).hasSize(2).allMatch(line -> line.path("by").asText().equals("susan"));
        assertThat(lines.get(0).path("text").asText()).startsWith("job started: " + number + " of 5").contains("of the test");
        assertThat(lines.get(1).path("text").asText()).startsWith("job done: " + number).contains("ok", "failed", "skipped");
    }
}
