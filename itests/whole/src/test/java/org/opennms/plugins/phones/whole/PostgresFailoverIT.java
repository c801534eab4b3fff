package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.servers.PostgresServer;

/** The database's machine dies, and its standby takes over. */
class PostgresFailoverIT {

    private static final int FLEET = 200;

    @Test
    void nothing_acknowledged_is_lost_when_the_primary_dies() throws Exception {
        try (PostgresServer primary = PostgresServer.start();
                PostgresServer standby = primary.standby();
                Snmptrapd informs = Snmptrapd.start()) {
            primary.createDatabase("phones");
            Map<String, String> settings = new HashMap<>(Postgres.settings(primary, primary.url("phones", standby)));
            settings.put("PHONES_TRAP_TARGETS", "inform:127.0.0.1:" + informs.port + "/public");
            try (RunningPhones phones = RunningPhones.start("failover", settings)) {
                failOver(phones, primary, standby, informs);
            }
        }
    }

    private static void failOver(RunningPhones phones, PostgresServer primary, PostgresServer standby, Snmptrapd informs)
            throws Exception {
        Load load = Load.patient(phones.port, FLEET, 1_000, 20, Fleet.letIn(phones, FLEET));
        load.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> load.acknowledgedReports() > 1_000 && load.acknowledgedAlarms().size() > 20);

        primary.killHard();
        await().atMost(Duration.ofSeconds(60)).until(() -> load.turnedAway() > 0);
        standby.promote();

        long before = load.acknowledgedReports();
        await().atMost(Duration.ofSeconds(90)).until(() -> load.acknowledgedReports() > before + 1_000);
        load.end();
        assertThat(load.failures()).isEmpty();
        Fleet.hasReports(phones, FLEET, load);
        Fleet.hasAlarms(load, informs, phones);
    }
}
