package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator is told of a template and of a phone's files before any phone gets them. */
class LintIT {

    private static final String MODEL = "Audiocodes_430HD";
    private static final String MAC = "00908f810001";

    private static RunningPhones phones;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.shared();
        phones.region("Berlin");
        phones.shell("opennms-phones:placeholder-set Proxy_address sip.example.org");
        phones.shell("opennms-phones:add " + MAC + " --model " + MODEL + " --region Berlin --user 160000 --password s3cret");
    }

    // N-01, P-19
    @Test
    void nothing_is_wrong_with_what_is_shipped() throws Exception {
        for (JsonNode template : phones.shellJson("opennms-phones:template-list --json")) {
            assertThat(phones.shell("opennms-phones:template-lint " + template.path("model").asText())).contains("Nothing is found wrong");
        }
        assertThat(phones.shell("opennms-phones:config-preview " + MAC)).doesNotContain("WARNING", "ERROR");
    }

    // N-01, P-19
    @Test
    void each_fault_of_a_template_is_found_before_it_is_saved_and_in_the_preview_afterwards() throws Exception {
        String shipped = phones.shell("opennms-phones:template-show " + MODEL);
        Path file = Files.writeString(Checkout.scratch("lint-template").resolve("faults.xml"), shipped
                .replace("; SIP\n", String.join("\n", "; SIP", "voip/line/0/enabeld=1", "voip/nothing/like/it/at/all=1",
                        "network/lan/vlan/priority=9", "voip/media/srtp/enabled=yes", "system/display/message_on_screen=%ITCS_Nobody%",
                        "voip/line/1/id=%ITCS_Line 1%", "personal_settings/functional_key/0/key_label=a\tb", "just words", "provisioning/period/type=yearly", ""))
                .replace("voip/signalling/sip/use_proxy=1\n", "voip/signalling/sip/use_proxy=1\nsystem/password=geheim\n"));
        phones.shell("opennms-phones:placeholder-set Mispelt x --model " + MODEL);

        List<String> before = findings(phones.shellJson("opennms-phones:template-lint --json " + MODEL + " --file " + file));
        assertThat(phones.shell("opennms-phones:template-show " + MODEL)).isEqualTo(shipped);
        assertThat(before).containsExactlyInAnyOrder(
                "error system/password is secret and must not stand in a file that all phones of a model share; set it in the private file",
                "warning voip/line/0/enabeld is no known key; is voip/line/0/enabled meant?",
                "warning voip/nothing/like/it/at/all is no known key; look for it in the phone's manual",
                "warning network/lan/vlan/priority is '9'; expected is a whole number from 0 to 7",
                "warning network/lan/vlan/priority stands in line %d already; the phone takes the last",
                "warning voip/media/srtp/enabled is 'yes'; expected is 0 or 1",
                "warning voip/media/srtp/enabled stands in line %d already; the phone takes the last",
                "warning provisioning/period/type is 'yearly'; expected is one of HOURLY, DAILY, WEEKLY, POWERUP, EVERY5MIN, EVERY15MIN,"
                        + " EVERY5MINUTES, EVERY15MINUTES",
                "warning provisioning/period/type stands in line %d already; the phone takes the last",
                "warning Nobody has no value anywhere and is left empty",
                "warning voip/line/1/id holds %ITCS_ where nothing is filled in; in a template close the placeholder with %, in a value"
                        + " write no placeholder",
                "warning the value of personal_settings/functional_key/0/key_label holds a control character; write it without",
                "warning the line is neither key=value nor include nor a comment; begin a comment with ;",
                "warning Mispelt is set for model " + MODEL + " but its template does not use it; delete it, or correct its name");

        assertThat(phones.shell("opennms-phones:template-put " + MODEL + " " + file)).contains("14 findings; see template-lint " + MODEL);
        String preview = phones.shell("opennms-phones:config-preview " + MAC);
        assertThat(preview).contains("WARNING " + MAC + ".cfg:", "voip/line/0/enabeld is no known key; is voip/line/0/enabled meant?")
                .doesNotContain("s3cret");
        assertThat(phones.tryShell("opennms-phones:config-generate " + MAC).status()).as("a secret for all to read").isNotZero();

        phones.shell("opennms-phones:template-restore " + MODEL);
        phones.shell("opennms-phones:placeholder-delete Mispelt --model " + MODEL);
        assertThat(phones.shell("opennms-phones:config-preview " + MAC)).doesNotContain("WARNING", "ERROR");
    }

    // N-01
    @Test
    void a_value_a_phone_does_not_take_is_found_before_it_is_generated() throws Exception {
        String mac = "00908f810002";
        phones.shell("opennms-phones:add " + mac + " --model Audiocodes_440HD --region Berlin --user 160001 --password s3cret2");
        phones.shell("opennms-phones:placeholder-set VLANID 5000 --phone " + mac);
        phones.shell("opennms-phones:placeholder-set VLANPriority s3cret2 --phone " + mac + " --secret");
        phones.shell("opennms-phones:placeholder-set VLANIDD 7 --phone " + mac);

        assertThat(phones.shell("opennms-phones:config-preview " + mac)).contains(
                "network/lan/vlan/id is '5000'; expected is a whole number from 0 to 4096",
                "network/lan/vlan/priority is '***'; expected is a whole number from 0 to 7",
                "VLANIDD is set for phone " + mac + " but its template does not use it").doesNotContain("s3cret2");
    }

    private static List<String> findings(JsonNode json) {
        return StreamSupport.stream(json.spliterator(), false).map(f -> f.path("level").asText() + " "
                + f.path("text").asText().replaceAll("in line [0-9]+ already", "in line %d already")).toList();
    }
}
