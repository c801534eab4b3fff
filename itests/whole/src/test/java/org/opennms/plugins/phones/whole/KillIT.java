package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kill -9 under 2,000 keep-alives and 50 alarms a second: nothing acknowledged is lost, nothing half is served. */
class KillIT {

    private static final int FLEET = 500;
    private static final int ALARMS_A_SECOND = 50;

    @ParameterizedTest
    @EnumSource
    void nothing_acknowledged_is_lost(Kills kills) throws Exception {
        Random random = new Random(7);
        try (Snmptrapd informs = Snmptrapd.start();
                RunningPhones phones = kills.start("kill", Map.of("PHONES_TRAP_TARGETS",
                        "inform:127.0.0.1:" + informs.port + "/public"))) {
            byte[] config = Fleet.letIn(phones, FLEET);
            Load load = new Load(phones.port, FLEET, 2_000, ALARMS_A_SECOND, config);
            for (int kill = 1; kill <= kills.count; kill++) {
                load.start();
                awaitTaken(load, 500 + random.nextInt(3_000));
                phones.kill();
                load.end();
                assertThat(load.failures()).as("kill " + kill).isEmpty();
                phones.restart();
                Fleet.hasReports(phones, FLEET, load);
                Fleet.hasAlarms(load, informs, phones);
            }
            assertThat(phones.log()).contains("the store is open: ", kills == Kills.IN_SQLITE ? "/db/phones.db" : "postgresql://");
        }
    }

    /** A moment that nobody has chosen, but with enough said before it. */
    private static void awaitTaken(Load load, int more) {
        long reports = load.acknowledgedReports() + more;
        int alarms = load.acknowledgedAlarms().size() + 20;
        await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(1)).until(() ->
                load.acknowledgedReports() > reports && load.acknowledgedAlarms().size() > alarms);
    }
}
