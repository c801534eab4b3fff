package org.opennms.plugins.phones.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.error.Busy;

/** what strangers send. */
class BadInputTest {

    private static final String KEEP_ALIVE = "/rest/v1/ipphoneMgrStatus/keep-alive";
    private static final String INIT = "/rest/v1/ipphoneMgrStatus/init";
    private static final String ALERT = "/rest/v1/ipphoneMgrAlert/alert";
    private static final String GOOD = "{\"mac\":\"00908f06c006\"}";

    private static OpenDoor door;
    private static FakeFleet fleet;

    @BeforeAll
    static void open() {
        door = new OpenDoor(OpenDoor.settings("0", "", "", true, 1, 1_000));
        fleet = door.fleet;
    }

    @AfterAll
    static void close() throws InterruptedException {
        door.close();
    }

    @BeforeEach
    void reset() {
        fleet.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {KEEP_ALIVE, INIT, ALERT, "/rest/v1/ipphoneMgrStatus/multi-keep-alive", "/rest/v1/ipphoneMgrStatus/multi-full-keep-alive"})
    void malformed_json_is_400_and_the_connection_lives_on(String target) throws IOException {
        try (Wire wire = door.wire()) {
            for (String body : List.of("", "{", "nonsense", "[]", "{\"mac\":", "\u0000")) {
                Wire.Answer answer = wire.ask(Wire.post(target, body));
                assertThat(answer.status()).as(body).isEqualTo(400);
                assertThat(answer.body()).isEqualTo("bad request\n");
            }
            assertThat(wire.ask(Wire.post(INIT, GOOD)).status()).isEqualTo(200);
        }
        assertThat(fleet.all()).containsEntry("http.400", 6L);
    }

