package org.opennms.plugins.phones.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.command.WireCommand;
import org.opennms.plugins.phones.api.fleet.ReportReply;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;

/** Replays requests as phones send them, byte for byte. */
class PhoneRequestsTest {

    private static final String NOTHING = "{\"requests\":[]}";

    private static OpenDoor door;
    private static FakeFleet fleet;

    @BeforeAll
    static void open() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        door = new OpenDoor(OpenDoor.settings("0," + free, "", "", true, 5, 1_000));
        fleet = door.fleet;
    }

    @AfterAll
    static void close() throws InterruptedException {
        door.close();
    }

    @BeforeEach
    void reset() {
        fleet.reset();
        fleet.files.put("ipp/dhcpoption160.cfg", "boot");
        fleet.files.put("Demo/00908f06c006.cfg", "place");
        fleet.files.put("1230sip.cfg", "avaya");
    }

    // S-006, S-014, S-015, P-18
    @ParameterizedTest
    @ValueSource(strings = {"alert", "get_avaya_1230_raw_agent", "get_boot_file", "get_boot_file_joined", "get_tenant_cfg", "init_generic",
        "keepalive_customer_prefix", "keepalive_registered_generic", "keepalive_registered_lync", "keepalive_started_lync",
        "multi_full_keepalive", "multi_keepalive", "post_region_cfg"})
    void every_request_is_answered_with_a_body(String name) throws IOException {
        Wire.Answer answer = replay(name);

        assertThat(answer.line()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(answer.body()).isNotEmpty();
    }

    @Test
    void a_keep_alive_is_handed_on_as_it_was_said() throws IOException {
        Wire.Answer answer = replay("keepalive_started_lync");

        assertThat(answer.body()).isEqualTo(NOTHING);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        Report report = fleet.reports.get(0);
        assertThat(report.mac()).hasToString("00908f06c006");
        assertThat(report.kind()).isEqualTo(Report.Kind.KEEP_ALIVE);
        assertThat(report.status()).isEqualTo(Status.STARTED);
        assertThat(report.source()).isEqualTo(IpAddress.LOOPBACK);
        assertThat(report.fields()).containsEntry("fwVersion", "UC_2.0.13.121").containsEntry("sipProxy", "")
                .containsEntry("emsUserName", "system").doesNotContainKey("emsUserPassword").hasSize(15);
        assertThat(fleet.reporters).containsExactly("system");
    }

    @Test
    void an_init_is_a_report_of_its_own_kind() throws IOException {
        assertThat(replay("init_generic").body()).isEqualTo(NOTHING);

        assertThat(fleet.reports).extracting(Report::kind).containsExactly(Report.Kind.INIT);
        assertThat(fleet.reports.get(0).field("sipProxy")).contains("65.243.174.141");
    }

    // S-087
    @Test
    void an_alarm_post_is_an_alert_an_element() throws IOException {
        assertThat(replay("alert").body()).isEqualTo(NOTHING);

        assertThat(fleet.alerts).singleElement().satisfies(a -> {
            assertThat(a.name()).isEqualTo("IPPHONE CONFERENCE SPEAKER CONNECTION FAILURE");
            assertThat(a.severity()).isEqualTo("3");
            assertThat(a.source()).isEqualTo("IPPhone/00908f600671");
            assertThat(a.uniqueId()).contains(2L);
        });
        assertThat(fleet.reporters).containsExactly("system");
    }

    @Test
    void an_aggregator_reports_for_its_phones_and_then_says_they_are_still_there() throws IOException {
        replay("multi_full_keepalive");
        replay("multi_keepalive");

        assertThat(fleet.reports).hasSize(2).allMatch(r -> r.mac().digits().equals("00908f9a9623"));
        assertThat(fleet.reports.get(1).fields()).isEqualTo(fleet.reports.get(0).fields());
        assertThat(fleet.reports.get(1).at()).isAfterOrEqualTo(fleet.reports.get(0).at());
        assertThat(fleet.reports.get(1).kind()).isEqualTo(Report.Kind.STILL_THERE);
    }

    // whoever repeats a phone's report is given its commands
    @Test
    void nobody_says_of_another_address_s_phone_that_it_is_still_there() throws IOException {
        replay("multi_full_keepalive");
        Report first = fleet.reports.get(0);
        fleet.reports.set(0, new Report(first.mac(), first.at(), new IpAddress("10.1.2.3"), first.kind(), first.status(),
                first.fields()));

        assertThat(replay("multi_keepalive").body()).isEqualTo(NOTHING);

        assertThat(fleet.reports).hasSize(1);
        assertThat(fleet.all()).containsEntry("reports.notTheirs", 2L);
    }

    // P-17; phones of the 1200 family send a raw control byte
    @Test
    void a_user_agent_is_handed_on_with_its_control_bytes() throws IOException {
        replay("get_avaya_1230_raw_agent");

        assertThat(fleet.askers.get(0).userAgent()).contains("AVAYA/SIP12x0\u0017/04.00.04.00");
    }

    @Test
    void a_region_s_file_says_its_template() throws IOException {
        Wire.Answer answer = replay("post_region_cfg");

        assertThat(answer.body()).isEqualTo("place");
        assertThat(answer.header("X-Template-Name")).isEqualTo("Audiocodes_430HD");
        assertThat(fleet.askers.get(0).userAgent()).contains("AUDC-IPPhone-430HD_UC_2.0.13.121/1.0.0000.0");
    }

    // S-015
    @Test
    void both_ports_answer_alike() throws IOException {
        for (int port : door.ports()) {
            try (Wire wire = new Wire(port)) {
                wire.send(bytes("keepalive_registered_generic"));
                assertThat(wire.answer(true).body()).isEqualTo(NOTHING);
            }
        }
        assertThat(door.ports()).hasSize(2);
    }

    @Test
    void waiting_commands_go_along_as_objects() throws IOException {
        Map<String, String> body = new java.util.LinkedHashMap<>();
        body.put("sessionId", "f0144216");
        body.put("emsUserName", "user@example.com");
        body.put("emsUserPassword", "81c11125567b212da873582b82e3efb6");
        body.put("schedulePeriod", "");
        fleet.reply = CompletableFuture.completedStage(new ReportReply(ReportReply.Outcome.TAKEN,
                List.of(new WireCommand("PUT", "/rest/v1/command/ResetGracefulHandler", body))));

        String expected = new String(file("keepalive_reply_reset.json"), java.nio.charset.StandardCharsets.UTF_8).strip();
        assertThat(replay("keepalive_registered_lync").body()).isEqualTo(expected);
        assertThat(replay("init_generic").body()).isEqualTo(expected);
    }

    // S-032
    @Test
    void a_refused_stranger_gets_401_and_a_counted_one_200() throws IOException {
        fleet.reply = CompletableFuture.completedStage(new ReportReply(ReportReply.Outcome.REFUSED, List.of()));
        assertThat(replay("keepalive_started_lync").status()).isEqualTo(401);
        assertThat(replay("init_generic").status()).isEqualTo(401);

        fleet.reply = CompletableFuture.completedStage(new ReportReply(ReportReply.Outcome.COUNTED, List.of()));
        assertThat(replay("keepalive_started_lync").body()).isEqualTo(NOTHING);
    }

    @Test
    void the_answer_waits_for_the_commit() throws Exception {
        CompletableFuture<ReportReply> commit = new CompletableFuture<>();
        fleet.reply = commit;
        try (Wire wire = door.wire()) {
            wire.send(bytes("keepalive_registered_generic"));
            org.awaitility.Awaitility.await().until(() -> !fleet.reports.isEmpty());
            assertThat(wire.in().available()).isZero();

            commit.complete(ReportReply.NOTHING_TO_DO);

            assertThat(wire.answer(true).body()).isEqualTo(NOTHING);
        }
    }

    @Test
    void a_keep_alive_may_go_through_jax_rs_too() throws Exception {
        try (OpenDoor slow = new OpenDoor(OpenDoor.settings("0", "", "", false, 5, 1_000)); Wire wire = slow.wire()) {
            for (int i = 0; i < 3; i++) {
                wire.send(bytes("keepalive_started_lync"));
                assertThat(wire.answer(true).body()).isEqualTo(NOTHING);
            }
            assertThat(slow.fleet.reports).hasSize(3).allMatch(r -> r.kind() == Report.Kind.KEEP_ALIVE);
        }
    }

    @Test
    void requests_sent_ahead_are_answered_in_order() throws IOException {
        fleet.files.put("00908f06c006.cfg", "mine");
        try (Wire wire = door.wire()) {
            wire.send("GET /configfiles/00908f06c006.cfg HTTP/1.1\r\n\r\n" + "GET /x HTTP/1.1\r\n\r\n");
            wire.send(bytes("keepalive_started_lync"));
            wire.send(bytes("alert"));
            wire.send("HEAD /configfiles/00908f06c006.cfg HTTP/1.1\r\n\r\n" + "GET /ipp/dhcpoption160.cfg HTTP/1.1\r\n\r\n");

            assertThat(wire.answer(true).body()).isEqualTo("mine");
            assertThat(wire.answer(true).status()).isEqualTo(404);
            assertThat(wire.answer(true).body()).isEqualTo(NOTHING);
            assertThat(wire.answer(true).body()).isEqualTo(NOTHING);
            assertThat(wire.answer(false).header("Content-Length")).isEqualTo("4");
            assertThat(wire.answer(true).body()).isEqualTo("boot");
        }
    }

    @Test
    void a_body_may_come_in_chunks_and_in_pieces() throws IOException {
        try (Wire wire = door.wire()) {
            wire.send("POST /rest/v1/ipphoneMgrStatus/keep-alive HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"mac\":\"0\r\n");
            wire.send("10\r\n0908f06c006\",  }\r\n0\r\n\r\n");
            assertThat(wire.answer(true).body()).isEqualTo(NOTHING);

            wire.send("POST /rest/v1/ipphoneMgrStatus/init HTTP/1.1\r\nContent-Length: 22\r\n\r\n{\"mac\":");
            wire.send("\"00908f06c006\"}");
            assertThat(wire.answer(true).body()).isEqualTo(NOTHING);
        }
        assertThat(fleet.reports).extracting(Report::kind).containsExactly(Report.Kind.KEEP_ALIVE, Report.Kind.INIT);
    }

    private static Wire.Answer replay(String name) throws IOException {
        try (Wire wire = door.wire()) {
            wire.send(bytes(name));
            return wire.answer(true);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        return file(name + ".http");
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = PhoneRequestsTest.class.getResourceAsStream("/phone-requests/" + name)) {
            return Optional.ofNullable(in).orElseThrow().readAllBytes();
        }
    }
}
