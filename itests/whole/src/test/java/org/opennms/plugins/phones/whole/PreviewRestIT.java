package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a change would do, why files are as they are, what left for phones, and which of them are not as they were meant to be. */
class PreviewRestIT {

    private static final String MODEL = "Audiocodes_430HD";
    private static final String NUMBER = "voip/services/msg_waiting_ind/voice_mail_number";
    private static final List<String> MACS = List.of("00908f300001", "00908f300002", "00908f300003");

    private static RunningPhones phones;
    private static Caller admin;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("preview-rest", Map.of("PHONES_ADMIN_PASSWORD", "of the test"));
        admin = Caller.administrator(phones, "of the test");
        for (String region : List.of("Berlin", "Wien")) {
            assertThat(admin.write("POST", "regions", Map.of("name", region)).status()).isEqualTo(201);
        }
        phones.shell("opennms-phones:placeholder-set Proxy_address sip.example.org");
        for (String mac : MACS) {
            added(mac, MODEL);
        }
    }

    @AfterAll
    static void stop() {
        phones.close();
    }

    private static void added(String mac, String model) throws Exception {
        Operators.Answer answer = admin.write("POST", "devices", Map.of("mac", mac, "model", model, "region", "Berlin",
                "user", "u" + mac, "userDisplayName", "Person of " + mac, "password", "s3cret-" + mac));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    private static JsonNode get(String path) throws Exception {
        Operators.Answer answer = admin.get(path);
        assertThat(answer.status()).as(path + " " + answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode preview(Map<String, ?> body) throws Exception {
        Operators.Answer answer = admin.write("POST", "changes/preview", body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private static Map<String, Object> value(String scope, String of, String key, String value) {
        return Map.of("scope", scope, "of", of, "key", key, "value", value);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Test
    void a_template_not_yet_saved_shows_what_changes_on_each_device_and_writes_nothing() throws Exception { // N-01
        String before = get("templates/" + MODEL).path("text").asText();
        String after = before.replace("voip/media/srtp/enabled=%ITCS_SRTP%", "voip/media/srtp/enabled=7\nvoip/media/srpt/x=%ITCS_Nix%");

        JsonNode preview = preview(Map.of("scope", Map.of("model", MODEL, "devices", MACS), "text", true, "limit", 2,
                "change", Map.of("templates", List.of(Map.of("model", MODEL, "text", after)))));

        assertThat(preview.path("summary").path("devices").asInt()).isEqualTo(3);
        assertThat(preview.path("summary").path("changed").asInt()).isEqualTo(3);
        assertThat(preview.path("rows").findValuesAsText("mac")).containsExactly(MACS.get(0), MACS.get(1));
        assertThat(preview.path("next").asText()).isEqualTo(MACS.get(1));
        JsonNode row = preview.path("rows").path(0);
        assertThat(row.path("kind").asText()).isEqualTo("keys");
        assertThat(row.path("changes").toString()).contains("voip/media/srtp/enabled", "\"after\":\"7\"", "voip/media/srpt/x");
        assertThat(row.path("text").asText()).contains("-voip/media/srtp/enabled=0", "+voip/media/srtp/enabled=7");
        assertThat(preview.path("summary").path("findings").toString())
                .contains("expected is 0 or 1", "is no known key", "Nix has no value anywhere");
        assertThat(preview.path("summary").path("keys").path(0).path("devices").asInt()).isEqualTo(3);
        assertThat(preview.path("summary").path("moreKeys").asBoolean(true)).isFalse();
        assertThat(preview.toString()).doesNotContain("s3cret");
        assertThat(get("templates/" + MODEL).path("text").asText()).isEqualTo(before);
        JsonNode second = preview(Map.of("scope", Map.of("devices", MACS), "after", MACS.get(1),
                "change", Map.of("templates", List.of(Map.of("model", MODEL, "text", after)))));
        assertThat(second.path("rows").findValuesAsText("mac")).containsExactly(MACS.get(2));
        assertThat(second.has("summary")).isFalse();
    }

    @Test
    void values_users_and_regions_not_yet_saved_are_previewed_and_what_nothing_uses_is_said() throws Exception { // S-192, S-103
        JsonNode region = preview(Map.of("scope", Map.of("devices", MACS), "change", Map.of("placeholders",
                List.of(value("region", "berlin", "MwiVmNumber", "7777"), value("system", "", "NobodyAsks", "1")))));
        JsonNode user = preview(Map.of("scope", Map.of("user", "u" + MACS.get(0)), "change", Map.of("users",
                List.of(Map.of("name", "u" + MACS.get(0), "displayName", "Another", "password", "n3w")))));
        JsonNode moved = preview(Map.of("scope", Map.of("devices", MACS), "change", Map.of("region", "Wien")));

        assertThat(region.path("rows").path(0).path("changes").toString()).contains(NUMBER, "7777");
        assertThat(region.path("summary").path("findings").toString()).contains("NobodyAsks is set for system but no template uses it");
        assertThat(user.path("summary").path("devices").asInt()).isEqualTo(1);
        assertThat(user.path("rows").path(0).path("changes").toString()).contains("Another", "voip/line/0/auth_password", "***")
                .doesNotContain("n3w", "s3cret");
        assertThat(moved.path("summary").path("same").asInt()).isEqualTo(3);
        assertThat(admin.write("POST", "changes/preview", Map.of("change", Map.of("region", "Paris"))).status()).isEqualTo(404);
        assertThat(admin.write("POST", "changes/preview", Map.of("change", Map.of("placeholders",
                List.of(value("system", "", "x", "one\ntwo"))))).status()).isEqualTo(400);
    }

    @Test
    void no_file_is_previewed_for_another_model_than_the_device_reports() throws Exception { // P-10
        String mac = "00908f300009";
        added(mac, MODEL);
        phones.keepAlive(mac, "registered", "model", "440HD");

        assertThat(admin.get("devices/" + mac + "/preview").status())
                .isEqualTo(409);
        assertThat(preview(Map.of("scope", Map.of("devices", List.of(mac)))).path("summary").path("failed").asInt()).isEqualTo(1);
        assertThat(admin.write("DELETE", "devices/" + mac, null).status()).isEqualTo(204);
    }

    @Test
    void a_key_is_traced_through_all_layers_and_two_devices_are_compared() throws Exception { // N-15, S-178
        String own = MACS.get(2);
        phones.shell("opennms-phones:placeholder-set --model " + MODEL + " MwiVmNumber 2000");
        phones.shell("opennms-phones:placeholder-set --phone " + own + " MwiVmNumber 3000");

        JsonNode explained = get("devices/" + own + "/explain?key=" + NUMBER).path("rows").path(0);
        JsonNode byPlaceholder = get("devices/" + own + "/explain?key=MwiVmNumber");
        JsonNode compared = get("devices/compare?a=" + MACS.get(0) + "&b=" + own);

        assertThat(explained.path("value").asText()).isEqualTo("3000");
        List<JsonNode> layers = list(explained.at("/lines/0/placeholders/0/layers"));
        assertThat(layers).extracting(l -> l.path("layer").asText()).containsExactly("default", "model", "phone");
        assertThat(layers).extracting(l -> l.path("wins").asBoolean()).containsExactly(false, false, true);
        assertThat(explained.at("/lines/0/template").asText()).isEqualTo(NUMBER + "=%ITCS_MwiVmNumber%");
        assertThat(byPlaceholder.path("rows")).hasSize(1);
        JsonNode number = list(compared.path("rows")).stream().filter(r -> r.path("key").asText().equals(NUMBER)).findFirst().orElseThrow();
        assertThat(number.at("/a/value").asText()).isEqualTo("2000");
        assertThat(number.at("/b/layers/0").asText()).isEqualTo("phone");
        assertThat(compared.path("rows").findValuesAsText("key")).contains("voip/line/0/id").doesNotContain("system/type");
        assertThat(compared.toString() + get("devices/" + own + "/explain")).doesNotContain("s3cret");
        phones.shell("opennms-phones:placeholder-delete --phone " + own + " MwiVmNumber");
        phones.shell("opennms-phones:placeholder-delete --model " + MODEL + " MwiVmNumber");
    }

    @Test
    void a_device_drifts_in_three_ways_and_each_is_listed_and_counted() throws Exception { // N-04, S-113, S-131, S-185
        String mac = "00908f310001";
        added(mac, "Audiocodes_420HD");
        assertThat(kinds(mac)).containsExactly("undelivered");

        fetch(mac);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(kinds(mac)).isEmpty());
        JsonNode delivered = get("devices/" + mac + "/deliveries").path("rows").path(0);
        assertThat(delivered.path("outcome").asText()).isEqualTo("whole"); // N-05
        assertThat(delivered.path("revision").asInt()).isEqualTo(1);
        assertThat(delivered.path("sent").asLong()).isEqualTo(delivered.path("total").asLong()).isPositive();

        phones.shell("opennms-phones:placeholder-set --phone " + mac + " MwiVmNumber 4000");
        assertThat(kinds(mac)).containsExactly("stale");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(get("drift?kind=stale").path("rows").findValuesAsText("mac")).contains(mac);
            assertThat(get("drift/summary").path("stale").asInt()).isPositive();
        });
        assertThat(admin.write("POST", "generations", Map.of("mac", mac)).status()).isLessThan(300);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(kinds(mac)).containsExactly("undelivered"));
        fetch(mac);
        phones.keepAlive(mac, "registered", "model", "420HD", "userName", "somebody-else");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(kinds(mac)).containsExactly("reported"));
        assertThat(get("devices/" + mac + "/drift").toString()).contains("somebody-else");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() ->
                assertThat(get("drift?kind=reported").path("rows").findValuesAsText("mac")).contains(mac));
    }

    private static List<String> kinds(String mac) throws Exception {
        return list(get("devices/" + mac + "/drift").path("kinds")).stream().map(JsonNode::asText).toList();
    }

    private static void fetch(String mac) throws IOException {
        assertThat(phones.door().get("/configfiles/" + mac + ".cfg").status()).isEqualTo(200);
    }

    @Test
    void a_transfer_that_a_device_ends_early_is_partial() throws Exception { // N-05
        int size = 48 << 20;
        byte[] image = new byte[size];
        System.arraycopy("430HD2.2.16.1".getBytes(StandardCharsets.US_ASCII), 0, image, 64, 13);
        Path file = Files.write(phones.data.resolveSibling("drift.img"), image);
        phones.shell("opennms-phones:firmware-add 450HD.img " + file);
        String agent = "AUDC-IPPhone/2.2.16.1 (430HD; " + MACS.get(1).toUpperCase() + ")";
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(16_384);
            socket.setSoLinger(true, 0);
            socket.connect(new InetSocketAddress("127.0.0.1", phones.port));
            socket.getOutputStream().write(("GET /firmwarefiles/450HD.img HTTP/1.1\r\nHost: x\r\nUser-Agent: " + agent + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readNBytes(size / 100 * 37);
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode row = get("devices/" + MACS.get(1) + "/deliveries").path("rows").path(0);
            assertThat(row.path("outcome").asText()).isEqualTo("partial");
            assertThat(row.path("text").asText()).matches("partial (3[6-9]|4\\d) %");
        });
    }

    @Test
    void the_shell_previews_many_phones_with_a_new_template_compares_two_and_lists_drift() throws Exception { // N-01, N-03, N-15
        Path file = Files.writeString(phones.data.resolve("new-template.xml"), get("templates/" + MODEL).path("text").asText()
                .replace("voip/media/srtp/enabled=%ITCS_SRTP%", "voip/media/srtp/enabled=7"));

        assertThat(phones.shell("opennms-phones:config-preview --model " + MODEL + " --region Berlin --file " + file + " --limit 2"))
                .contains("changed", "voip/media/srtp/enabled changes on", "expected is 0 or 1",
                        "voip/media/srtp/enabled: 0 -> 7", "There are more phones than these");
        assertThat(phones.shellJson("opennms-phones:config-preview --all --json").path("phones").asInt()).isPositive();
        assertThat(get("templates/" + MODEL).path("text").asText()).doesNotContain("enabled=7");
        assertThat(phones.shell("opennms-phones:config-compare " + MACS.get(0) + " " + MACS.get(1)))
                .contains("voip/line/0/id", "u" + MACS.get(0), "u" + MACS.get(1)).doesNotContain("s3cret");
        assertThat(phones.shell("opennms-phones:drift " + MACS.get(0))).contains("MAC", "KINDS");
        assertThat(phones.shellJson("opennms-phones:drift --kind stale --json").isArray()).isTrue();
        assertThat(phones.tryShell("opennms-phones:config-preview").status()).isNotZero();
    }
}
