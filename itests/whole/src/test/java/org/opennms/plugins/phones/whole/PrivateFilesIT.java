package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who gets a file with a SIP account in it (decision 7). 127.0.0.x are different hosts of the voice VLAN here. */
class PrivateFilesIT {

    private static RunningPhones phones;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.shared();
        phones.region("Berlin");
    }

    //
    @Test
    void only_the_address_a_phone_reports_from_gets_its_file() throws Exception {
        String mac = "00908f100001";
        phones.keepAlive(mac, "started", "model", "430HD");
        phones.shell("opennms-phones:approve " + mac + " --region Berlin --user 2001 --password top-secret");

        assertThat(config("127.0.0.2", mac).status()).isEqualTo(404);
        assertThat(config("127.0.0.1", mac).text()).contains("top-secret");
        assertThat(phones.door().from("127.0.0.2").get("/ipp/region/Berlin/" + mac + ".cfg").text()).doesNotContain("top-secret");
        assertThat(phones.door().from("127.0.0.2").get("/" + mac.toUpperCase() + ".cfg").status()).isEqualTo(404);
    }

    // A-05 A-17
    @Test
    void a_forged_report_takes_over_neither_files_nor_commands() throws Exception {
        String mac = "00908f100002";
        phones.keepAlive(mac, "registered", "model", "430HD");
        phones.shell("opennms-phones:approve " + mac + " --region Berlin --user 2002 --password top-secret");

        Door.Answer forged = phones.door().from("127.0.0.3").post("/rest/v1/ipphoneMgrStatus/keep-alive",
                "{\"emsUserName\":\"system\",\"mac\":\"" + mac + "\",\"status\":\"started\",\"userName\":\"mallory\"}");

        assertThat(forged.text()).isEqualTo("{\"requests\":[]}");
        assertThat(config("127.0.0.3", mac).status()).isEqualTo(404);
        assertThat(config("127.0.0.1", mac).status()).isEqualTo(200);
        assertThat(phones.shellJson("opennms-phones:show --json " + mac).path("user").toString()).contains("2002");
    }

    @Test
    void an_imported_phone_is_pinned_by_its_first_fetch() throws Exception {
        String mac = "00908f100003";
        phones.shell("opennms-phones:add " + mac + " --model Audiocodes_440HD --region Berlin --user 2003 --password top-secret");

        assertThat(config("127.0.0.4", mac).text()).contains("top-secret");
        assertThat(config("127.0.0.5", mac).status()).isEqualTo(404);
        assertThat(config("127.0.0.4", mac).status()).isEqualTo(200);
    }

    //
    @Test
    void a_scan_gets_nothing_and_becomes_an_alarm() throws Exception {
        for (int i = 0; i < 2_000; i++) {
            assertThat(config("127.0.0.9", String.format("00908f%06x", 0x200000 + i)).status()).isEqualTo(404);
        }

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(phones.shell("opennms-phones:alarms --json")).contains("PhoneFileScan"));
        assertThat(phones.shell("opennms-phones:counters")).contains("files.refused");
    }

    @Test
    void secrets_are_neither_on_disk_nor_in_previews() throws Exception {
        String mac = "00908f100004";
        phones.shell("opennms-phones:add " + mac + " --model Audiocodes_440HD --user 2004 --password unmistakable-4711");

        assertThat(phones.shell("opennms-phones:config-preview " + mac)).contains("auth_password=***").doesNotContain("unmistakable");
        assertThat(Run.of("grep", "-rlaF", "unmistakable-4711", phones.data.toString()).out()).isEmpty();
    }

    private static Door.Answer config(String from, String mac) throws Exception {
        return phones.door().from(from).get("/configfiles/" + mac + ".cfg");
    }
}
