package org.opennms.plugins.phones.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.command.WireCommand;
import org.opennms.plugins.phones.api.fleet.ReportReply;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Network;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;

/** P-18: a trusted aggregator, and somebody who only posts like one. */
class AggregatorTest {

    private static final String STATUS = "/c/7/p/3/rest/v1/ipphoneMgrStatus/";
    private static final String REJECTED = "/ovoc/v1/topology/rejectedEndpoints";
    private static final String NOTHING = "{\"requests\":[]}";
    private static final String NOBODY = "{\"rejectedEndpoints\":[]}";
    private static final String MAC = "00908f9a9623";
    private static final IpAddress OUTSIDE = new IpAddress("198.51.100.7");

    private static OpenDoor trusting;
    private static OpenDoor plain;

    @BeforeAll
    static void open() {
        trusting = new OpenDoor(OpenDoor.aggregators("127.0.0.0/8,10.9.0.0/16", "wait", "7"));
        plain = new OpenDoor(OpenDoor.aggregators("10.9.0.0/16", "objects", ""));
    }

    @AfterAll
    static void close() throws InterruptedException {
        trusting.close();
        plain.close();
    }

    @BeforeEach
    void reset() {
        trusting.fleet.reset();
        plain.fleet.reset();
    }

    @Test
    void a_phone_behind_an_aggregator_is_where_the_aggregator_saw_it() throws IOException {
        assertThat(many(trusting, report(MAC, "externalIp", OUTSIDE.text(), "customerId", "7")).body()).isEqualTo(NOTHING);
        assertThat(trusting.post(STATUS + "keep-alive", report(MAC, "externalIp", OUTSIDE.text())).body()).isEqualTo(NOTHING);
        trusting.post(STATUS + "init", report(MAC, "externalIp", OUTSIDE.text()));

        assertThat(trusting.fleet.reports).hasSize(3).allSatisfy(r -> {
            assertThat(r.source()).isEqualTo(OUTSIDE);
            assertThat(r.fields()).containsEntry("aggregator", "127.0.0.1").containsEntry("externalIp", OUTSIDE.text());
        });
        assertThat(trusting.fleet.reports.get(0).fields()).containsEntry("customerId", "7");
    }

