package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The three documented alarms, from the phone's post to the SNMP notification. */
class AlarmsIT {

    private static final String ARC = ".1.3.6.1.4.1.5003.9.20.3.2.0.";
    private static final String BOARD = ".1.3.6.1.4.1.5003.9.10.1.21.1.";

    private static Snmptrapd informs;
    private static RunningPhones phones;

    @BeforeAll
    static void start() throws Exception {
        informs = Snmptrapd.start();
        phones = RunningPhones.start("alarms", Map.of("PHONES_TRAP_TARGETS", "inform:127.0.0.1:" + informs.port + "/public"));
    }

    @AfterAll
    static void end() throws Exception {
        phones.close();
        informs.close();
    }

    // S-093
    @Test
    void survivable_mode_is_major_and_of_no_particular_type() throws Exception {
        String mac = known("00908f700001", "Audiocodes_430HD_LYNC");
        alert(mac, "IPPHONE SURVIVABLE MODE START", "4", 0, 0, "");

        String inform = inform(ARC + "40", mac);
        assertThat(inform).contains(BOARD + "1.0 = INTEGER: 39", BOARD + "4.0 = INTEGER: 4", BOARD + "6.0 = INTEGER: 0", BOARD + "7.0 = INTEGER: 0");
        event("IPPhoneSurvivableModeStart", mac);
    }

    // S-094
    @Test
    void a_failed_lync_login_keeps_its_additional_information() throws Exception {
        String mac = known("00908f700002", "Audiocodes_430HD_LYNC");
        alert(mac, "IPPHONE LYNC LOGIN FAILURE", "5", 1, 5, "TlsConnectionFailure");

        String inform = inform(ARC + "41", mac);
        assertThat(inform).contains(BOARD + "1.0 = INTEGER: 40", BOARD + "4.0 = INTEGER: 5", BOARD + "6.0 = INTEGER: 1",
                BOARD + "7.0 = INTEGER: 5", "TlsConnectionFailure");
        event("IPPhoneLyncLoginFailure", mac);

        phones.keepAlive(mac, "registered");
        assertThat(phones.shell("opennms-phones:alarms --json")).as("cleared by the login that worked").doesNotContain(mac);
        event("IPPhoneLyncLoginFailureCleared", mac);
    }

    // S-097 S-090
    @Test
    void a_hundred_equal_raises_are_one_alarm_and_one_notification() throws Exception {
        String mac = known("00908f700003", "Audiocodes_430HD");
        for (int i = 0; i < 100; i++) {
            alert(mac, "IPPHONE REGISTRATION FAILURE", "5", 1, 5, "");
        }

        JsonNode alarm = null;
        for (JsonNode row : phones.shellJson("opennms-phones:alarms --json")) {
            if (row.toString().contains(mac)) {
                assertThat(alarm).as("a second alarm").isNull();
                alarm = row;
            }
        }
        assertThat(alarm).isNotNull();
        assertThat(alarm.path("count").asLong()).isEqualTo(100);
        inform(ARC + "39", mac);
        alert(mac, "IPPHONE REGISTRATION FAILURE", "0", 1, 5, "");
        alert(mac, "IPPHONE REGISTRATION FAILURE", "0", 1, 5, "");
        event("IPPhoneRegisterFailureCleared", mac);
        assertThat(informs.received().stream().filter(l -> l.contains(mac))).hasSize(2);
        assertThat(phones.shell("opennms-phones:alarms --json")).doesNotContain(mac);
        assertThat(phones.shell("opennms-phones:alarms --all --json")).contains(mac);
    }

    @Test
    void deleting_a_phone_clears_its_alarms_elsewhere_too() throws Exception {
        String mac = known("00908f700004", "Audiocodes_430HD");
        alert(mac, "IPPHONE REGISTRATION FAILURE", "5", 1, 5, "");
        event("IPPhoneRegisterFailure", mac);

        phones.shell("opennms-phones:delete " + mac);

        event("IPPhoneRegisterFailureCleared", mac);
    }

    private static String known(String mac, String model) throws Exception {
        phones.shell("opennms-phones:add " + mac + " --model " + model + (model.endsWith("LYNC") ? "" : " --user " + mac));
        return mac;
    }

    private static void alert(String mac, String name, String severity, int type, int cause, String info) throws Exception {
        Door.Answer answer = phones.door().post("/rest/v1/ipphoneMgrAlert/alert", "{\"emsUserName\":\"system\",\"alerts\":[{"
                + "\"uniqueId\": 2,\"name\": \"" + name + "\",\"description\": \"text\",\"date\": \"2026-07-17T12:24:18\",\"severity\": \""
                + severity + "\",\"source\": \"IPPhone/" + mac + "\",\"type\": " + type + ",\"probableCause\": " + cause
                + ",\"additionalInfo1\": \"" + info + "\",\"additionalInfo2\": \"\",}]}");
        assertThat(answer.status()).isEqualTo(200);
    }

    private static String inform(String oid, String mac) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> informs.received().stream()
                .filter(l -> l.contains("OID: " + oid) && l.contains(mac)).findFirst().orElse(""), l -> !l.isEmpty());
    }

    private static void event(String name, String mac) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            for (JsonNode event : phones.shellJson("opennms-phones:events --json --limit 1000")) {
                if (event.path("uei").asText().equals("uei.opennms.org/plugins/phones/" + name) && event.toString().contains(mac)) {
                    return true;
                }
            }
            return false;
        });
    }
}
