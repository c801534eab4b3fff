package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a broken or hostile client sends; a known phone is served before, between and after. */
class BadInputIT {

    private static final String KEEP_ALIVE = "/rest/v1/ipphoneMgrStatus/keep-alive";
    private static final String KNOWN = "00908f000001";

    private static RunningPhones phones;
    /** Begins a request at the start of all and never ends it; so long as others are tested, its time runs. */
    private static Socket slow;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("bad-input", Map.of("PHONES_PENDING_LIMIT", "1000", "PHONES_SOURCE_LIMIT", "40"));
        phones.shell("opennms-phones:add " + KNOWN + " --model Audiocodes_430HD --user 1000 --password geheim");
        phones.keepAlive(KNOWN, "registered", "model", "430HD");
        slow = phones.door().connect();
        slow.getOutputStream().write("GET /ipp/dhcpoption160.cfg HTTP/1.1\r\nHost: x\r\n".getBytes(StandardCharsets.US_ASCII));
        slow.getOutputStream().flush();
    }

    @AfterAll
    static void end() throws IOException {
        slow.close();
        phones.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "", "null", "{\"mac\":}", "{\"mac\":\"00908f000001\"", "\u0000\u0001", "<xml/>"})
    void malformed_json_is_400(String body) throws IOException {
        assertThat(phones.door().post(KEEP_ALIVE, body).status()).isEqualTo(400);
        assertThat(phones.door().post("/rest/v1/ipphoneMgrStatus/init", body).status()).isEqualTo(400);
        assertThat(phones.door().post("/rest/v1/ipphoneMgrAlert/alert", body).status()).isEqualTo(400);
        known();
    }

    @Test
    void a_mac_address_of_13_digits_is_400() throws IOException {
        String body = "{\"emsUserName\":\"system\",\"mac\":\"00908f0000011\",\"status\":\"started\"}";

        assertThat(phones.door().post(KEEP_ALIVE, body).status()).isEqualTo(400);
        assertThat(phones.door().get("/configfiles/00908f0000011.cfg").status()).isEqualTo(400);
    }

    // an address of many is nobody's
    @Test
    void no_group_address_becomes_a_phone() throws Exception {
        for (String mac : List.of("ffffffffffff", "01005e000001", "000000000000")) {
            assertThat(phones.door().post(KEEP_ALIVE, "{\"emsUserName\":\"system\",\"mac\":\"" + mac + "\",\"status\":\"started\"}")
                    .status()).isEqualTo(400);
            assertThat(phones.door().get("/configfiles/" + mac + ".cfg").status()).isEqualTo(404);
            assertThat(phones.tryShell("opennms-phones:show " + mac).status()).isNotZero();
        }
    }

    @Test
    void an_unreadable_alert_does_not_cost_the_others() throws Exception {
        Door.Answer answer = phones.door().post("/rest/v1/ipphoneMgrAlert/alert", "{\"alerts\":[7,[{}],null,{\"name\":"
                + "\"IPPHONE REQUIRES RESET\",\"severity\":\"2\",\"source\":\"IPPhone/" + KNOWN + "\",},\"x\"]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(phones.shell("opennms-phones:alarms --json")).contains("IPPhoneRequiresReset", KNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {KEEP_ALIVE, "/rest/v1/ipphoneMgrStatus/init", "/rest/v1/ipphoneMgrAlert/alert"})
    void ten_megabytes_are_413_and_the_client_reads_it(String path) throws IOException {
        Door.Answer answer = phones.door().post(path, "{\"mac\":\"" + "0".repeat(10_000_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        known();
    }

    //
    @ParameterizedTest
    @ValueSource(strings = {"/configfiles/../keys/store.key", "/configfiles/..%2fkeys%2fstore.key", "/configfiles/%2e%2e/%2e%2e/etc/passwd",
            "/firmwarefiles/../../etc/passwd", "/firmwarefiles/..%5c..%5cetc%5cpasswd", "/ipp/../etc/passwd", "/ipp/region/../00908f000001.cfg",
            "/ipp/tenant/..%2f..%2f/00908f000001.cfg", "/..%c0%af..%c0%afetc/passwd", "/configfiles/00908f000001.cfg%00.img", "//..//..//etc//passwd",
            "/configfiles/%252e%252e/passwd", "/firmwarefiles;../etc/passwd", "/firmwarefiles/..;/..;/etc/passwd", "/configfiles/..\\..\\etc\\passwd",
            "/dynamicconfigfiles/../../etc/passwd", "/../../../../etc/passwd", "/rest/v1/../../etc/passwd"})
    void no_path_leads_out(String path) throws IOException {
        Door.Answer answer = phones.door().get(path);

        assertThat(answer.status()).as(path).isBetween(400, 499);
        assertThat(answer.text()).doesNotContain("root:");
    }

    //
    @Test
    void headers_that_never_end_are_dropped() throws Exception {
        slow.setSoTimeout(120_000);

        assertThat(slow.getInputStream().read()).as("the end of the connection, or an error answer").isIn(-1, (int) 'H');
        known();
    }

    // A-05 A-01
    @Test
    void a_flood_of_unknown_phones_is_bounded_and_known_phones_never_notice() throws Exception {
        int flood = Checkout.LONG ? 100_000 : 10_000;
        for (int i = 0; i < flood; i++) {
            String from = "127.0." + (1 + i % 200) + "." + (1 + i / 200 % 200);
            String mac = String.format("0a%010x", i);
            Door.Answer answer = phones.door().from(from).post(KEEP_ALIVE,
                    "{\"emsUserName\":\"system\",\"mac\":\"" + mac + "\",\"status\":\"started\"}");
            assertThat(answer.status()).isEqualTo(200);
            if (i % 1000 == 0) {
                known();
            }
        }

        assertThat(phones.shellJson("opennms-phones:list --enrolment pending --limit 10000 --json").size()).isBetween(1, 1000);
        known();
    }

    //
    @Test
    void a_user_agent_cannot_write_into_the_log_or_the_terminal() throws Exception {
        byte[] request = ("GET /configfiles/00908f0000ff.cfg HTTP/1.1\r\nHost: x\r\nUser-Agent: a\u001b[31mFORGED\u0007\b\u007f\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(phones.door().send(request).status()).isEqualTo(404);
        phones.keepAlive("00908f0000fe", "started", "userName", "\\u001b[31mFORGED\\nsecond", "location", "x\\u0007");

        assertThat(phones.log()).doesNotContain("\u001b[31mFORGED");
        for (String command : List.of("show 00908f0000fe", "list", "show --json 00908f0000fe")) {
            assertThat(phones.shell("opennms-phones:" + command)).doesNotContain("\u001b[31mFORGED", "\u0007");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ipp", "/firmwarefiles", "/firmwarefiles/", "/configfiles/", "/nothing", "/configfiles/00908fffffff.cfg",
            "/firmwarefiles/none.img", "/ipp/region/Nowhere/00908f000001.cfg"})
    void what_is_not_there_is_404(String path) throws IOException { // S-044
        assertThat(phones.door().get(path).status()).isEqualTo(404);
    }

    private static void known() throws IOException {
        Door.Answer answer = phones.door().get("/configfiles/" + KNOWN + ".cfg");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("geheim");
    }
}
