package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kill -9 while a file is imported: what is there afterwards is what was there before, or all of the file. */
class ImportKillIT {

    private static final int ROWS = 1_000;

    private RunningPhones phones;
    private Caller admin;

    @ParameterizedTest
    @EnumSource
    void an_import_is_there_as_a_whole_or_not_at_all(Kills kills) throws Exception { // S-160, N-25
        Random random = new Random(11);
        try (RunningPhones started = kills.start("import-kill", Map.of("PHONES_ADMIN_PASSWORD", "of the test"))) {
            phones = started;
            admin = Caller.administrator(phones, "of the test");
            phones.shell("opennms-phones:region-add Berlin");
            phones.shell("opennms-phones:placeholder-set Proxy_address sip.example.org");
            for (int kill = 1; kill <= kills.count; kill++) {
                String name = "k" + kill + "u";
                long job = begin(name, kill);
                killWithin(job, random.nextInt(ROWS * 2));
                phones.restart();
                assertThat(total(name)).as("kill " + kill).isIn(0L, (long) ROWS);
                await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(200)).until(() -> isDone(job));
                assertThat(total(name)).as("kill " + kill).isEqualTo(ROWS);
                for (int i : new int[] {0, ROWS / 2, ROWS - 1}) {
                    assertThat(phones.door().get("/configfiles/" + mac(kill, i) + ".cfg").text()).contains(name + i);
                }
            }
        }
    }

    private static String mac(int kill, int i) {
        return String.format("00908f%02x%04x", kill, i);
    }

    private long begin(String name, int kill) throws Exception {
        String csv = "Name,Password,Region,Device 1 MAC Address,Device 1 IP Phone Model\r\n" + IntStream.range(0, ROWS)
                .mapToObj(i -> name + i + ",pw" + i + ",Berlin," + mac(kill, i) + ",Audiocodes_440HD\r\n").collect(Collectors.joining());
        return admin.importing(csv).json().path("id").asLong();
    }

    /** As soon as so many steps are told, or the job is over: a moment that nobody has chosen. */
    private void killWithin(long job, int steps) throws Exception {
        await().atMost(Duration.ofSeconds(60)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> {
            JsonNode told = admin.get("jobs/" + job).json();
            return told.findValue("ok").asInt() >= steps || !List.of("waiting", "running").contains(told.findValue("state").asText());
        });
        phones.kill();
    }

    private boolean isDone(long job) throws Exception {
        String state = admin.get("jobs/" + job).json().findValue("state").asText();
        assertThat(state).isNotIn("failed", "stopped");
        return state.equals("done");
    }

    private long total(String name) throws Exception {
        return admin.get("users?q=" + name + "&limit=1").json().path("total").asLong();
    }
}