    // architecture, decision 7: an address is what we saw ourselves, or nothing
    @Test
    void nobody_else_may_say_where_a_phone_is_or_that_it_came_through_an_aggregator() throws IOException {
        String forged = report(MAC, "externalIp", OUTSIDE.text(), "aggregator", "10.9.0.1");
        many(plain, forged);
        plain.post(STATUS + "keep-alive", forged);

        assertThat(plain.fleet.reports).hasSize(2).allSatisfy(r -> {
            assertThat(r.source()).isEqualTo(IpAddress.LOOPBACK);
            assertThat(r.fields()).doesNotContainKey("aggregator");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "224.0.1.75", "::", "ff02::1", "phone.example.org", "10.1.2.3:5060", "10.1.2.300"})
    void where_no_phone_can_be_counts_as_not_said(String address) throws IOException {
        many(trusting, report(MAC, "externalIp", address));
        many(trusting, report(MAC, "EXTERNALIP", OUTSIDE.text()));

        assertThat(trusting.fleet.reports).extracting(Report::source).containsOnly(IpAddress.LOOPBACK);
    }

    @Test
    void no_aggregator_elsewhere_passes_a_phone_off_as_this_machines_own() {
        Aggregators aggregators = new Aggregators(Network.parseAll("10.9.0.0/16,127.0.0.0/8"), Aggregators.Commands.WAIT, Set.of());
        IpAddress there = new IpAddress("10.9.0.1");

        assertThat(aggregators.origin(Map.of("externalIp", "127.0.0.1"), there)).isEqualTo(there);
        assertThat(aggregators.origin(Map.of("externalIp", "::ffff:127.0.0.1"), there)).isEqualTo(there);
        assertThat(aggregators.origin(Map.of("externalIp", "127.0.0.9"), IpAddress.LOOPBACK)).hasToString("127.0.0.9");
    }

    @Test
    void an_alarm_comes_from_where_the_aggregator_saw_the_phone() throws IOException {
        String alert = "{\"emsUserName\":\"system\",\"externalIp\":\"198.51.100.7\",\"alerts\":[{\"name\":\"N\"}]}";
        trusting.post("/c/7/rest/v1/ipphoneMgrAlert/alert", alert);
        plain.post("/c/7/rest/v1/ipphoneMgrAlert/alert", alert);

        assertThat(trusting.fleet.alertSources).containsExactly(OUTSIDE);
        assertThat(plain.fleet.alertSources).containsExactly(IpAddress.LOOPBACK);
    }

    @Test
    void that_phones_are_still_there_is_believed_of_whoever_reported_them() throws IOException {
        many(trusting, report(MAC, "externalIp", OUTSIDE.text()));

        assertThat(still(trusting, "\"00:90:8F:9A:96:23\",\"00908F9A9623\",\"00908f9a9623\"").body()).isEqualTo(NOTHING);

        assertThat(trusting.fleet.reports).hasSize(2);
        Report again = trusting.fleet.reports.get(1);
        assertThat(again.kind()).isEqualTo(Report.Kind.STILL_THERE);
        assertThat(again.source()).isEqualTo(OUTSIDE);
        assertThat(again.fields()).isEqualTo(trusting.fleet.reports.get(0).fields());
        assertThat(get(trusting, REJECTED)).isEqualTo(NOBODY);
    }

    @Test
    void a_phone_that_reports_from_elsewhere_is_rejected_until_it_is_reported_again() throws IOException {
        trusting.fleet.reports.add(new Report(new MacAddress(MAC), Instant.EPOCH, OUTSIDE, Report.Kind.KEEP_ALIVE,
                Status.REGISTERED, Map.of()));

        still(trusting, "\"" + MAC + "\",\"00908f000009\"");

        assertThat(trusting.fleet.reports).hasSize(1);
        assertThat(get(trusting, REJECTED)).isEqualTo("{\"rejectedEndpoints\":[{\"mac\":\"00908f9a9623\",\"error\":\"endpoint reports "
                + "from elsewhere\"},{\"mac\":\"00908f000009\",\"error\":\"unknown endpoint\"}]}");
        many(trusting, report(MAC) + "," + report("00908f000009"));
        assertThat(get(trusting, "/c/7/p/3" + REJECTED)).isEqualTo(NOBODY);
    }

    // S-032: the strictness towards strangers must not cost the phones beside them
    @Test
    void a_refused_phone_is_listed_and_the_post_is_taken() throws IOException {
        trusting.fleet.reply = CompletableFuture.completedStage(new ReportReply(ReportReply.Outcome.REFUSED, List.of()));

        assertThat(many(trusting, report(MAC)).line()).isEqualTo("HTTP/1.1 200 OK");

        assertThat(get(trusting, REJECTED)).isEqualTo("{\"rejectedEndpoints\":[{\"mac\":\"00908f9a9623\","
                + "\"error\":\"endpoint not admitted\"}]}");
    }

    @Test
    void one_bad_element_does_not_cost_the_others() throws IOException {
        String bad = "7,null,\"x\",[[1],2],{},{\"mac\":\"nonsense\"},{\"mac\":\"ffffffffffff\"},{\"mac\":\"01005e000001\"}";
        many(trusting, report("00908f000001") + "," + bad + "," + report("00-90-8F-00-00-02"));

        assertThat(trusting.fleet.reports).extracting(r -> r.mac().digits()).containsExactly("00908f000001", "00908f000002");
        assertThat(trusting.fleet.all()).containsEntry("reports.unreadable", 8L);

        still(trusting, "7,null,\"zz\",[1],{\"a\":{}},\"ffffffffffff\",\"00908f000001\"");
        assertThat(trusting.fleet.reports).hasSize(3);
        assertThat(trusting.fleet.all()).containsEntry("reports.unreadable", 14L);
    }

    @Test
    void commands_wait_for_the_phone_itself_unless_they_are_passed_on() throws Exception {
        plain.fleet.reply = restart();
        trusting.fleet.reply = restart();

        assertThat(many(trusting, report(MAC)).body()).isEqualTo(NOTHING);
        assertThat(trusting.post(STATUS + "keep-alive", report(MAC)).body()).isEqualTo(NOTHING);
        assertThat(many(plain, report(MAC)).body()).as("not of a trusted aggregator").isEqualTo(NOTHING);
        assertThat(plain.post(STATUS + "keep-alive", report(MAC)).body()).contains("ResetGracefulHandler");
    }

    // audiocodes.md 1.4
    @Test
    void passed_on_they_name_their_phone_and_may_be_strings() throws Exception {
        String command = "\"method\":\"PUT\",\"path\":\"/rest/v1/command/ResetGracefulHandler\",\"body\":{\"sessionId\":\"f0144216\"}}";
        try (OpenDoor objects = new OpenDoor(OpenDoor.aggregators("127.0.0.1", "objects", ""));
             OpenDoor strings = new OpenDoor(OpenDoor.aggregators("127.0.0.1", "strings", ""))) {
            objects.fleet.reply = restart();
            strings.fleet.reply = restart();

            assertThat(many(objects, report(MAC)).body()).isEqualTo("{\"requests\":[{\"mac\":\"00908f9a9623\"," + command + "]}");
            assertThat(objects.post(STATUS + "keep-alive", report(MAC)).body()).isEqualTo("{\"requests\":[{" + command + "]}");
            assertThat(strings.post(STATUS + "keep-alive", report(MAC)).body())
                    .isEqualTo("{\"requests\":[\"{" + command.replace("\"", "\\\"") + "\"]}");
        }
    }

    @Test
    void ten_thousand_phones_go_into_one_post_and_not_one_more() throws Exception {
        try (OpenDoor busy = new OpenDoor(OpenDoor.aggregators("127.0.0.1", "wait", ""))) {
            assertThat(many(busy, IntStream.range(0, 3_000).mapToObj(i -> report(mac(i), "location", "y".repeat(500)))
                    .collect(Collectors.joining(","))).status()).isEqualTo(200);
            assertThat(busy.fleet.reports).hasSize(3_000);

            assertThat(still(busy, macs(10_000)).status()).isEqualTo(200);
            assertThat(busy.fleet.reports).hasSize(6_000);
            assertThat(still(busy, macs(10_001)).status()).isEqualTo(413);
            assertThat(many(busy, "{},".repeat(10_001)).status()).isEqualTo(413);
            assertThat(busy.fleet.reports).hasSize(6_000);
            assertThat(get(busy, REJECTED).split("unknown endpoint", -1)).hasSize(7_001);
        }
        assertThat(still(plain, macs(10_000)).status()).as("not of a trusted aggregator").isEqualTo(413);
    }

    @Test
    void only_an_aggregator_hears_who_was_rejected() throws IOException {
        assertThat(get(plain, REJECTED)).as("loopback").isEqualTo(NOBODY);
        assertThat(new Aggregators(Network.parseAll("10.9.0.0/16"), Aggregators.Commands.WAIT,
                Set.of())).satisfies(a -> {
                    assertThat(a.isTold(new IpAddress("10.9.1.2"))).isTrue();
                    assertThat(a.isTold(new IpAddress("10.10.1.2"))).isFalse();
                });
        assertThat(trusting.post(REJECTED, "").status()).isEqualTo(405);
    }

    // audiocodes.md 1.1: a prefix names a customer, and one that is not served has nothing here
    @Test
    void another_customers_paths_are_not_there() throws IOException {
        trusting.fleet.files.put("ipp/dhcpoption160.cfg", "boot");

        assertThat(trusting.get("/c/7/ipp/dhcpoption160.cfg").status()).isEqualTo(200);
        assertThat(trusting.get("/c/8/ipp/dhcpoption160.cfg").status()).isEqualTo(404);
        assertThat(trusting.get("/ipp/dhcpoption160.cfg").status()).isEqualTo(200);
        assertThat(trusting.post("/c/8/p/3/rest/v1/ipphoneMgrStatus/keep-alive", report(MAC)).status()).isEqualTo(404);
        assertThat(plain.post("/c/8/p/3/rest/v1/ipphoneMgrStatus/keep-alive", report(MAC)).status()).isEqualTo(200);
    }

    private static CompletableFuture<ReportReply> restart() {
        Map<String, String> body = new LinkedHashMap<>(Map.of("sessionId", "f0144216"));
        return CompletableFuture.completedFuture(new ReportReply(ReportReply.Outcome.TAKEN,
                List.of(new WireCommand("PUT", "/rest/v1/command/ResetGracefulHandler", body))));
    }

    private static Wire.Answer many(OpenDoor door, String elements) throws IOException {
        return door.post(STATUS + "multi-full-keep-alive", "{\"requests\":[" + elements + "]}");
    }

    private static Wire.Answer still(OpenDoor door, String elements) throws IOException {
        return door.post(STATUS + "multi-keep-alive", "{\"endpoints\":[" + elements + "]}");
    }

    private static String get(OpenDoor door, String target) throws IOException {
        Wire.Answer answer = door.get(target);
        assertThat(answer.line()).isEqualTo("HTTP/1.1 200 OK");
        return answer.body();
    }

    private static String mac(int number) {
        return String.format("0090%08x", number);
    }

    private static String macs(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"" + mac(i) + "\"").collect(Collectors.joining(","));
    }

    private static String report(String mac, String... fields) {
        StringBuilder json = new StringBuilder("{\"mac\":\"" + mac + "\",\"emsUserName\":\"system\",\"status\":\"registered\"");
        for (int i = 0; i < fields.length; i += 2) {
            json.append(",\"").append(fields[i]).append("\":\"").append(fields[i + 1]).append('"');
        }
        return json.append('}').toString();
    }
}
