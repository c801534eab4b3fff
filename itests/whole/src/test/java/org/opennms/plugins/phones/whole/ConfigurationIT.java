package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator changes, and what phones fetch afterwards. */
class ConfigurationIT {

    private static RunningPhones phones;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.shared();
        phones.region("Berlin");
    }

    // S-016 S-017 S-018 P-14
    @Test
    void a_changed_value_reaches_the_phone_at_its_next_check_and_not_before_it_is_generated() throws Exception {
        String mac = add("00908f800001", "Audiocodes_430HD");
        Door.Answer first = config(mac);
        assertThat(first.text()).contains("provisioning/period/type=daily\n", "provisioning/period/daily/time=00:00\n");

        phones.shell("opennms-phones:placeholder-set ProvisioningPeriod hourly --phone " + mac);
        assertThat(config(mac).header("etag")).isEqualTo(first.header("etag"));
        phones.shell("opennms-phones:config-generate " + mac);

        Door.Answer second = config(mac);
        assertThat(second.text()).contains("provisioning/period/type=hourly\n");
        assertThat(second.header("etag")).isNotEqualTo(first.header("etag"));
        assertThat(phones.door().get("/configfiles/" + mac + ".cfg", "If-None-Match", first.header("etag")).status()).isEqualTo(200);
        assertThat(phones.door().get("/configfiles/" + mac + ".cfg", "If-None-Match", second.header("etag")).status()).isEqualTo(304);
    }

    @Test
    void the_narrower_scope_wins() throws Exception {
        String mac = add("00908f800002", "Audiocodes_440HD");
        phones.shell("opennms-phones:placeholder-set MwiVmNumber 1 ");
        phones.shell("opennms-phones:placeholder-set MwiVmNumber 2 --model Audiocodes_440HD");
        assertThat(generated(mac)).contains("voice_mail_number=2\n");

        phones.shell("opennms-phones:placeholder-set MwiVmNumber 3 --region Berlin");
        assertThat(generated(mac)).contains("voice_mail_number=3\n");

        phones.shell("opennms-phones:placeholder-set MwiVmNumber 4 --phone " + mac);
        assertThat(generated(mac)).contains("voice_mail_number=4\n");
        phones.shell("opennms-phones:placeholder-delete MwiVmNumber --phone " + mac);
        assertThat(generated(mac)).contains("voice_mail_number=3\n");
    }

    // A-07 A-15: decision 10, byte for byte, through the whole program
    @Test
    void only_placeholders_are_live_in_a_template() throws Exception {
        String mac = add("00908f800003", "Audiocodes_440HD_LYNC");
        String template = phones.shell("opennms-phones:template-show Audiocodes_440HD_LYNC");
        Path file = Checkout.scratch("template").resolve("changed.xml");
        Files.writeString(file, template.replaceFirst("(include [^\n]*\n)", "$1a=##\\$1\\$x\\$*#06#\nb=%ITCS_Odd%\n"));
        phones.shell("opennms-phones:template-put Audiocodes_440HD_LYNC " + file);
        phones.shell("opennms-phones:placeholder-set Odd '%ITCS_mac% $x #set($y=1)' --phone " + mac);

        assertThat(generated(mac)).contains("a=##$1$x$*#06#\n", "b=%ITCS_mac% $x #set($y=1)\n");

        phones.shell("opennms-phones:template-restore Audiocodes_440HD_LYNC");
        assertThat(generated(mac)).doesNotContain("#06#");
    }

    // A-07
    @Test
    void an_entity_in_a_template_is_refused_and_changes_nothing() throws Exception {
        Path file = Checkout.scratch("template").resolve("evil.xml");
        Files.writeString(file, "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<ipphonetamplate><type>x</type><file_config><data>&e;</data></file_config></ipphonetamplate>");
        String before = phones.shell("opennms-phones:template-show Audiocodes_430HD_LYNC");

        assertThat(phones.tryShell("opennms-phones:template-put Audiocodes_430HD_LYNC " + file).status()).isNotZero();
        assertThat(phones.shell("opennms-phones:template-show Audiocodes_430HD_LYNC")).isEqualTo(before);
    }

    // P-10
    @Test
    void a_phone_never_gets_the_file_of_another_model() throws Exception {
        String mac = add("00908f800004", "Audiocodes_430HD");

        assertThat(phones.door().get("/configfiles/" + mac + ".cfg", "User-Agent",
                "AUDC-IPPhone/2.2.8.61 (440HDG-Rev0; 00908F800004)").status()).isEqualTo(404);
        assertThat(phones.door().get("/configfiles/" + mac + ".cfg", "User-Agent",
                "AUDC-IPPhone/2.2.8.61 (430HDG-Rev0; 00908F800004)").status()).isEqualTo(200);
    }

    // P-06 P-07 S-044
    @ParameterizedTest
    @ValueSource(strings = {"/configfiles/00908f800005.cfg", "/configfiles/00908F800005.CFG", "//configfiles//00908f800005.cfg",
            "/00908f800005.cfg", "/430HD_00908F800005_conf.cfg", "/configfiles/430HD_00908f800005_conf.cfg", "/ConfigFiles/00908f800005.cfg",
            "http://phones.example.org/configfiles/00908f800005.cfg", "/firmwarefiles;configfiles/00908f800005.cfg"})
    void a_file_is_found_under_every_name_phones_use(String target) throws Exception {
        add("00908f800005", "Audiocodes_430HD");

        Door.Answer answer = phones.door().get(target);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("voip/line/0/");
        assertThat(answer.headers()).doesNotContainKeys("transfer-encoding", "content-encoding");
        assertThat(phones.door().head(target).header("content-length")).isEqualTo(answer.header("content-length"));
    }

    // S-036 S-042
    @Test
    void the_boot_file_has_two_spellings_and_nobody_writes_it() throws Exception {
        Door.Answer one = phones.door().get("/ipp/dhcpoption160.cfg");

        assertThat(phones.door().get("/ipp/dhcption160.cfg").body()).isEqualTo(one.body());
        assertThat(phones.door().post("/ipp/DHCPoption160.cfg", "").body()).isEqualTo(one.body());
        assertThat(phones.door().ask("PUT", "/ipp/dhcpoption160.cfg", "x=y").status()).isBetween(400, 499);
        assertThat(phones.door().ask("DELETE", "/ipp/dhcpoption160.cfg", null).status()).isBetween(400, 499);
        assertThat(phones.door().get("/ipp/dhcpoption160.cfg").body()).isEqualTo(one.body());
    }

    // S-031
    @Test
    void a_region_in_use_cannot_be_deleted() throws Exception {
        phones.shell("opennms-phones:region-add 'Hong Kong'");
        phones.shell("opennms-phones:add 00908f800006 --model Audiocodes_430HD_LYNC --region 'Hong Kong'");

        assertThat(phones.tryShell("opennms-phones:region-delete 'Hong Kong'").status()).isNotZero();
        phones.shell("opennms-phones:delete 00908f800006");
        phones.shell("opennms-phones:region-delete 'Hong Kong'");
        assertThat(phones.shell("opennms-phones:region-list")).doesNotContain("Hong Kong");
    }

    // S-020
    @ParameterizedTest
    @ValueSource(strings = {"started", "registered", "unregistered", "offline"})
    void the_status_shown_is_the_one_reported(String status) throws Exception {
        phones.keepAlive("00908f800007", status, "model", "430HD");

        assertThat(phones.shellJson("opennms-phones:show --json 00908f800007").path("status").asText()).isEqualTo(status);
    }

    // S-056
    @Test
    void two_phones_may_carry_the_same_user() throws Exception {
        phones.shell("opennms-phones:add 00908f800008 --model Audiocodes_430HD --user shared --password geheim");
        phones.shell("opennms-phones:add 00908f800009 --model Audiocodes_440HD --user shared");

        assertThat(config("00908f800008").text()).contains("auth_password=geheim\n");
        assertThat(config("00908f800009").text()).contains("auth_password=geheim\n");
    }

    private static String add(String mac, String model) throws Exception {
        if (phones.tryShell("opennms-phones:show " + mac).status() != 0) {
            phones.shell("opennms-phones:add " + mac + " --model " + model + " --region Berlin --user " + mac);
        }
        return mac;
    }

    private static String generated(String mac) throws Exception {
        phones.shell("opennms-phones:config-generate " + mac);
        String global = config(mac).text().lines().findFirst().orElseThrow().replace("include ", "");
        return config(mac).text() + phones.door().get("/configfiles/" + global).text();
    }

    private static Door.Answer config(String mac) throws Exception {
        return phones.door().get("/configfiles/" + mac + ".cfg");
    }
}
