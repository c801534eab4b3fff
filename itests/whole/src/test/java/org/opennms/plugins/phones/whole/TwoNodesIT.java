package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.servers.PostgresServer;

/** Two nodes on one database: phones may ask either, and what goes out goes out once. */
class TwoNodesIT {

    private static final Pattern CHANGE_ID = Pattern.compile("\\.2001\\.0 = STRING: \"(\\d+)\"");
    /** Of one destination, at a kill. */
    private static final int IN_FLIGHT = 50;

    private static Snmptrapd informs;
    private static RunningPhones one;
    private static RunningPhones two;

    @BeforeAll
    static void start() throws Exception {
        informs = Snmptrapd.start();
        Map<String, String> settings = new HashMap<>(Postgres.settings("two_nodes"));
        settings.put("PHONES_ADMIN_PASSWORD", "of the test");
        settings.put("PHONES_TRAP_TARGETS", "inform:127.0.0.1:" + informs.port + "/public");
        one = RunningPhones.start("node-one", settings);
        two = one.secondNode("node-two", settings);
        one.shell("opennms-phones:region-add Hamburg");
    }

    @AfterAll
    static void end() throws Exception {
        two.close();
        one.close();
        informs.close();
    }

    @Test
    void the_newer_report_wins_whichever_node_it_came_to() throws Exception {
        for (int i = 1; i <= 21; i++) {
            (i % 2 == 0 ? one : two).keepAlive("00908fa00001", "registered", "phoneNumber", Integer.toString(i));
        }

        assertThat(lastNumber(one)).isEqualTo("21");
        one.keepAlive("00908fa00001", "registered", "phoneNumber", "22");
        assertThat(lastNumber(two)).isEqualTo("22");
    }

    @Test
    void of_two_who_edit_the_same_on_two_nodes_at_once_one_is_told() throws Exception {
        List<Caller> nodes = List.of(Caller.administrator(one, "of the test"), Caller.administrator(two, "of the test"));
        String path = "templates/Audiocodes_440HD";
        for (int round = 0; round < 20; round++) {
            Operators.Answer read = nodes.get(round % 2).get(path);
            List<String> edits = List.of("one " + round, "two " + round);
            List<CompletableFuture<Operators.Answer>> both = IntStream.range(0, 2).mapToObj(i -> CompletableFuture.supplyAsync(() ->
                    put(nodes.get(i), path, read, edits.get(i)))).toList();
            List<Integer> statuses = both.stream().map(CompletableFuture::join).map(Operators.Answer::status).toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
            assertThat(nodes.get(0).get(path).json().path("description").asText()).isEqualTo(edits.get(statuses.indexOf(200)));
        }
    }

    private static Operators.Answer put(Caller node, String path, Operators.Answer read, String description) {
        try {
            return node.write("PUT", path, Map.of("text", read.json().path("text").asText(), "description", description), "If-Match",
                    read.header("ETag"));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(description, e);
        }
    }

    private static String lastNumber(RunningPhones node) throws Exception {
        return node.shellJson("opennms-phones:show --json 00908fa00001").findPath("phoneNumber").asText();
    }

