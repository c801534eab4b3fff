package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every recorded request, byte for byte, and what the store holds afterwards. */
class PhoneRequestsIT {

    private static RunningPhones phones;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.shared();
        phones.region("Demo");
    }

    // S-032 S-020 S-057 P-18
    @Test
    void a_started_lync_phone_becomes_pending_and_a_registered_one_says_who_uses_it() throws Exception {
        replay("keepalive_started_lync.http");
        assertThat(show("00908f06c006").toString()).contains("pending", "started", "Audiocodes_430HD_LYNC");

        replay("keepalive_registered_lync.http");
        assertThat(show("00908f06c006").toString())
                .contains("registered", "user1@example.com", "+97239764000", "myLocation", "auto paired", "UC_2.0.13.121")
                .doesNotContain("3f6d0199102b53ca0a37a527f0efc221");
    }

    // S-032
    @Test
    void a_stranger_under_a_foreign_name_is_answered_and_only_counted_until_it_is_imported() throws Exception {
        replay("keepalive_registered_generic.http");
        assertThat(phones.tryShell("opennms-phones:show 00908f9a9623").status()).isNotZero();

        phones.shell("opennms-phones:add 00908f9a9623 --model Audiocodes_440HD --user 160000");
        replay("init_generic.http");
        assertThat(show("00908f9a9623").toString()).contains("started", "160000", "2.2.16.142.46", "65.243.174.141", "350");
        replay("keepalive_registered_generic.http");
        assertThat(show("00908f9a9623").toString()).contains("registered");
        replay("keepalive_customer_prefix.http");
        assertThat(show("00908f9a9623").toString()).contains("registered");
    }

    // S-087
    @Test
    void an_alarm_of_a_known_phone_is_kept_and_one_of_a_stranger_dropped() throws Exception {
        replay("alert.http");
        assertThat(phones.shell("opennms-phones:alarms --json")).doesNotContain("00908f600671");

        phones.shell("opennms-phones:add 00908f600671 --model Audiocodes_440HD --user 160001");
        replay("alert.http");
        assertThat(phones.shell("opennms-phones:alarms --json"))
                .contains("IPPhoneConferenceSpeakerConnectionFailure", "IPPhone:00908f600671", "2017-07-17T12:24:18", "minor");
    }

    // S-036 S-044
    @Test
    void both_forms_of_the_boot_file_are_the_same_bytes() throws Exception {
        Door.Answer plain = replay("get_boot_file.http");
        Door.Answer joined = replay("get_boot_file_joined.http");

        assertThat(plain.body()).isEqualTo(joined.body());
        assertThat(plain.header("content-type")).startsWith("text/plain");
    }

    // S-203
    @Test
    void zero_touch_answers_with_the_models_template() throws Exception {
        Door.Answer tenant = replay("get_tenant_cfg.http");
        assertThat(tenant.header("x-template-name")).isEqualTo("Audiocodes_430HD_LYNC");
        assertThat(tenant.text()).doesNotContain("%ITCS_");

        Door.Answer region = replay("post_region_cfg.http");
        assertThat(region.text()).isEqualTo(tenant.text());
        assertThat(show("00908f06c006").toString()).contains("pending");
    }

    private static JsonNode show(String mac) throws Exception {
        return phones.shellJson("opennms-phones:show --json " + mac);
    }

    private static Door.Answer replay(String name) throws Exception {
        byte[] request = Checkout.resource("phone-requests/" + name);
        Door.Answer answer = phones.door().send(request);
        assertThat(answer.status()).as(name + ": " + answer.text()).isEqualTo(200);
        assertThat(answer.statusLine()).startsWith("HTTP/1.1 ");
        assertThat(answer.body()).as(name).isNotEmpty();
        assertThat(new String(request, StandardCharsets.ISO_8859_1)).contains("\r\n\r\n");
        return answer;
    }
}
