package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.servers.PostgresServer;

/** A database that is not there: phones are told to come again, and the program goes on by itself once it is back. */
class PostgresAwayIT {

    private static final int FLEET = 200;

    private static PostgresServer server;
    private static Snmptrapd informs;
    private static RunningPhones phones;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start();
        informs = Snmptrapd.start();
        Map<String, String> settings = new HashMap<>(Postgres.settings(server, server.createDatabase("phones")));
        settings.put("PHONES_TRAP_TARGETS", "inform:127.0.0.1:" + informs.port + "/public");
        server.stop();
        phones = RunningPhones.launched("away", settings);
    }

    @AfterAll
    static void end() throws Exception {
        phones.close();
        informs.close();
        server.close();
    }

    @Test
    void phones_are_turned_away_and_lose_nothing() throws Exception {
        awayAtTheStart();
        server.restart();
        phones.awaitReady();
        byte[] config = Fleet.letIn(phones, FLEET);
        Load load = Load.patient(phones.port, FLEET, 500, 10, config);
        load.start();
        for (int i = 0; i < (Checkout.LONG ? 20 : 2); i++) {
            awaitTaken(load);
            server.killHard();
            awaitTurnedAway(load);
            server.restart();
        }
        awaitTaken(load);
        server.freeze();
        awaitTurnedAway(load);
        assertThat(phones.shell("opennms-phones:status")).contains("phones are told to come again");
        server.thaw();
        awaitTaken(load);
        load.end();
        assertThat(load.failures()).isEmpty();
        Fleet.hasReports(phones, FLEET, load);
        Fleet.hasAlarms(load, informs, phones);
        assertThat(phones.process().isAlive()).isTrue();
        assertThat(phones.log() + phones.printed()).doesNotContain(server.password());
    }

    private static void awayAtTheStart() throws Exception {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptionsInstanceOf(IOException.class).until(() ->
                phones.door().get("/ipp/dhcpoption160.cfg").status() == 503);
        busy(phones.door().get("/ipp/dhcpoption160.cfg"));
        busy(phones.door().get("/configfiles/" + Load.mac(0) + ".cfg"));
        busy(phones.door().get("/firmwarefiles/430HD.img"));
        busy(phones.door().post("/rest/v1/ipphoneMgrStatus/keep-alive",
                "{\"emsUserName\":\"system\",\"mac\":\"" + Load.mac(0) + "\",\"status\":\"started\"}"));
        busy(phones.door().post("/rest/v1/ipphoneMgrAlert/alert", "{\"emsUserName\":\"system\",\"alerts\":[{\"name\":\"X\","
                + "\"severity\":\"4\",\"source\":\"IPPhone/" + Load.mac(0) + "\"}]}"));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Run status = phones.tryShell("opennms-phones:status");
            assertThat(status.status()).isNotZero();
            assertThat(status.out() + status.err()).contains("store", "127.0.0.1:" + server.port()).doesNotContain(server.password());
        });
    }

    private static void busy(Door.Answer answer) {
        assertThat(answer.statusLine() + answer.text()).contains(" 503 ");
        assertThat(answer.header("retry-after")).isEqualTo("10");
    }

    private static void awaitTaken(Load load) {
        long reports = load.acknowledgedReports() + 500;
        int alarms = load.acknowledgedAlarms().size() + 20;
        await().atMost(Duration.ofSeconds(90)).until(() ->
                load.acknowledgedReports() > reports && load.acknowledgedAlarms().size() > alarms);
    }

    private static void awaitTurnedAway(Load load) {
        long before = load.turnedAway();
        await().atMost(Duration.ofSeconds(60)).until(() -> load.turnedAway() > before);
    }
}
