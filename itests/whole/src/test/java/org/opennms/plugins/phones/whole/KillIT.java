package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** Kill -9 under 2,000 keep-alives and 50 alarms a second: nothing acknowledged is lost, nothing half is served. */
class KillIT {

    private static final int FLEET = 500;
    private static final int ALARMS_A_SECOND = 50;

    @Test
    void nothing_acknowledged_is_lost() throws Exception {
        int kills = Checkout.LONG ? 50 : 5;
        Random random = new Random(7);
        try (Snmptrapd informs = Snmptrapd.start();
                RunningPhones phones = RunningPhones.start("kill",
                        Map.of("PHONES_TRAP_TARGETS", "inform:127.0.0.1:" + informs.port + "/public"))) {
            for (int i = 0; i < FLEET; i++) {
                phones.keepAlive(Load.mac(i), "started", "model", "430HD");
            }
            phones.shell("opennms-phones:region-add Berlin");
            for (int i = 0; i < Load.ALARMING; i++) {
                phones.shell("opennms-phones:approve " + Load.mac(i) + " --region Berlin --user 400" + i + " --password geheim");
            }
            byte[] config = phones.door().get("/configfiles/" + Load.mac(0) + ".cfg").body();
            Load load = new Load(phones.port, FLEET, 2_000, ALARMS_A_SECOND, config);
            for (int kill = 1; kill <= kills; kill++) {
                load.start();
                Thread.sleep(2_000 + random.nextInt(2_000));
                phones.kill();
                load.end();
                assertThat(load.failures()).as("kill " + kill).isEmpty();
                phones.restart();
                checkReports(phones, load);
                checkAlarms(phones, informs, load, kill);
            }
            assertThat(load.acknowledgedReports()).isGreaterThan(1_000L * kills);
        }
    }

    private static void checkReports(RunningPhones phones, Load load) throws Exception {
        String all = IntStream.range(0, FLEET).mapToObj(i -> "opennms-phones:show --json " + Load.mac(i)).collect(Collectors.joining("; "));
        int seen = 0;
        try (MappingIterator<JsonNode> shown = new ObjectMapper().readerFor(JsonNode.class).readValues(phones.shell(all))) {
            while (shown.hasNext()) {
                JsonNode phone = shown.next();
                String mac = phone.path("mac").asText();
                long stored = Long.parseLong(phone.findPath("phoneNumber").asText("0"));
                assertThat(stored).as("last report of " + mac).isGreaterThanOrEqualTo(load.lastAcknowledged(mac));
                seen++;
            }
        }
        assertThat(seen).isEqualTo(FLEET);
    }

    /** Every acknowledged alarm has its event and its inform; the same change may come twice, never another one. */
    private static void checkAlarms(RunningPhones phones, Snmptrapd informs, Load load, int kill) {
        Set<String> wanted = load.acknowledgedAlarms();
        assertThat(wanted).as("alarms before kill " + kill).isNotEmpty();
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            String events = phones.shell("opennms-phones:events --json --limit 10000");
            String received = String.join("\n", informs.received());
            Set<String> lost = new HashSet<>();
            for (String mark : wanted) {
                if (!events.contains(mark) || !received.contains(mark)) {
                    lost.add(mark);
                }
            }
            assertThat(lost).as("alarms without event or inform after kill " + kill).isEmpty();
        });
    }
}
