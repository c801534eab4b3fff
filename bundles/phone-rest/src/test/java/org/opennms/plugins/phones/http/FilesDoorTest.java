package org.opennms.plugins.phones.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.error.Busy;

class FilesDoorTest {

    private static final int SIZE = 6_000_000;

    @TempDir
    private static Path folder;

    private static OpenDoor door;
    private static FakeFleet fleet;
    private static Path image;
    private static String imageText;

    @BeforeAll
    static void open() throws IOException {
        byte[] bytes = new byte[SIZE];
        new Random(1).nextBytes(bytes);
        image = Files.write(folder.resolve("image"), bytes);
        imageText = new String(bytes, StandardCharsets.ISO_8859_1);
        door = new OpenDoor();
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
        fleet.files.put("00908f06c006.cfg", "system/type=430HD\r\n");
        fleet.images.put("430hd.img", image);
    }

    // S-016, S-036
    @Test
    void a_file_says_its_length_version_and_date() throws IOException {
        Wire.Answer answer = door.get("/configfiles/00908F06C006.cfg");

        assertThat(answer.line()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(answer.body()).isEqualTo("system/type=430HD\r\n");
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
        assertThat(answer.header("Last-Modified")).isEqualTo("Sun, 01 Mar 2026 12:00:00 GMT");
        assertThat(answer.header("ETag")).matches("\"[0-9a-f]{16}\"");
        assertThat(answer.headers()).doesNotContainKeys("transfer-encoding", "content-encoding");
    }

    @Test
    void an_unchanged_file_is_not_sent_again_and_the_connection_is_kept() throws IOException {
        try (Wire wire = door.wire()) {
            String tag = wire.ask("GET /00908f06c006.cfg HTTP/1.1\r\n\r\n").header("ETag");
            Wire.Answer known = wire.ask("GET /00908f06c006.cfg HTTP/1.1\r\nIf-None-Match: " + tag + "\r\n\r\n");
            Wire.Answer since = wire.ask("GET /00908f06c006.cfg HTTP/1.1\r\nIf-Modified-Since: Sun, 01 Mar 2026 12:00:00 GMT\r\n\r\n");

            assertThat(known.line()).isEqualTo("HTTP/1.1 304 Not Modified");
            assertThat(known.header("ETag")).isEqualTo(tag);
            assertThat(since.status()).isEqualTo(304);
            assertThat(wire.ask("GET /00908f06c006.cfg HTTP/1.1\r\nRange: bytes=7-10\r\n\r\n").body()).isEqualTo("type");
        }
    }

    // S-019, P-07
    @ParameterizedTest
    @ValueSource(strings = {"/firmwarefiles/430HD.img", "/430hd.img", "//firmwarefiles//430HD.IMG"})
    void an_image_is_sent_whole(String target) throws IOException {
        Wire.Answer answer = door.get(target);

        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(SIZE));
        assertThat(answer.header("ETag")).isEqualTo("\"0123456789abcdef\"");
        assertThat(answer.body()).isEqualTo(imageText);
        await().untilAsserted(() -> assertThat(fleet.opened).noneMatch(FileChannel::isOpen));
    }

    // P-09
    @ParameterizedTest
    @CsvSource({"bytes=0-511,0,512", "bytes=100-100,100,101", "bytes=5999000-,5999000,6000000", "bytes=-5,5999995,6000000", "bytes=70000-3000000,70000,3000001"})
    void a_part_of_an_image_is_that_part_and_nothing_more(String range, int from, int to) throws IOException {
        try (Wire wire = door.wire()) {
            Wire.Answer answer = wire.ask("GET /430HD.img HTTP/1.1\r\nRange: " + range + "\r\n\r\n");

            assertThat(answer.line()).isEqualTo("HTTP/1.1 206 Partial Content");
            assertThat(answer.header("Content-Range")).isEqualTo("bytes " + from + "-" + (to - 1) + "/" + SIZE);
            assertThat(answer.body()).isEqualTo(imageText.substring(from, to));
            assertThat(wire.ask("GET /ipp/dhcpoption160.cfg HTTP/1.1\r\n\r\n").body()).isEqualTo("boot");
        }
    }

