package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** Ten thousand phones on the heap that is shipped. */
class FleetIT {

    // S-001 S-002 S-003
    @Test
    void ten_thousand_phones_live_in_512_megabytes() throws Exception {
        try (RunningPhones phones = RunningPhones.start("fleet", Map.of("PHONES_PENDING_LIMIT", "20000"))) {
            assertThat(Run.of("bash", "-c", "tr '\\0' '\\n' < /proc/" + phones.pid() + "/cmdline").out()).contains("-Xmx512m");
            Run run = phones.phones("simulate", "10000", "--scenario", "lync-unknown", "--rounds", "2", "--keep-alive", "20");

            assertThat(run.status()).as(run.out() + run.err()).isZero();
            assertThat(phones.shellJson("opennms-phones:list --json --limit 10000")).hasSize(10_000);
            assertThat(phones.log()).doesNotContain("OutOfMemory");
        }
    }
}
