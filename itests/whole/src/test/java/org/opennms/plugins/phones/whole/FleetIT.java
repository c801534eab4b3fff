package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Ten thousand phones on the heap that is shipped. */
class FleetIT {

    private static final int FLEET = 10_000;
    private static final long FIRST_MAC = 0x00908fa00000L;

    // S-001 S-002 S-003
    @Test
    void ten_thousand_phones_live_in_512_megabytes() throws Exception {
        try (RunningPhones phones = RunningPhones.start("fleet", Map.of("PHONES_ADMIN_PASSWORD", "of the test"))) {
            assertThat(Run.of("bash", "-c", "tr '\\0' '\\n' < /proc/" + phones.pid() + "/cmdline").out()).contains("-Xmx512m");
            phones.shell("opennms-phones:region-add Berlin");
            Caller admin = Caller.administrator(phones, "of the test");
            assertThat(admin.ended(admin.importing(file())).path("state").asText()).isEqualTo("done");
            Run run = phones.phones("simulate", Integer.toString(FLEET), "--scenario", "lync-known", "--rounds", "2", "--keep-alive", "10",
                    "--first-mac", String.format("%012x", FIRST_MAC), "--duration", "300");

            assertThat(run.status()).as(run.out() + run.err()).isZero();
            assertThat(phones.shellJson("opennms-phones:list --json --status registered --limit " + 2 * FLEET)).hasSize(FLEET);
            assertThat(phones.log()).doesNotContain("OutOfMemory");
        }
    }

    private static String file() {
        return "Name,Password,Region,Device 1 MAC Address,Device 1 IP Phone Model\r\n" + IntStream.range(0, FLEET)
                .mapToObj(i -> String.format("u%d,pw%d,Berlin,%012x,Audiocodes_430HD_LYNC\r\n", i, i, FIRST_MAC + i))
                .collect(Collectors.joining());
    }
}