    @Test
    void what_one_node_approves_the_other_serves_and_tells_the_phone() throws Exception {
        String mac = "00908fa00002";
        one.keepAlive(mac, "started", "model", "430HD");
        one.shell("opennms-phones:approve " + mac + " --region Hamburg --user 4711 --password geheim-4711");

        Door.Answer file = two.door().get("/configfiles/" + mac + ".cfg");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).contains("4711");
        assertThat(two.door().from("127.0.0.9").get("/configfiles/" + mac + ".cfg").status()).isEqualTo(404);
        assertThat(reply(two, mac)).as("the restart that comes with an approval").contains("ResetGracefulHandler");
        assertThat(reply(one, mac)).as("told once").doesNotContain("Reset");
    }

    private static String reply(RunningPhones node, String mac) throws IOException {
        return node.door().post("/rest/v1/ipphoneMgrStatus/keep-alive", "{\"sessionId\":\"a033bb54\",\"emsUserName\":\"system\","
                + "\"mac\":\"" + mac + "\",\"ip\":\"10.0.32.9\",\"model\":\"430HD\",\"status\":\"registered\"}").text();
    }

    @Test
    void a_node_without_the_key_of_the_others_stays_out_and_says_why() throws Exception {
        try (RunningPhones stranger = RunningPhones.launched("node-stranger", Postgres.settings(
                PostgresServer.shared(), one.environment().get("PHONES_DB_URL")))) {
            await().atMost(Duration.ofSeconds(60)).ignoreExceptionsInstanceOf(IOException.class).untilAsserted(() ->
                    assertThat(stranger.door().get("/ipp/dhcpoption160.cfg").status()).isEqualTo(503));
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() ->
                    assertThat(stranger.tryShell("opennms-phones:status").out()).contains("store.key"));
        }
    }

    @Test
    void each_change_is_sent_once_and_an_alarm_is_one_for_both() throws Exception {
        List<String> macs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String mac = String.format("00908fa001%02x", i);
            macs.add(mac);
            alert(i % 2 == 0 ? one : two, mac, "5");
        }
        alert(one, macs.get(1), "5");
        alert(two, macs.get(0), "5");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(informsAbout(macs)).hasSizeGreaterThanOrEqualTo(20));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(eventsAbout(macs)).hasSizeGreaterThanOrEqualTo(20));
        // what is sent in order comes after everything that could have been sent twice
        alert(one, "00908fa001ff", "5");
        await().atMost(Duration.ofSeconds(30)).until(() -> !informsAbout(List.of("00908fa001ff")).isEmpty());
        assertThat(informsAbout(macs)).hasSize(20).doesNotHaveDuplicates();
        assertThat(eventsAbout(macs)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void the_other_node_goes_on_when_the_one_that_sends_is_killed() throws Exception {
        byte[] config = Fleet.letIn(one, Load.ALARMING * 8);
        alert(one, Load.mac(0), "1");
        RunningPhones sender = await().atMost(Duration.ofSeconds(30)).until(() -> eventsOf(one).contains(Load.mac(0)) ? one
                : eventsOf(two).contains(Load.mac(0)) ? two : null, Objects::nonNull);
        RunningPhones other = sender == one ? two : one;
        Load load = Load.patient(other.port, Load.ALARMING * 8, 100, 30, config);
        load.start();
        awaitInforms(load, 30);

        sender.kill();
        awaitInforms(load, load.acknowledgedAlarms().size() + 60);
        load.end();

        assertThat(load.failures()).isEmpty();
        assertThat(load.turnedAway()).as("phones of the other node were turned away").isZero();
        sender.restart();
        Fleet.hasAlarms(load, informs, one, two);
        Fleet.hasReports(sender, Load.ALARMING * 8, load);
        duplicatesWereInFlight(informsAbout(List.of("mark-")));
    }

    private static void awaitInforms(Load load, int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> new HashSet<>(informsAbout(List.of("mark-"))).size() >= count);
    }

    private static void duplicatesWereInFlight(List<Long> changes) {
        Set<Long> seen = new HashSet<>();
        List<Long> twice = changes.stream().filter(c -> !seen.add(c)).sorted().toList();
        assertThat(twice).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(IN_FLIGHT);
    }

    private static void alert(RunningPhones node, String mac, String severity) throws Exception {
        node.keepAlive(mac, "unregistered", "model", "430HD");
        Door.Answer answer = node.door().post("/rest/v1/ipphoneMgrAlert/alert", "{\"emsUserName\":\"system\",\"alerts\":[{"
                + "\"uniqueId\":2,\"name\":\"IPPHONE REGISTRATION FAILURE\",\"description\":\"text\",\"date\":\"2026-07-17T12:24:18\","
                + "\"severity\":\"" + severity + "\",\"source\":\"IPPhone/" + mac + "\",\"type\":1,\"probableCause\":5,"
                + "\"additionalInfo1\":\"\",\"additionalInfo2\":\"\"}]}");
        assertThat(answer.status()).isEqualTo(200);
    }

    /** The change ids of the informs that name one of these words, as often as they came. */
    private static List<Long> informsAbout(List<String> words) throws IOException {
        List<Long> changes = new ArrayList<>();
        for (String inform : informs.received()) {
            Matcher id = CHANGE_ID.matcher(inform);
            if (words.stream().anyMatch(inform::contains) && id.find()) {
                changes.add(Long.valueOf(id.group(1)));
            }
        }
        return changes;
    }

    /** The change ids of both nodes' events about these phones, as often as they came. */
    private static List<Long> eventsAbout(List<String> macs) throws Exception {
        List<Long> changes = new ArrayList<>();
        for (RunningPhones node : List.of(one, two)) {
            for (JsonNode event : node.shellJson("opennms-phones:events --json --limit 10000")) {
                if (macs.contains(event.findPath("mac").asText())) {
                    changes.add(event.findPath("changeId").asLong());
                }
            }
        }
        return changes;
    }

    private static String eventsOf(RunningPhones node) throws Exception {
        return node.shell("opennms-phones:events --json --limit 10000");
    }
}
