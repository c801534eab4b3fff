package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each model, as it introduces itself: known for what it is, and given the file made for it. */
class ModelsIT {

    private static RunningPhones phones;
    private static int next;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.shared();
        phones.region("Demo");
    }

    // S-081 S-082 P-17, and every other example of audiocodes.md 3.5 that names a model
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "AUDC-IPPhone/2.0.4.30 (430HD; <MAC>)                     | 430HD  | 2.0.4.30       | Audiocodes_430HD      | 430HD",
        "AUDC-IPPhone/2.2.8.61 (440HDG-Rev0; <MAC>)               | 440HD  | 2.2.8.61       | Audiocodes_440HD      | 440HD",
        "AUDC-IPPhone/2.0.0_build_15 (420HD; <MAC>)               | 420HD  | 2.0.0_build_15 | Audiocodes_420HD      | 420HD",
        "AUDC-IPPhone-430HD_UC_2.0.7.70/1.0.0000.0                | 430HD  | UC_2.0.7.70    | Audiocodes_430HD_LYNC | 430HD",
        "AUDC/3.4.6.604 AUDC-IPPhone-C450HD_UC_3.4.6.604/1        | C450HD | UC_3.4.6.604   | Audiocodes_450HD_LYNC | C450HD",
        "Genesys /2.2.16.142.46 (420HDG-Rev2-AC494; <MAC>)        | 420HD  | 2.2.16.142.46  | Audiocodes_420HD      | 420HD",
        "AUDC-IPPhone/2.2.8.61 (405; <MAC>)                       | 405    | 2.2.8.61       | Audiocodes_405HD      | 405",
        "AUDC-IPPhone/2.2.16.142 (405HD-Rev0; <MAC>)              | 405HD  | 2.2.16.142     | Audiocodes_405HD      | 405HD",
        "AUDC-IPPhone-405HD_UC_2.0.13.121/1.0.0000.0              | 405HD  | UC_2.0.13.121  | Audiocodes_405HD_LYNC | 405HD",
        "AUDC-IPPhone-420HD_UC_2.0.9.65/1.0.0000.0                | 420HD  | UC_2.0.9.65    | Audiocodes_420HD_LYNC | 420HD",
        "AUDC-IPPhone-440HD_UC_2.0.13.121/1.0.0000.0              | 440HD  | UC_2.0.13.121  | Audiocodes_440HD_LYNC | 440HD",
        "AUDC-IPPhone/3.4.6.604 (445HD-Rev0; <MAC>)               | 445HD  | 3.4.6.604      | Audiocodes_445HD      | 445HD",
        "AUDC/3.4.6.604 AUDC-IPPhone-445HD_UC_3.4.6.604/1         | 445HD  | UC_3.4.6.604   | Audiocodes_445HD_LYNC | 445HD",
        "AUDC-IPPhone/3.4.6.604 (450HD-Rev0; <MAC>)               | 450HD  | 3.4.6.604      | Audiocodes_450HD      | 450HD",
        "AUDC-IPPhone-450HD_UC_3.0.0.575/1.0.0000.0               | 450HD  | UC_3.0.0.575   | Audiocodes_450HD_LYNC | 450HD"})
    void a_phone_is_shown_as_what_it_says_and_given_the_file_of_its_model(String written, String hardware, String firmware,
                                                                        String model, String type) throws Exception {
        String mac = String.format("00908f0f%04x", next++);
        String agent = written.replace("<MAC>", mac.toUpperCase(Locale.ROOT));

        phones.keepAlive(mac, "started", "userAgent", agent, "model", hardware, "fwVersion", firmware);

        JsonNode shown = phones.shellJson("opennms-phones:show --json " + mac);
        assertThat(shown.path("model").asText()).isEqualTo(model);
        assertThat(shown.path("report").path("fields").path("model").asText()).isEqualTo(hardware);
        assertThat(shown.path("report").path("fields").path("fwVersion").asText()).isEqualTo(firmware);
        Door.Answer waiting = phones.door().get("/ipp/region/Demo/" + mac + ".cfg", "User-Agent", agent);
        assertThat(waiting.header("x-template-name")).isEqualTo(model);
        assertThat(waiting.text()).contains("system/type=" + type + "\n");
        phones.shell("opennms-phones:approve " + mac + " --region Demo" + (model.endsWith("_LYNC") ? "" : " --user " + mac));
        Door.Answer own = phones.door().get("/configfiles/" + mac + ".cfg", "User-Agent", agent);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text()).contains("system/type=" + type + "\n");
    }

    // S-082: a build that reports by User-Agent alone
    @Test
    void the_user_agent_is_enough() throws Exception {
        phones.keepAlive("00908f0e0001", "started", "userAgent", "AUDC/3.4.6.604 AUDC-IPPhone-C450HD_UC_3.4.6.604/1");

        assertThat(phones.shellJson("opennms-phones:show --json 00908f0e0001").path("model").asText())
                .isEqualTo("Audiocodes_450HD_LYNC");
    }

    // S-161
    @Test
    void there_is_a_template_for_each_model_and_kind() throws Exception {
        List<String> names = new ArrayList<>();
        phones.shellJson("opennms-phones:template-list --json").forEach(row -> names.add(row.path("name").asText()));

        for (String hardware : List.of("405HD", "420HD", "430HD", "440HD", "445HD", "450HD")) {
            assertThat(names).contains("Audiocodes_" + hardware, "Audiocodes_" + hardware + "_LYNC");
        }
    }
}
