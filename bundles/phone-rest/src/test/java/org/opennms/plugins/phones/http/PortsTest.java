package org.opennms.plugins.phones.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @Test
    void a_busy_port_is_said_and_tried_again_while_the_others_serve() throws Exception {
        FakeFleet fleet = new FakeFleet();
        try (ServerSocket other = new ServerSocket(0)) {
            PhoneDoor door = new PhoneDoor(OpenDoor.settings(other.getLocalPort() + ",0", "", "", true, 5, 100),
                    fleet, fleet, fleet, fleet, fleet, fleet, fleet);
            door.start();
            await().atMost(Duration.ofSeconds(20)).until(() -> door.openPorts().size() == 1);
            assertThat(door.problem()).hasValueSatisfying(p -> assertThat(p).contains("http " + other.getLocalPort()));
            try (Wire wire = new Wire(door.openPorts().get(0))) {
                assertThat(wire.ask("GET /x HTTP/1.1\r\n\r\n").status()).isEqualTo(404);
            }

            other.close();

            await().atMost(Duration.ofSeconds(20)).until(() -> door.problem().isEmpty());
            assertThat(door.openPorts()).hasSize(2).contains(other.getLocalPort());
            door.stop();
        }
    }

    @Test
    void a_stopped_door_leaves_neither_port_nor_thread_nor_connection() throws Exception {
        OpenDoor door = new OpenDoor();
        int port = door.port();
        Wire kept = door.wire();
        assertThat(kept.ask("GET /x HTTP/1.1\r\n\r\n").status()).isEqualTo(404);

        door.close();

        assertThat(kept.isEnded()).isTrue();
        new ServerSocket(port).close();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("phones-http")));
    }

    @Test
    void who_waits_too_long_for_a_worker_is_told_to_come_again_and_keep_alives_wait_for_none() throws Exception {
        try (OpenDoor door = new OpenDoor(OpenDoor.settings("0", "", "", true, 5, 1_000), Duration.ZERO)) {
            for (Wire.Answer late : List.of(door.get("/ipp/dhcpoption160.cfg"),
                    door.post("/rest/v1/ipphoneMgrAlert/alert", "{\"alerts\":[]}"))) {
                assertThat(late.status()).isEqualTo(503);
                assertThat(late.header("Retry-After")).isEqualTo("10");
            }
            assertThat(door.post("/rest/v1/ipphoneMgrStatus/keep-alive", "{\"mac\":\"00908f000001\"}").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_door_that_is_still_opening_may_be_stopped() throws Exception {
        FakeFleet fleet = new FakeFleet();
        PhoneDoor door = new PhoneDoor(OpenDoor.settings("0", "", "", true, 5, 100), fleet, fleet, fleet, fleet, fleet, fleet, fleet);
        door.start();

        door.stop();

        assertThat(door.openPorts()).isEmpty();
    }

    @Test
    void https_serves_the_same_where_a_key_store_is_named(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg", "EC",
                "-alias", "phones", "-dname", "CN=phones", "-storetype", "PKCS12", "-storepass", "changeit", "-keystore", store.toString())
                .redirectErrorStream(true).start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        try (OpenDoor door = new OpenDoor(OpenDoor.settings("0", "0", store.toString(), true, 5, 100))) {
            byte[] image = new byte[3_000_000];
            new java.util.Random(2).nextBytes(image);
            door.fleet.images.put("430hd.img", java.nio.file.Files.write(folder.resolve("image"), image));
            try (Wire wire = new Wire(trusting(door.ports().get(1)))) {
                assertThat(wire.ask(Wire.post("/rest/v1/ipphoneMgrStatus/keep-alive", "{\"mac\":\"00908f06c006\"}")).body()).isEqualTo("{\"requests\":[]}");
                assertThat(wire.ask(Wire.post("/rest/v1/ipphoneMgrStatus/init", "{\"mac\":\"00908f06c006\"}")).body()).isEqualTo("{\"requests\":[]}");
                assertThat(wire.ask("GET /430HD.img HTTP/1.1\r\n\r\n").body().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)).isEqualTo(image);
                assertThat(wire.ask("GET /430HD.img HTTP/1.1\r\nRange: bytes=5-6\r\n\r\n").status()).isEqualTo(206);
            }
        }
    }

    private static SSLSocket trusting(int port) throws Exception {
        TrustManager all = new X509TrustManager() {

            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {all}, null);
        return (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
    }

    @Test
    void https_ports_stay_closed_without_a_key_store_and_a_broken_one_is_said(@TempDir Path folder) throws IOException, InterruptedException {
        try (OpenDoor door = new OpenDoor(OpenDoor.settings("0", "0", "", true, 5, 100))) {
            assertThat(door.ports()).hasSize(1);
        }
        FakeFleet fleet = new FakeFleet();
        PhoneDoor broken = new PhoneDoor(OpenDoor.settings("", "0", folder.resolve("none.p12").toString(), true, 5, 100),
                fleet, fleet, fleet, fleet, fleet, fleet, fleet);
        broken.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> broken.problem().orElse("").matches(".*https 0 .*none\\.p12.*"));
        broken.stop();
    }

    @Test
    void a_door_with_wrong_settings_still_serves() throws Exception {
        DoorSettings settings = DoorSettings.parse("0", "https", "keys.p12", "changeit", "ja", "30s", "0", "-1", "many",
                "10.9.0.0/99", "maybe", "");
        try (OpenDoor door = new OpenDoor(settings)) {
            assertThat(door.ports()).as("no HTTPS").hasSize(1);
            assertThat(door.get("/x").status()).isEqualTo(404);
        }
    }
}
