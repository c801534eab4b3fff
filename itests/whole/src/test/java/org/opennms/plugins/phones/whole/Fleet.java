package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The phones of a {@link Load} as the program knows them: let in before it, compared after it. */
final class Fleet {

    private Fleet() { }

    /** Makes all known and approves those that raise alarms; gives the first one's configuration file. */
    static byte[] letIn(RunningPhones phones, int fleet) throws Exception {
        for (int i = 0; i < fleet; i++) {
            phones.keepAlive(Load.mac(i), "started", "model", "430HD");
        }
        phones.shell("opennms-phones:region-add Berlin");
        phones.shell(IntStream.range(0, Load.ALARMING).mapToObj(i -> "opennms-phones:approve " + Load.mac(i)
                + " --region Berlin --user 400" + i + " --password geheim").collect(Collectors.joining("; ")));
        Door.Answer config = phones.door().get("/configfiles/" + Load.mac(0) + ".cfg");
        assertThat(config.status()).isEqualTo(200);
        return config.body();
    }

    /** Every phone's last report is the last acknowledged one, or one after it. */
    static void hasReports(RunningPhones phones, int fleet, Load load) throws Exception {
        String all = IntStream.range(0, fleet).mapToObj(i -> "opennms-phones:show --json " + Load.mac(i)).collect(Collectors.joining("; "));
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
        assertThat(seen).isEqualTo(fleet);
    }

    /** Every acknowledged alarm has its inform, and its event on one of the nodes. */
    static void hasAlarms(Load load, Snmptrapd informs, RunningPhones... nodes) {
        Set<String> wanted = load.acknowledgedAlarms();
        assertThat(wanted).as("acknowledged alarms").isNotEmpty();
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(250)).untilAsserted(() -> {
            Set<String> events = new HashSet<>();
            for (RunningPhones node : nodes) {
                events.addAll(Load.marks(node.shell("opennms-phones:events --json --limit 10000")));
            }
            Set<String> received = Load.marks(String.join("\n", informs.received()));
            assertThat(wanted.stream().filter(mark -> !events.contains(mark) || !received.contains(mark)))
                    .as("alarms without event or inform").isEmpty();
        });
    }
}