    @ParameterizedTest
    @ValueSource(strings = {KEEP_ALIVE, INIT})
    void a_mac_of_13_digits_is_400(String target) throws IOException {
        assertThat(door.post(target, "{\"mac\":\"00908f06c0066\"}").status()).isEqualTo(400);
        assertThat(fleet.reports).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {KEEP_ALIVE, INIT, ALERT})
    void ten_megabytes_are_413_even_to_a_client_that_sends_first_and_reads_later(String target) throws IOException {
        try (Wire wire = door.wire()) {
            wire.send("POST " + target + " HTTP/1.1\r\nContent-Length: 10000000\r\n\r\n");
            wire.send(new byte[10_000_000]);
            assertThat(wire.answer(true).line()).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
            assertThat(wire.isEnded()).isTrue();
        }
        try (Wire wire = door.wire()) {
            wire.send("POST " + target + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n186a0\r\n");
            wire.send(new byte[100_000]);
            wire.send("\r\n0\r\n\r\n");
            assertThat(wire.answer(true).body()).isEqualTo("too large\n");
            assertThat(wire.isEnded()).isTrue();
        }
    }

    @Test
    void a_length_with_zeros_in_front_is_the_length_it_says() throws IOException {
        try (Wire wire = door.wire()) {
            wire.send("POST " + KEEP_ALIVE + " HTTP/1.1\r\nContent-Length: 000000000022\r\n\r\n" + GOOD);
            assertThat(wire.answer(true).status()).isEqualTo(200);
        }
    }

    @Test
    void a_body_without_end_is_cut() throws IOException {
        try (Wire wire = door.wire()) {
            wire.send("POST " + INIT + " HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n");
            assertThat(wire.answer(true).status()).isEqualTo(413);
            assertThat(endsUnder(wire)).isTrue();
        }
    }

    private static boolean endsUnder(Wire wire) {
        try {
            for (int i = 0; i < 1_000; i++) {
                wire.send(new byte[1_000_000]);
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void a_client_that_asks_before_sending_is_told_either_way() throws IOException {
        try (Wire wire = door.wire()) {
            wire.send("POST " + INIT + " HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 10000000\r\n\r\n");
            assertThat(wire.answer(true).status()).isEqualTo(413);
            assertThat(wire.isEnded()).isTrue();
        }
        for (String target : List.of(INIT, KEEP_ALIVE)) {
            try (Wire wire = door.wire()) {
                wire.send("POST " + target + " HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 22\r\n\r\n");
                assertThat(wire.answer(true).status()).isEqualTo(100);
                assertThat(wire.ask(GOOD).status()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /ipp/dhcpoption160.cfg HTTP/1.1\r\nUser-Agent: x", "GET", "POST " + KEEP_ALIVE + " HTTP/1.1\r\nContent-Length: 22\r\n\r\n{\"mac\"",
        "POST " + INIT + " HTTP/1.1\r\nContent-Length: 22\r\n\r\n", "POST /nothing HTTP/1.1\r\nContent-Length: 22\r\n\r\n{", ""})
    void a_request_that_does_not_come_is_not_waited_for(String beginning) throws IOException {
        try (Wire wire = door.wire()) {
            wire.send(beginning);

            assertThat(wire.isEnded()).isTrue();
        }
    }

    @Test
    void a_dripping_header_is_dropped_and_others_never_notice() throws Exception {
        try (Wire slow = door.wire()) {
            slow.send("GET / HTTP/1.1\r\n");
            List<Integer> statuses = new ArrayList<>();
            await().pollInterval(java.time.Duration.ofMillis(50)).until(() -> {
                statuses.add(door.post(KEEP_ALIVE, GOOD).status());
                slow.send("X: y\r\n");
                return slow.in().available() > 0 || endedNow(slow);
            });
            assertThat(statuses).isNotEmpty().containsOnly(200);
        }
    }

    private static boolean endedNow(Wire wire) {
        try {
            wire.send("X");
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void more_connections_than_allowed_wait_and_are_served_when_others_end() throws Exception {
        try (OpenDoor small = new OpenDoor(OpenDoor.settings("0", "", "", true, 2, 4))) {
            List<Wire> held = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                held.add(small.wire());
            }
            assertThat(small.post(KEEP_ALIVE, GOOD).status()).isEqualTo(200);
            for (Wire wire : held) {
                wire.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /x HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", "GET /x HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "GET /x HTTP/1.1\r\nContent-Length: x\r\n\r\n", "GET /x HTTP/3.9\r\n\r\n", "POST /rest/v1/ipphoneMgrStatus/init HTTP/1.1\r\nContent-Length: 1, 1\r\n\r\nx"})
    void what_is_no_request_is_400(String request) throws IOException {
        assertThat(door.ask(request).status()).isEqualTo(400);
    }

    @Test
    void headers_without_end_are_refused() throws IOException {
        Wire.Answer answer = door.ask("GET /x HTTP/1.1\r\nX: " + "y".repeat(40_000) + "\r\n\r\n");

        assertThat(answer.status()).isBetween(400, 431);
    }

    @ParameterizedTest
    @ValueSource(strings = {KEEP_ALIVE, INIT, ALERT})
    void a_store_that_is_away_is_503_with_a_time(String target) throws IOException {
        fleet.failure = new Busy("away");

        Wire.Answer answer = door.post(target, target.equals(ALERT) ? "{\"alerts\":[]}" : GOOD);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.body()).isEqualTo("busy, try again later\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {KEEP_ALIVE, INIT, ALERT})
    void what_is_our_fault_is_500_and_tells_nothing(String target) throws IOException {
        fleet.failure = new IllegalStateException("at com.example.Secret");

        Wire.Answer answer = door.post(target, target.equals(ALERT) ? "{\"alerts\":[]}" : GOOD);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("internal error\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "text/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ";;;"})
    void the_content_type_does_not_matter(String type) throws IOException {
        for (String target : List.of(KEEP_ALIVE, INIT)) {
            assertThat(door.ask("POST " + target + " HTTP/1.1\r\nAccept: image/png\r\nContent-Type: " + type
                    + "\r\nContent-Length: 22\r\n\r\n" + GOOD).status()).isEqualTo(200);
        }
    }

    @Test
    void a_phone_that_leaves_before_its_answer_hurts_nobody() throws IOException {
        for (String target : List.of(KEEP_ALIVE, INIT)) {
            for (int i = 0; i < 20; i++) {
                try (Wire wire = door.wire()) {
                    wire.send(Wire.post(target, GOOD));
                    wire.reset();
                }
            }
        }
        assertThat(door.post(INIT, GOOD).status()).isEqualTo(200);
    }
}
