package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kill -9 while the files of a fleet are generated: each file is the old or the new one, and the job goes on by itself. */
class JobsKillIT {

    private static final int FLEET = 800;
    private static final int SAMPLE = 19;

    @ParameterizedTest
    @EnumSource
    void a_killed_generation_goes_on_and_does_nothing_twice(Kills kills) throws Exception { // N-25
        Random random = new Random(11);
        try (JobsFleet fleet = JobsFleet.start("jobs-kill", kills.database("jobs-kill"), FLEET)) {
            for (int kill = 1; kill <= kills.count; kill++) {
                String before = fleet.server(0);
                String after = "kill" + kill + ".example.org";
                fleet.set(after);
                long id = fleet.start("generations", Map.of("reason", "kill " + kill));
                int done = random.nextInt(FLEET);
                await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(5))
                        .until(() -> fleet.job(id).path("done").asInt() >= done);
                fleet.phones.kill();
                fleet.phones.restart();

                for (int phone = 0; phone < FLEET; phone += SAMPLE) {
                    assertThat(fleet.server(phone)).as("kill " + kill).isIn(before, after);
                }
                JsonNode job = fleet.ended(id);
                assertThat(job.path("state").asText()).isEqualTo("done");
                // A file written twice would have been what it was the second time.
                assertThat(job.path("ok").asInt()).as("kill " + kill + ": " + job).isEqualTo(FLEET);
                for (int phone = 0; phone < FLEET; phone += SAMPLE) {
                    assertThat(fleet.server(phone)).as("kill " + kill).isEqualTo(after);
                }
            }
        }
    }
}
