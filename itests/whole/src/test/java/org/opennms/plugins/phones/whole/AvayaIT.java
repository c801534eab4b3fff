package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Avaya phones from power-on to the last file, over HTTP. 127.0.0.x are different phones of the voice network here. */
class AvayaIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OLD = "AVAYA/SIP12x0\u0017/04.00.04.00";
    private static final String NEW = "AVAYA/SIP12x0\u00ff/04.04.23.00";

    private static RunningPhones phones;
    private static Caller admin;
    private static Path leases;

    @BeforeAll
    static void start() throws Exception {
        leases = Files.createFile(Checkout.scratch("avaya-leases").resolve("dnsmasq.leases"));
        phones = RunningPhones.start("avaya", Map.of("PHONES_LEASE_FILES", leases.toString(), "PHONES_ADMIN_PASSWORD", "of the test"));
        admin = Caller.administrator(phones, "of the test");
        phones.shell("opennms-phones:region-add Berlin");
        phones.shell("opennms-phones:placeholder-set Proxy_address sip.example.org");
        phones.shell("opennms-phones:placeholder-set CallServer 10.0.0.20");
    }

    @AfterAll
    static void end() {
        phones.close();
    }

    private static String add(String mac, String model, String user) throws Exception {
        phones.shell("opennms-phones:add " + mac + " --model " + model + " --region Berlin" + user);
        phones.shell("opennms-phones:config-generate " + mac);
        return mac;
    }

    private static String add1230(String mac, String user) throws Exception {
        return add(mac, "Avaya_1230", " --user " + user + " --password geheim");
    }

    private static Handset1200 handset1230(String mac, String from, String agent) {
        return new Handset1200(phones.door().from(from), agent, "1230", mac);
    }

    private static void image(String name) throws Exception {
        Path file = Checkout.scratch("avaya-image").resolve("image");
        Files.writeString(file, "image " + name);
        phones.shell("opennms-phones:firmware-add " + name + " " + file);
    }

    // P-20, P-23, P-24, P-25, P-26, P-28
    @Test
    void a_1230_is_served_from_power_on_to_its_account() throws Exception {
        String mac = add1230("0024004a5b6c", "4711");
        Handset1200 phone = handset1230(mac, "127.0.0.30", OLD);

        phone.boot();

        assertThat(phone.transcript).containsExactly("GET /1230SIP.cfg 200", "GET /Avaya_1230_device.cfg 200",
                "GET /SIP0024004A5B6C.cfg 200");
        assertThat(phone.protocols).containsOnly("HTTP");
        assertThat(phone.settings).containsEntry("AUTOLOGIN_ENABLE", "YES").containsEntry("AUTOLOGIN_ID_KEY01", "4711@sip.example.org")
                .containsEntry("AUTOLOGIN_PASSWD_KEY01", "geheim").containsEntry("MAX_LOGINS", "1")
                .containsEntry("SERVER_IP1_1", "sip.example.org").containsEntry("SERVER_IP1_2", "sip.example.org");
        // it is at that address now, and nobody else gets its account
        assertThat(phones.door().from("127.0.0.31").get("/SIP0024004A5B6C.cfg", "User-Agent", OLD).status()).isEqualTo(404);
        JsonNode deliveries = admin.get("devices/" + mac + "/deliveries").json();
        assertThat(deliveries.path("error").isMissingNode()).isTrue();
    }

    // P-25, N-03: a change arrives with a higher version, and so does the way back
    @Test
    void a_change_and_its_rollback_reach_a_1230_each_with_a_higher_version() throws Exception {
        String mac = add1230("0024004a0001", "4801");
        Handset1200 phone = handset1230(mac, "127.0.0.32", OLD);
        phone.boot();
        String first = phone.settings.get("VMAIL");
        String version = version(phone);
        long change = admin.get("revisions?limit=1").json().at("/rows/0/change").asLong();

        phones.shell("opennms-phones:placeholder-set MwiVmNumber 4999 --model Avaya_1230");
        phones.shell("opennms-phones:config-generate " + mac);
        phone.boot();
        assertThat(phone.settings).containsEntry("VMAIL", "4999");
        String changed = version(phone);
        assertThat(changed).isGreaterThan(version);

        admin.done("POST", "revisions/" + change + "/rollback", Map.of("fleet", true));
        phone.boot();
        assertThat(phone.settings).containsEntry("VMAIL", first);
        assertThat(version(phone)).isGreaterThan(changed);
    }

    private static String version(Handset1200 phone) throws Exception {
        String text = phone.text("1230SIP.cfg").orElseThrow();
        assertThat(text).contains("[DEVICE_CONFIG]\nDOWNLOAD_MODE FORCED\n", "[USER_CONFIG]\nDOWNLOAD_MODE FORCED\n");
        return text.lines().filter(line -> line.startsWith("VERSION ")).findFirst().orElseThrow();
    }

    // avaya.md 1.2: what is not sent stays in the phone
    @Test
    void a_user_that_is_removed_is_taken_back_from_a_1230() throws Exception {
        String mac = add1230("0024004a0002", "4802");
        Handset1200 phone = handset1230(mac, "127.0.0.33", OLD);
        phone.boot();
        assertThat(phone.settings).containsEntry("AUTOLOGIN_PASSWD_KEY01", "geheim");

        Operators.Answer read = admin.get("devices/" + mac);
        Map<String, Object> without = JSON.convertValue(read.json().path("edit"), new TypeReference<HashMap<String, Object>>() { });
        without.remove("user");
        without.put("generate", true);
        admin.done("PUT", "devices/" + mac, without, "If-Match", read.header("ETag"));
        phone.boot();
        assertThat(phone.settings).containsEntry("AUTOLOGIN_ENABLE", "NO");
        assertThat(phone.settings.toString()).doesNotContain("4802", "geheim");
    }

    @Test
    void the_account_of_a_1230_that_is_deleted_is_taken_back_and_the_phone_waits() throws Exception {
        String mac = add1230("0024004a0003", "4803");
        Handset1200 phone = handset1230(mac, "127.0.0.34", OLD);
        phone.boot();

        phones.shell("opennms-phones:delete " + mac);
        phone.boot();

        assertThat(phone.settings).containsEntry("AUTOLOGIN_ENABLE", "NO");
        assertThat(phone.settings.toString()).doesNotContain("4803", "geheim");
        assertThat(phones.shellJson("opennms-phones:show --json " + mac).toString()).contains("pending", "Avaya_1230");
    }

    // P-25: AUTO upwards, FORCED downwards
    @Test
    void firmware_goes_up_by_itself_and_down_by_force() throws Exception {
        image("SIP12x004.04.18.00.bin");
        String mac = add1230("0024004a0004", "4804");
        phones.shell("opennms-phones:placeholder-set FirmwareFile SIP12x004.04.18.00.bin --phone " + mac);
        Handset1200 phone = handset1230(mac, "127.0.0.35", OLD);
        phone.boot();
        assertThat(phone.transcript).as("it is not known by its address yet").doesNotContain("GET /SIP12x004.04.18.00.bin 200");

        phone.boot();
        assertThat(phone.transcript).contains("GET /SIP12x004.04.18.00.bin 200");
        assertThat(phone.text("1230SIP.cfg").orElseThrow()).contains("[FW]\nDOWNLOAD_MODE AUTO\nVERSION SIP12x004.04.18.00\n");
        assertThat(handset1230(mac, "127.0.0.35", NEW).text("1230SIP.cfg").orElseThrow()).contains("[FW]\nDOWNLOAD_MODE FORCED\n");
    }

    // architecture, "Who a request comes from"
    @Test
    void a_1230_that_nobody_knows_waits_until_it_is_approved() throws Exception {
        Handset1200 phone = handset1230("0024004a0005", "127.0.0.36", OLD);

        phone.boot();

        assertThat(phone.transcript).endsWith("GET /SIP0024004A0005.cfg 404");
        assertThat(phones.shellJson("opennms-phones:show --json 0024004a0005").toString()).contains("pending", "Avaya_1230");
        phones.shell("opennms-phones:approve 0024004a0005 --region Berlin --user 4805 --password geheim");
        phone.boot();
        assertThat(phone.settings).containsEntry("AUTOLOGIN_ID_KEY01", "4805@sip.example.org");
    }

    // P-36, P-38, P-39, P-48, P-50
    @Test
    void a_1608_is_served_from_power_on_with_boot_image_application_and_settings() throws Exception {
        image("hb1608ua1_350B.bin");
        image("ha1608ua1_350B.bin");
        phones.shell("opennms-phones:placeholder-set BootFile hb1608ua1_350B.bin --model Avaya_1608");
        phones.shell("opennms-phones:placeholder-set FirmwareFile ha1608ua1_350B.bin --model Avaya_1608");
        String mac = add("001b4f000008", "Avaya_1608", "");
        lease(mac, "127.0.0.40");
        phones.shell("opennms-phones:placeholder-set CallServer 10.0.0.99 --phone " + mac);
        phones.shell("opennms-phones:config-generate " + mac);
        HandsetOfScripts phone = new HandsetOfScripts(phones.door().from("127.0.0.40"), "16xxupgrade.txt", "1608");

        phone.boot();
        assertThat(phone.transcript).containsExactly("GET /16xxupgrade.txt 200", "GET /hb1608ua1_350B.bin 200", "GET /46xxsettings.txt 200");
        phone.boot();
        assertThat(phone.transcript).containsExactly("GET /16xxupgrade.txt 200", "GET /ha1608ua1_350B.bin 200", "GET /46xxsettings.txt 200");
        phone.boot();
        assertThat(phone.transcript).containsExactly("GET /16xxupgrade.txt 200", "GET /46xxsettings.txt 200");
        assertThat(phone.settings).containsEntry("MCIPADD", "10.0.0.99").containsEntry("MCPORT", "1719").containsKey("BRURI");
        JsonNode told = phones.shellJson("opennms-phones:script-run --json 16xxupgrade.txt --model 1608 --boot hb1608ua1_350B.bin --address 127.0.0.40");
        assertThat(told.path("files").findValuesAsText("name")).containsExactly("16xxupgrade.txt", "ha1608ua1_350B.bin", "46xxsettings.txt");
        assertThat(told.path("settings").path("MCIPADD").asText()).isEqualTo("10.0.0.99");
        assertThat(told.path("findings")).isEmpty();
        Door.Answer script = phones.door().from("127.0.0.40").get("/avaya/16xxUPGRADE.TXT");
        assertThat(script.header("etag")).matches("\"[0-9a-f]{8,32}\"");
        assertThat(script.headers()).doesNotContainKeys("transfer-encoding", "content-encoding");
    }

    // P-43, P-46, P-48, P-49, P-50
    @Test
    void a_4621_that_nobody_knows_keeps_its_firmware_and_gets_settings_without_secrets() throws Exception {
        phones.shell("opennms-phones:placeholder-set SnmpCommunity of-the-site");
        HandsetOfScripts phone = new HandsetOfScripts(phones.door().from("127.0.0.41"), "46xxupgrade.scr", "4621");

        phone.boot();

        assertThat(phone.transcript).containsExactly("GET /46xxupgrade.scr 200", "GET /46xxsettings.scr 200");
        assertThat(phone.settings).containsEntry("MCIPADD", "10.0.0.20").doesNotContainKey("SNMPSTRING");
        assertThat(phones.door().get("/46xxUPGRADE.SCR").status()).isEqualTo(200);
        phones.shell("opennms-phones:placeholder-delete SnmpCommunity");
    }

    @Test
    void a_4621_that_is_known_gets_its_own_settings_and_an_uploaded_script_is_served_as_it_is() throws Exception {
        String mac = add("00096e000021", "Avaya_4621SW", "");
        lease(mac, "127.0.0.42");
        phones.shell("opennms-phones:placeholder-set SnmpCommunity of-the-site --phone " + mac);
        phones.shell("opennms-phones:config-generate " + mac);
        HandsetOfScripts phone = new HandsetOfScripts(phones.door().from("127.0.0.42"), "46xxupgrade.scr", "4621");
        phone.boot();
        assertThat(phone.settings).containsEntry("SNMPSTRING", "of-the-site");
        assertThat(admin.ownFile(mac)).contains("SNMPSTRING").doesNotContain("of-the-site");
        assertThat(admin.get("files/" + mac + ".cfg/content").response().body()).contains("SNMPSTRING").doesNotContain("of-the-site");
        assertThat(phones.shell("opennms-phones:script-run 46xxupgrade.scr --address 127.0.0.42")).contains("SNMPSTRING ***").doesNotContain("of-the-site");

        String uploaded = "## ours\r\nIF $GROUP SEQ 5 GOTO FIVE\r\nGOTO END\r\n# FIVE\r\nSET L2QVLAN \"55\"\r\n# END\r\n";
        admin.done("POST", "files?name=46xxupgrade.scr", uploaded, "Content-Type", "application/octet-stream");
        assertThat(phones.door().get("/46xxupgrade.scr").body()).isEqualTo(uploaded.getBytes(StandardCharsets.US_ASCII));
        phone.names.put("GROUP", "5");
        phone.boot();

        assertThat(admin.write("POST", "files?name=46xxupgrade.scr&replace=true", "# A\nGOTO A\n", "Content-Type",
                "application/octet-stream").json().path("detail").asText()).contains("circle");
        assertThat(admin.write("POST", "files?name=46xxupgrade.scr&replace=true", "SET APPNAME \"gone.bin\"\n", "Content-Type",
                "application/octet-stream").json().path("detail").asText()).contains("no image gone.bin");
        admin.done("DELETE", "files/46xxupgrade.scr", null);
        assertThat(phone.transcript).containsExactly("GET /46xxupgrade.scr 200");
        assertThat(phone.settings).containsEntry("L2QVLAN", "55");
        assertThat(phones.door().get("/46xxupgrade.scr").text()).contains("GET 46xxsettings.scr");
    }

    // P-41
    @Test
    void a_phone_of_ours_backs_up_and_restores_and_nobody_else_does() throws Exception {
        String mac = add("001b4f000009", "Avaya_1608", "");
        lease(mac, "127.0.0.43");
        Door phone = phones.door().from("127.0.0.43");
        assertThat(phone.get("/backup/4711_16xxdata.txt").status()).isEqualTo(404);

        assertThat(phone.ask("PUT", "/backup/4711_16xxdata.txt", "ABKNAME001=Anna\nABKNUMBER001=4712\n").status()).isEqualTo(201);
        assertThat(phone.ask("PUT", "/backup/4711_16xxdata.txt", "ABKNAME001=Bert\n").status()).isEqualTo(201);

        assertThat(phone.get("/backup/4711_16xxDATA.txt").text()).isEqualTo("ABKNAME001=Bert\n");
        assertThat(phones.door().from("127.0.0.44").get("/backup/4711_16xxdata.txt").status()).isEqualTo(404);
        assertThat(phones.door().from("127.0.0.44").ask("PUT", "/backup/4711_16xxdata.txt", "x=y").status()).isEqualTo(403);
        assertThat(phone.ask("PUT", "/backup/4711_16xxdata.txt", "x".repeat(65 * 1024)).status()).isEqualTo(413);
        assertThat(phone.ask("PUT", "/46xxsettings.txt", "x=y").status()).isEqualTo(405);
        assertThat(phone.get("/backup/4711_16xxdata.txt").text()).isEqualTo("ABKNAME001=Bert\n");
        assertThat(Run.of("grep", "-rlaF", "ABKNAME001=Bert", phones.data.toString()).out()).as("sealed at rest").isEmpty();
    }

    private static void lease(String mac, String address) throws Exception {
        Files.writeString(leases, "0 " + mac.replaceAll("(..)(?!$)", "$1:") + " " + address + " AVB *\n", StandardOpenOption.APPEND);
    }
}
