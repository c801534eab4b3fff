package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The path a newcomer walks with curl and the shell alone: boot file, pending phone, approval, configuration,
 * registered, alarm, event, notification in snmptrapd, clear.
 */
class FirstLightIT {

    private static final String MAC = "00908f3bb602";
    private static final String AGENT = "AUDC-IPPhone/2.2.8.61 (440HDG-Rev0; 00908F3BB602)";
    private static final String OID = ".1.3.6.1.4.1.5003.9.20.3.2.0.39";

    private static Snmptrapd trapd;
    private static Snmptrapd informd;
    private static RunningPhones phones;

    @BeforeAll
    static void start() throws Exception {
        trapd = Snmptrapd.start();
        informd = Snmptrapd.start();
        phones = RunningPhones.start("first-light", Map.of("PHONES_TRAP_TARGETS",
                "127.0.0.1:" + trapd.port + "/public,inform:127.0.0.1:" + informd.port + "/public"));
    }

    @AfterAll
    static void end() throws Exception {
        phones.close();
        trapd.close();
        informd.close();
    }

    // S-006 S-014 S-015 S-018 S-032 S-036..S-040 S-048 S-049 S-086..S-092 S-097 S-143 P-05 P-07 P-18
    @Test
    void a_generic_phone_boots_is_approved_registers_and_raises_an_alarm() throws Exception {
        String boot = curl("/ipp/dhcpoption160.cfg");
        assertThat(boot.lines()).containsExactly(
                "ems_server/keep_alive_period=60",
                "ems_server/provisioning/url=http://127.0.0.1:" + phones.secondPort + "/",
                "provisioning/method=STATIC",
                "provisioning/configuration/url=http://127.0.0.1:" + phones.port + "/configfiles/",
                "provisioning/firmware/url=http://127.0.0.1:" + phones.port + "/firmwarefiles/",
                "ems_server/user_name=system",
                "ems_server/user_password={\"VvlZOp5/5pM=\"}");

        report(phones.secondPort, "started", "system");
        assertThat(shell("opennms-phones:show " + MAC)).contains("pending");
        assertThat(statusOf("/configfiles/" + MAC + ".cfg")).isEqualTo(404);

        shell("opennms-phones:region-add Berlin");
        shell("opennms-phones:approve " + MAC + " --region Berlin --user 160000 --display Anna --password 's3cret$1$x#'");
        assertThat(report(phones.port, "started", "system")).contains("ResetGracefulHandler");
        assertThat(report(phones.port, "started", "system")).isEqualTo("{\"requests\":[]}");

        String config = curl("/configfiles/" + MAC + ".cfg");
        assertThat(config).contains("voip/line/0/auth_name=160000\n", "voip/line/0/auth_password=s3cret$1$x#\n",
                "provisioning/period/type=daily\n", "provisioning/period/daily/time=00:00\n").doesNotContain("%ITCS_");
        String included = config.lines().findFirst().orElseThrow().replace("include ", "");
        assertThat(curl("/configfiles/" + included)).contains("system/type=440HD").doesNotContain("s3cret");

        report(phones.port, "registered", "160000");
        JsonNode shown = shellJson("opennms-phones:show --json " + MAC);
        assertThat(shown.toString()).contains("registered", "approved", "Berlin", "160000").doesNotContain("s3cret");

        alert("5");
        alert("5");
        JsonNode alarms = shellJson("opennms-phones:alarms --json");
        assertThat(alarms).hasSize(1);
        assertThat(alarms.toString()).contains("IPPhoneRegisterFailure", "IPPhone:" + MAC);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(events("uei.opennms.org/plugins/phones/IPPhoneRegisterFailure")).isEqualTo(1);
            assertThat(trapd.received()).hasSize(1);
            assertThat(informd.received()).hasSize(1);
        });
        assertThat(trapd.received().get(0)).contains(".1.3.6.1.6.3.1.1.4.1.0 = OID: " + OID,
                ".1.3.6.1.4.1.5003.9.10.1.21.1.1.0 = INTEGER: 38", ".1.3.6.1.4.1.5003.9.10.1.21.1.4.0 = INTEGER: 5",
                "IPPhone:" + MAC);

        alert("0");
        assertThat(shellJson("opennms-phones:alarms --json")).isEmpty();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(events("uei.opennms.org/plugins/phones/IPPhoneRegisterFailureCleared")).isEqualTo(1);
            assertThat(trapd.received()).hasSize(2);
            assertThat(informd.received()).hasSize(2);
        });
        assertThat(trapd.received().get(1)).contains(OID, ".1.3.6.1.4.1.5003.9.10.1.21.1.4.0 = INTEGER: 0");
        assertThat(phones.log()).doesNotContain("s3cret");
    }

    /** As its user types it. */
    private static String shell(String command) throws Exception {
        Run run = phones.phones("shell", command);
        assertThat(run.status()).as(command + "\n" + run.err() + run.out()).isZero();
        return run.out();
    }

    private static JsonNode shellJson(String command) throws Exception {
        return new ObjectMapper().readTree(shell(command));
    }

    private static String report(int port, String status, String user) throws Exception {
        Run run = Run.of("curl", "-sS", "--fail", "-A", AGENT, "-d", "{\"sessionId\":\"5f20db06\",\"emsUserName\":\"" + user
                + "\",\"emsUserPassword\":\"db2362e6ffd4bc4f36321cddbd6d098f\",\"mac\":\"" + MAC + "\",\"ip\":\"10.1.2.3\","
                + "\"model\":\"440HD\",\"fwVersion\":\"2.2.8.61\",\"userAgent\":\"" + AGENT + "\",\"status\":\"" + status + "\"}",
                "http://127.0.0.1:" + port + "/rest/v1/ipphoneMgrStatus/keep-alive");
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }

    private static void alert(String severity) throws Exception {
        Run run = Run.of("curl", "-sS", "--fail", "-d", "{\"sessionId\":\"5f20db06\",\"emsUserName\":\"160000\",\"alerts\":[{"
                + "\"uniqueId\": 2,\"name\": \"IPPHONE REGISTRATION FAILURE\",\"description\": \"no answer\","
                + "\"date\": \"2026-07-17T12:24:18\",\"severity\": \"" + severity + "\",\"source\": \"IPPhone/" + MAC + "\","
                + "\"type\": 1,\"probableCause\": 5,\"additionalInfo1\": \"\",\"additionalInfo2\": \"\",}]}",
                "http://127.0.0.1:" + phones.port + "/rest/v1/ipphoneMgrAlert/alert");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isNotEmpty();
    }

    private static String curl(String path) throws Exception {
        Run run = Run.of("curl", "-sS", "--fail", "-A", AGENT, "http://127.0.0.1:" + phones.port + path);
        assertThat(run.status()).as(path + " " + run.err()).isZero();
        return run.out();
    }

    private static int statusOf(String path) throws Exception {
        return Integer.parseInt(Run.of("curl", "-s", "-o", "/dev/null", "-w", "%{http_code}",
                "http://127.0.0.1:" + phones.port + path).out());
    }

    private static long events(String uei) throws Exception {
        long count = 0;
        for (JsonNode event : shellJson("opennms-phones:events --json --limit 100")) {
            if (List.of(uei).contains(event.path("uei").asText())) {
                count++;
            }
        }
        return count;
    }
}