    @Test
    void a_part_beyond_the_end_is_416_and_closes_the_file() throws IOException {
        Wire.Answer answer = door.get("/430HD.img", "Range: bytes=6000000-");

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */6000000");
        await().untilAsserted(() -> assertThat(fleet.opened).noneMatch(FileChannel::isOpen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/430HD.img", "/configfiles/00908f06c006.cfg", "/ipp/dhcpoption160.cfg"})
    void head_answers_as_get_without_the_body(String target) throws IOException {
        try (Wire wire = door.wire()) {
            Wire.Answer head = wire.ask("HEAD " + target + " HTTP/1.1\r\n\r\n");
            Wire.Answer get = wire.ask("GET " + target + " HTTP/1.1\r\n\r\n");

            head.headers().remove("date");
            get.headers().remove("date");
            assertThat(head.headers()).isEqualTo(get.headers());
            assertThat(head.line()).isEqualTo(get.line());
        }
    }

    // P-09
    @ParameterizedTest
    @ValueSource(ints = {512, 65_536})
    void a_phone_that_has_seen_the_header_may_go_away(int bytes) throws IOException {
        try (Wire wire = door.wire()) {
            wire.send("GET /firmwarefiles/430HD.img HTTP/1.1\r\n\r\n");
            assertThat(wire.in().readNBytes(bytes)).hasSize(bytes);
            wire.reset();
        }

        await().untilAsserted(() -> assertThat(fleet.all()).containsEntry("firmware.aborted", 1L));
        await().untilAsserted(() -> assertThat(fleet.opened).isNotEmpty().noneMatch(FileChannel::isOpen));
    }

    @Test
    void an_image_that_lost_bytes_is_not_sent_as_if_whole() throws IOException {
        Path shrinking = Files.write(folder.resolve("shrinking"), new byte[30_000_000]);
        fleet.images.put("405.img", shrinking);
        try (Wire wire = door.wire()) {
            wire.send("GET /405.img HTTP/1.1\r\n\r\n");
            wire.in().readNBytes(1_000);
            Files.write(shrinking, new byte[10]);

            assertThat(wire.isEnded()).isTrue();
        }
        await().untilAsserted(() -> assertThat(fleet.all()).containsEntry("firmware.aborted", 1L));
    }

    @Test
    void http_1_0_is_answered_in_our_version() throws IOException {
        try (Wire wire = door.wire()) {
            Wire.Answer answer = wire.ask("GET /ipp/dhcpoption160.cfg HTTP/1.0\r\n\r\n");

            assertThat(answer.line()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(answer.body()).isEqualTo("boot");
            assertThat(wire.isEnded()).isTrue();
        }
        try (Wire wire = door.wire()) {
            String kept = "GET /ipp/dhcpoption160.cfg HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n";
            assertThat(wire.ask(kept).header("Connection")).isEqualToIgnoringCase("keep-alive");
            assertThat(wire.ask(kept).body()).isEqualTo("boot");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.1.8.23:8080/ipp/dhcpoption160.cfg", "/firmwarefiles;ipp/dhcpoption160.cfg", "//IPP//DHCPOPTION160.cfg",
        "/firmwarefiles;/ipp//dhcpoption160.cfg", "/ipp/dhcpoption160.cfg?a=%zz", "http://x;y/firmwarefiles;ipp/dhcpoption160.cfg"})
    void targets_are_read_leniently(String target) throws IOException {
        assertThat(door.get(target).body()).isEqualTo("boot");
        assertThat(door.ask("POST " + target + " HTTP/1.1\r\nContent-Length: 3\r\n\r\n{\n}").body()).isEqualTo("boot");
    }

    @Test
    void any_byte_may_stand_in_a_header_but_cr_lf_and_nul() throws IOException {
        try (Wire wire = door.wire()) {
            for (int b = 1; b < 256; b++) {
                if (b != '\r' && b != '\n') {
                    Wire.Answer answer = wire.ask("GET /configfiles/00908f06c006.cfg HTTP/1.1\r\nUser-Agent: a" + (char) b + "b\r\n\r\n");
                    assertThat(answer.status()).as("byte " + b).isEqualTo(200);
                }
            }
        }
        assertThat(fleet.askers).anyMatch(a -> a.userAgent().get().equals("a\u0014b")).anyMatch(a -> a.userAgent().get().equals("a\u00ffb"));
    }

    // S-044, A-02
    @ParameterizedTest
    @ValueSource(strings = {"/", "/firmwarefiles", "/firmwarefiles/", "/ipp", "/ipp/", "/nothing", "/configfiles/00908f06c007.cfg",
        "/firmwarefiles/999HD.img", "/ipp/region/Nowhere/00908f06c006.cfg", "/rest/v1/ipphoneMgrStatus/other"})
    void what_is_not_there_is_404_in_few_words(String target) throws IOException {
        Wire.Answer answer = door.get(target);

        assertThat(answer.line()).isEqualTo("HTTP/1.1 404 Not Found");
        assertThat(answer.body()).isEqualTo("not found\n");
    }

    //
    @ParameterizedTest
    @ValueSource(strings = {"/configfiles/../../etc/passwd", "/configfiles/..%2f..%2fetc/passwd.cfg", "/configfiles/%2e%2e/x.cfg",
        "/configfiles/..\\x.cfg", "/configfiles/%5c..%5cx.cfg", "/configfiles/%252e%252e/x.cfg", "/configfiles/x%00.cfg", "/configfiles/%zz.cfg",
        "/firmwarefiles/../430HD.img", "/firmwarefiles/..;/430HD.img", "/ipp/region/../00908f06c006.cfg", "/ipp/region/%2e%2e/00908f06c006.cfg",
        "/firmwarefiles;../../etc/passwd.cfg", "/configfiles/00908f06c0066.cfg", "http://x/../x.cfg", "/ipp/region/a%3ab/00908f06c006.cfg"})
    void what_hides_a_path_is_refused(String target) throws IOException {
        Wire.Answer answer = door.get(target);

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.body()).isIn("bad request\n", "not found\n");
    }

    @Test
    void other_methods_are_not_allowed() throws IOException {
        assertThat(door.ask("PUT /ipp/dhcpoption160.cfg HTTP/1.1\r\nContent-Length: 1\r\n\r\nx").status()).isEqualTo(405);
        assertThat(door.ask("POST /430HD.img HTTP/1.1\r\nContent-Length: 1\r\n\r\nx").header("Allow")).isEqualTo("GET, HEAD");
        assertThat(door.get("/rest/v1/ipphoneMgrStatus/keep-alive").header("Allow")).isEqualTo("POST");
        assertThat(door.ask("TRACE / HTTP/1.1\r\n\r\n").status()).isBetween(400, 405);
    }

    @Test
    void a_store_that_is_away_is_503_with_a_time_and_without_its_message() throws IOException {
        fleet.failure = new Busy("jdbc://secret is away");

        Wire.Answer answer = door.get("/ipp/dhcpoption160.cfg");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.body()).isEqualTo("busy, try again later\n");
    }

    @Test
    void what_is_our_fault_is_500_and_tells_nothing() throws IOException {
        fleet.failure = new IllegalStateException("at com.example.Secret");

        assertThat(door.get("/430HD.img").status()).isEqualTo(500);
        assertThat(door.get("/ipp/dhcpoption160.cfg").body()).isEqualTo("internal error\n");
    }
}
