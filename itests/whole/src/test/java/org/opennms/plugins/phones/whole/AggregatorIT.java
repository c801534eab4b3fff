package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** AudioCodes' aggregator between phones and us, those who only pretend to be one, and phones behind a NAT. */
class AggregatorIT {

    private static final String STATUS = "/c/7/p/3/rest/v1/ipphoneMgrStatus/";
    private static final String REJECTED = "/ovoc/v1/topology/rejectedEndpoints";
    private static final String NOTHING = "{\"requests\":[]}";
    private static final String AGGREGATOR = "127.0.9.1";
    private static final String STRANGER = "127.0.7.7";

    private static RunningPhones phones;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("aggregator", Map.of("PHONES_AGGREGATORS", "127.0.0.1,127.0.9.0/24"));
        phones.shell("opennms-phones:region-add Demo");
    }

    @AfterAll
    static void end() {
        phones.close();
    }

    // P-18, byte for byte
    @Test
    void its_two_posts_keep_a_phone_alive() throws Exception {
        phones.shell("opennms-phones:add 00908f9a9623 --model Audiocodes_420HD --user 160000");

        assertThat(replay("multi_full_keepalive.http").text()).isEqualTo(NOTHING);
        JsonNode first = show("00908f9a9623");
        assertThat(first.path("status").asText()).isEqualTo("registered");
        assertThat(first.path("report").path("from").asText()).isEqualTo(AGGREGATOR);
        assertThat(first.path("report").path("fields").path("aggregator").asText()).isEqualTo(AGGREGATOR);
        assertThat(replay("multi_keepalive.http").text()).isEqualTo(NOTHING);
        JsonNode second = show("00908f9a9623");
        assertThat(second.path("report").path("at").asText()).isGreaterThan(first.path("report").path("at").asText());
        assertThat(second.path("report").path("fields")).isEqualTo(first.path("report").path("fields"));
        assertThat(phones.door().from(AGGREGATOR).get(REJECTED).text()).contains("{\"mac\":\"00908f06c006\",\"error\":");
    }

    @Test
    void a_phone_behind_it_is_approved_served_and_commanded_at_its_own_address() throws Exception {
        String mac = "00908fa00001";
        assertThat(many(AGGREGATOR, report(mac, "started", "127.0.5.1")).text()).isEqualTo(NOTHING);
        assertThat(show(mac).toString()).contains("pending", "127.0.5.1");
        phones.shell("opennms-phones:approve " + mac + " --region Demo --user a1 --password geheim");

        assertThat(many(AGGREGATOR, report(mac, "registered", "127.0.5.1")).text()).isEqualTo(NOTHING);
        assertThat(phones.door().from(AGGREGATOR).post(STATUS + "keep-alive", report(mac, "registered", "127.0.5.1")).text())
                .isEqualTo(NOTHING);
        assertThat(still(AGGREGATOR, "\"" + mac + "\"").text()).isEqualTo(NOTHING);
        assertThat(show(mac).path("commands").toString()).as("swallowed by nobody").contains("restart waiting");

        assertThat(config("127.0.5.1", mac).text()).contains("voip/line/0/auth_password=geheim");
        assertThat(config("127.0.5.2", mac).status()).isEqualTo(404);
        assertThat(config(AGGREGATOR, mac).status()).as("the aggregator is no proxy of files").isEqualTo(404);
        assertThat(phones.door().from("127.0.5.1").post("/rest/v1/ipphoneMgrStatus/keep-alive", report(mac, "registered", ""))
                .text()).contains("ResetGracefulHandler");
    }

    // decision 7, A-17
    @Test
    void who_only_posts_like_an_aggregator_is_believed_nothing() throws Exception {
        String mac = "00908fa00002";
        many(AGGREGATOR, report(mac, "started", "127.0.5.2"));
        phones.shell("opennms-phones:approve " + mac + " --region Demo --user a2 --password geheim");

        String forged = report(mac, "registered", "127.0.5.2").replace("}", ",\"aggregator\":\"" + AGGREGATOR + "\"}");
        assertThat(many(STRANGER, forged).text()).isEqualTo(NOTHING);
        assertThat(phones.door().from(STRANGER).post(STATUS + "keep-alive", forged).text()).isEqualTo(NOTHING);

        JsonNode shown = show(mac);
        assertThat(shown.path("report").path("from").asText()).isEqualTo(STRANGER);
        assertThat(shown.path("report").path("fields").has("aggregator")).isFalse();
        assertThat(shown.path("pinnedTo").asText()).isEqualTo("127.0.5.2");
        assertThat(shown.path("commands").toString()).contains("restart waiting");
        assertThat(config(STRANGER, mac).status()).isEqualTo(404);

        many(AGGREGATOR, report(mac, "registered", "127.0.5.2"));
        still(STRANGER, "\"" + mac + "\"");
        assertThat(show(mac).path("report").path("kind").asText()).as("a stranger repeats nothing").doesNotContain("still");
    }

    // many phones, one address
    @Test
    void newcomers_count_by_the_address_they_come_from() throws Exception {
        String crowd = IntStream.range(0, 60).mapToObj(i -> report(String.format("00908fb000%02x", i), "started", "198.51.100.7"))
                .collect(Collectors.joining(","));
        String alone = report("00908fb00100", "started", "198.51.100.8");

        assertThat(many(AGGREGATOR, crowd + "," + alone).status()).isEqualTo(200);

        assertThat(phones.shellJson("opennms-phones:list --enrolment pending --limit 1000 --json")).hasSizeGreaterThanOrEqualTo(51);
        assertThat(phones.tryShell("opennms-phones:show 00908fb0003b").status()).as("the sixtieth of one address").isNotZero();
        assertThat(show("00908fb00100").path("enrolment").asText()).isEqualTo("pending");
        assertThat(phones.door().from(AGGREGATOR).get(REJECTED).text())
                .contains("{\"mac\":\"00908fb0003b\",\"error\":\"endpoint not admitted\"}").doesNotContain("00908fb00100");
    }

    @Test
    void hostile_posts_cost_nobody_else_anything() throws Exception {
        String mac = "00908fa00003";
        String bad = "7,null,[[]],{},{\"mac\":\"zz\"},{\"mac\":\"ffffffffffff\"},{\"mac\":\"01005e000001\"}," + "{\"mac\":\"0\"}";
        assertThat(many(AGGREGATOR, bad + "," + report("00-90-8F-A0-00-03", "started", "127.0.5.3") + "," + bad).status()).isEqualTo(200);
        assertThat(show(mac).path("enrolment").asText()).isEqualTo("pending");

        String ten = IntStream.range(0, 10_000).mapToObj(i -> String.format("\"0A00%08X\"", i)).collect(Collectors.joining(","));
        assertThat(still(AGGREGATOR, ten.substring(0, ten.lastIndexOf(',')) + ",\"" + mac + "\"").status()).isEqualTo(200);
        assertThat(show(mac).path("report").path("kind").asText()).contains("still");
        assertThat(still(AGGREGATOR, ten + ",\"" + mac + "\"").status()).isEqualTo(413);
        assertThat(still(STRANGER, ten).status()).isEqualTo(413);
        assertThat(still(AGGREGATOR, ("\"" + mac + "\",").repeat(500) + "\"x\"").status()).isEqualTo(200);
        for (String body : new String[] {"{\"endpoints\":[", "{\"requests\":{}}x", "[]", ""}) {
            assertThat(phones.door().from(AGGREGATOR).post(STATUS + "multi-keep-alive", body).status()).isEqualTo(400);
        }
        assertThat(many(AGGREGATOR, report(mac, "registered", "127.0.5.3")).status()).isEqualTo(200);
        assertThat(show(mac).path("status").asText()).isEqualTo("registered");
    }

    @Test
    void a_customers_prefix_stands_before_every_path() throws Exception {
        byte[] boot = phones.door().get("/ipp/dhcpoption160.cfg").body();

        assertThat(phones.door().get("/c/7/p/3/ipp/dhcpoption160.cfg").body()).isEqualTo(boot);
        assertThat(phones.door().get("/c/7/firmwarefiles;ipp/dhcpoption160.cfg").body()).isEqualTo(boot);
        phones.shell("opennms-phones:add 00908fa00004 --model Audiocodes_430HD --region Demo --user a4");
        assertThat(phones.door().from("127.0.5.4").get("/c/7/p/3/configfiles/00908FA00004.cfg").status()).isEqualTo(200);
        assertThat(phones.door().get("/c/7/p/3/configfiles/AudioCodes_430HD_global_GENERIC.cfg").status()).isEqualTo(200);
        assertThat(phones.door().get("/c/7/p/3" + REJECTED).status()).isEqualTo(200);
    }

    @Test
    void a_fleet_behind_one_registers_and_stays() throws Exception {
        for (int i = 1; i < 4; i++) {
            phones.shell("opennms-phones:add 00908fc0000" + i + " --model Audiocodes_445HD --region Demo --user 300" + i);
        }

        Run run = phones.phones("simulate", "3", "--scenario", "generic-known", "--user", "3001", "--first-mac", "00908fc00001",
                "--models", "445HD", "--aggregator", "--source", "127.0.6.1-127.0.6.3", "--keep-alive", "0.5", "--rounds", "3",
                "--duration", "60", "--option160", "http://127.0.0.1:" + phones.port + "/firmwarefiles;ipp/dhcpoption160.cfg");

        assertThat(run.status()).as(run.out() + run.err()).isZero();
        JsonNode shown = show("00908fc00002");
        assertThat(shown.path("status").asText()).isEqualTo("registered");
        assertThat(shown.path("pinnedTo").asText()).isEqualTo("127.0.6.2");
        assertThat(shown.path("report").path("kind").asText()).contains("still");
        assertThat(shown.path("report").path("fields").path("originalUrl").asText()).startsWith("/c/7/p/3/");
    }

    // audiocodes.md 1.4: the vendor's own keeps commands as strings
    @Test
    void one_that_passes_commands_on_is_given_them_with_their_phone() throws Exception {
        try (RunningPhones passing = RunningPhones.start("aggregator-passes",
                Map.of("PHONES_AGGREGATORS", "127.0.9.0/24", "PHONES_AGGREGATOR_COMMANDS", "strings"))) {
            String body = "{\"requests\":[" + report("00908fa00009", "started", "127.0.5.9") + "]}";
            Door aggregator = passing.door().from(AGGREGATOR);
            aggregator.post(STATUS + "multi-full-keep-alive", body);
            passing.shell("opennms-phones:region-add Demo");
            passing.shell("opennms-phones:approve 00908fa00009 --region Demo --user a9 --password geheim");

            assertThat(passing.door().from(STRANGER).post(STATUS + "multi-full-keep-alive", body).text()).isEqualTo(NOTHING);
            assertThat(aggregator.post(STATUS + "multi-full-keep-alive", body).text())
                    .startsWith("{\"requests\":[\"{\\\"mac\\\":\\\"00908fa00009\\\",\\\"method\\\":\\\"PUT\\\"").contains("ResetGracefulHandler");
            assertThat(aggregator.post(STATUS + "multi-full-keep-alive", body).text()).isEqualTo(NOTHING);
        }
    }

    // N-12 S-021: what cannot be called from here is told in its own report's reply
    @Test
    void phones_behind_one_nat_address_get_each_its_own_command_and_file() throws Exception {
        String nat = "127.0.3.1";
        for (String mac : new String[] {"00908fd00001", "00908fd00002"}) {
            phones.door().from(nat).post("/rest/v1/ipphoneMgrStatus/keep-alive", report(mac, "started", ""));
            phones.shell("opennms-phones:approve " + mac + " --region Demo --user " + mac + " --password geheim");
            assertThat(direct(nat, mac, "registered")).contains("ResetGracefulHandler");
            assertThat(direct(nat, mac, "started")).isEqualTo(NOTHING);
            assertThat(config(nat, mac).status()).isEqualTo(200);
        }

        phones.shell("opennms-phones:restart 00908fd00002");

        assertThat(direct(nat, "00908fd00001", "registered")).isEqualTo(NOTHING);
        assertThat(direct("127.0.3.2", "00908fd00002", "registered")).as("somebody else").isEqualTo(NOTHING);
        assertThat(show("00908fd00002").path("commands").toString()).contains("restart waiting");
        assertThat(direct(nat, "00908fd00002", "registered")).contains("ResetGracefulHandler");
        assertThat(direct(nat, "00908fd00002", "registered")).isEqualTo(NOTHING);
        direct(nat, "00908fd00002", "started");
        assertThat(show("00908fd00002").path("commands")).isEmpty();
    }

    private static Door.Answer replay(String name) throws IOException {
        return phones.door().from(AGGREGATOR).send(Checkout.resource("phone-requests/" + name));
    }

    private static JsonNode show(String mac) throws Exception {
        return phones.shellJson("opennms-phones:show --json " + mac);
    }

    private static String direct(String from, String mac, String status) throws IOException {
        return phones.door().from(from).post("/rest/v1/ipphoneMgrStatus/keep-alive", report(mac, status, "")).text();
    }

    private static Door.Answer config(String from, String mac) throws IOException {
        return phones.door().from(from).get("/configfiles/" + mac + ".cfg");
    }

    private static Door.Answer many(String from, String elements) throws IOException {
        return phones.door().from(from).post(STATUS + "multi-full-keep-alive", "{\"requests\":[" + elements + "]}");
    }

    private static Door.Answer still(String from, String elements) throws IOException {
        return phones.door().from(from).post(STATUS + "multi-keep-alive", "{\"endpoints\":[" + elements + "]}");
    }

    /** @param seenAt what an aggregator says of the phone's address; empty: nothing */
    private static String report(String mac, String status, String seenAt) {
        String seen = seenAt.isEmpty() ? "" : ",\"externalIp\":\"" + seenAt + "\",\"customerId\":\"7\",\"profileId\":\"3\"";
        return "{\"sessionId\":\"a033bb54\",\"emsUserName\":\"system\",\"mac\":\"" + mac + "\",\"ip\":\"192.168.1.9\",\"model\":\"430HD\","
                + "\"fwVersion\":\"2.2.16.142.46\",\"status\":\"" + status + "\"" + seen + "}";
    }
}
