package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.opennms.plugins.phones.servers.FreePorts;

/** Receivers of SNMPv3, set up in etc/ while the program runs, with net-snmp's own receiver at the other end. */
class SnmpV3IT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final String WRONG = "not-the-password";
    private static final String RIGHT = "the-right-password";
    private static final String PRIVACY = "kept-from-others";

    private static RunningPhones phones;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("snmpv3", Map.of());
    }

    @AfterAll
    static void end() {
        phones.close();
    }

    // S-088
    @Test
    void a_wrong_password_is_a_problem_in_the_status_and_once_corrected_every_change_arrives_in_order() throws Exception {
        int port = FreePorts.one();
        try (Snmptrapd noc = Snmptrapd.start(port, "createUser anna SHA-256 " + RIGHT + " AES " + PRIVACY)) {
            Path file = target("noc", "port = " + port, "kind = inform", "user = anna", "authProtocol = SHA-256",
                    "authPassword = " + WRONG, "privProtocol = AES-128", "privPassword = " + PRIVACY);
            awaitHealth("noc", health -> true);
            String mac = known("00908f710001");
            alert(mac, "5");
            alert(mac, "0");
            alert(mac, "5");

            String problem = awaitHealth("noc", health -> !health.path("problem").isNull()).path("problem").asText();
            assertThat(problem).contains("refuses the password of user 'anna'", "authPassword");
            assertThat(awaitHealth("noc", health -> health.path("backlog").asInt() == 3).path("to").asText())
                    .isEqualTo("informs to 127.0.0.1:" + port);
            assertThat(noc.received()).isEmpty();
            await().atMost(LONG_ENOUGH).until(() -> Files.readString(file).contains("authPassword = sealed:"));

            Files.writeString(file, Files.readString(file).replaceAll("(?m)^authPassword.*$", "authPassword = " + RIGHT));

            awaitHealth("noc", health -> health.path("problem").isNull() && health.path("backlog").asInt() == 0);
            assertThat(noc.received()).hasSize(3).allMatch(line -> line.contains("INFORM") && line.contains("v3") && line.contains(mac));
            assertThat(noc.received().stream().map(SnmpV3IT::severity)).containsExactly("5", "0", "5");
            await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(filesWith(WRONG, RIGHT, PRIVACY)).isEmpty());

            Files.delete(file);
            await().atMost(LONG_ENOUGH).until(() -> health().path("alarms to target-noc").isMissingNode());
        }
    }

    /** A receiver drops traps of an engine that seems to have gone back in time; the engine's id is what it knows us by. */
    @Test
    void traps_are_taken_after_a_kill_too() throws Exception {
        int port = FreePorts.one();
        target("board", "port = " + port, "kind = trap", "user = bert", "authProtocol = SHA-512", "authPassword = " + RIGHT,
                "privProtocol = AES-256", "privPassword = " + PRIVACY);
        String engine = awaitHealth("board", health -> true).path("engineId").asText();
        assertThat(engine).startsWith("80007ed9");
        try (Snmptrapd board = Snmptrapd.start(port,
                "createUser -e 0x" + engine + " bert SHA-512 " + RIGHT + " AES-256 " + PRIVACY)) {
            String before = known("00908f710002");
            String after = known("00908f710003");
            AtomicInteger posts = new AtomicInteger();
            await().atMost(LONG_ENOUGH).until(() -> {
                alert(before, posts.getAndIncrement() % 2 == 0 ? "5" : "0");
                return board.received().stream().anyMatch(line -> line.contains(before));
            });

            phones.kill();
            phones.restart();
            assertThat(awaitHealth("board", health -> true).path("engineId").asText()).isEqualTo(engine);
            alert(after, "5");

            await().atMost(LONG_ENOUGH).until(() -> board.received().stream().anyMatch(line -> line.contains(after)));
            assertThat(board.received()).allMatch(line -> line.contains("TRAP2") && line.contains("v3"));
        }
    }

    private static Path target(String name, String... lines) throws IOException {
        Path file = phones.data.resolve("etc/org.opennms.plugins.phones.alarms.target-" + name + ".cfg");
        return Files.writeString(file, "# made by an operator\nhost = 127.0.0.1\n" + String.join("\n", lines) + "\n");
    }

    private static JsonNode awaitHealth(String target, Predicate<JsonNode> fits) {
        return await().atMost(LONG_ENOUGH).until(() -> health().path("alarms to target-" + target),
                health -> !health.isMissingNode() && fits.test(health));
    }

    private static JsonNode health() throws IOException, InterruptedException {
        return phones.shellJson("opennms-phones:status --json").path("health");
    }

    private static String severity(String line) {
        return line.replaceAll(".*\\.1\\.3\\.6\\.1\\.4\\.1\\.5003\\.9\\.10\\.1\\.21\\.1\\.4\\.0 = INTEGER: (\\d).*", "$1");
    }

    /** Files of the data directory, settings, database, caches and logs, that hold one of the words. */
    private static List<Path> filesWith(String... words) throws IOException {
        try (Stream<Path> files = Files.walk(phones.data)) {
            return files.filter(Files::isRegularFile).filter(file -> {
                try {
                    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    return Stream.of(words).anyMatch(bytes::contains);
                } catch (IOException e) {
                    return false;
                }
            }).toList();
        }
    }

    private static String known(String mac) throws Exception {
        phones.shell("opennms-phones:add " + mac + " --model Audiocodes_430HD --user " + mac);
        return mac;
    }

    private static void alert(String mac, String severity) throws IOException {
        Door.Answer answer = phones.door().post("/rest/v1/ipphoneMgrAlert/alert", "{\"emsUserName\":\"system\",\"alerts\":[{"
                + "\"uniqueId\": 2,\"name\": \"IPPHONE REGISTRATION FAILURE\",\"description\": \"text\",\"date\":"
                + " \"2026-07-17T12:24:18\",\"severity\": \"" + severity + "\",\"source\": \"IPPhone/" + mac
                + "\",\"type\": 1,\"probableCause\": 5,\"additionalInfo1\": \"\",\"additionalInfo2\": \"\",}]}");
        assertThat(answer.status()).isEqualTo(200);
    }
}
