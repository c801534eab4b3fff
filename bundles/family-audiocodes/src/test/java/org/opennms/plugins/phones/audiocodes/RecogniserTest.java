package org.opennms.plugins.phones.audiocodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.Recognised;

class RecogniserTest {

    private final AudioCodesFamily family = new AudioCodesFamily("UTF-8", "");

    // S-081, S-082, P-17, audiocodes.md 3.5 and 8.1
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "AUDC-IPPhone/2.0.4.30 (430HD; 00908F4867AF)          | 430HD  | 2.0.4.30         | false | 00908f4867af | Audiocodes_430HD",
        "AUDC-IPPhone-430HD_UC_2.0.7.70/1.0.0000.0            | 430HD  | UC_2.0.7.70      | true  | -            | Audiocodes_430HD_LYNC",
        "AUDC-IPPhone/2.2.8.61 (440HDG-Rev0; 00908F602AAC)    | 440HD  | 2.2.8.61         | false | 00908f602aac | Audiocodes_440HD",
        "AUDC-IPPhone/2.0.0_build_15 (420HD; 00908F3BBCBA)    | 420HD  | 2.0.0_build_15   | false | 00908f3bbcba | Audiocodes_420HD",
        "AUDC/3.4.6.604 AUDC-IPPhone-C450HD_UC_3.4.6.604/1    | C450HD | UC_3.4.6.604     | true  | -            | Audiocodes_450HD_LYNC",
        "Genesys /2.2.16.142.46 (420HDG-Rev2-AC494; 00908F9A9623) | 420HD | 2.2.16.142.46 | false | 00908f9a9623 | Audiocodes_420HD",
        "AUDC-IPPhone-440HD_UC_2.0.13.121/1.0.0000.0          | 440HD  | UC_2.0.13.121    | true  | -            | Audiocodes_440HD_LYNC",
        "AUDC-IPPhone-430HD_2.2.16.142/1.0.0000.0             | 430HD  | 2.2.16.142       | false | -            | Audiocodes_430HD",
        "AUDC-IPPhone/2.2.8.61 (405; 00908F602AAC)            | 405    | 2.2.8.61         | false | 00908f602aac | Audiocodes_405HD",
        "AUDC-IPPhone/2.2.8.61 (405G-Rev0; 00908F602AAC)      | 405    | 2.2.8.61         | false | 00908f602aac | Audiocodes_405HD",
        "AUDC-IPPhone/2.2.16.142 (405HD-Rev0; 00908F602AAC)   | 405HD  | 2.2.16.142       | false | 00908f602aac | Audiocodes_405HD",
        "AUDC-IPPhone-405HD_UC_2.0.13.121/1.0.0000.0          | 405HD  | UC_2.0.13.121    | true  | -            | Audiocodes_405HD_LYNC",
        "AUDC-IPPhone-420HD_UC_2.0.9.65/1.0.0000.0            | 420HD  | UC_2.0.9.65      | true  | -            | Audiocodes_420HD_LYNC",
        "AUDC-IPPhone/3.0.0.575 (445HDG-Rev1; 00908F602AAC)   | 445HD  | 3.0.0.575        | false | 00908f602aac | Audiocodes_445HD",
        "AUDC/3.1.2.89 AUDC-IPPhone-445HD_UC_3.1.2.89/1       | 445HD  | UC_3.1.2.89      | true  | -            | Audiocodes_445HD_LYNC",
        "AUDC-IPPhone/3.0.0.575 (450HD; 00908F602AAC)         | 450HD  | 3.0.0.575        | false | 00908f602aac | Audiocodes_450HD",
        "AUDC-IPPhone-450HD_UC_3.0.0.575/1.0.0000.0           | 450HD  | UC_3.0.0.575     | true  | -            | Audiocodes_450HD_LYNC",
        "audc-ipphone/2.0.4.30 (430hd; 00908f4867af)          | 430HD  | 2.0.4.30         | false | 00908f4867af | Audiocodes_430HD"})
    void a_phone_says_what_it_is(String agent, String hardware, String firmware, boolean lync, String mac, String model) {
        Recognised phone = family.recognise(agent).orElseThrow();

        assertThat(phone.hardware()).isEqualTo(hardware);
        assertThat(phone.firmware()).contains(firmware);
        assertThat(phone.lync()).isEqualTo(lync);
        assertThat(phone.mac().map(Object::toString)).isEqualTo(Optional.ofNullable(mac));
        assertThat(phone.model().map(ModelInfo::model).map(Object::toString)).isEqualTo(Optional.ofNullable(model));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AUDC-IPPhone/2.2.2", "AVAYA/SIP12x0/04.00.04.00", "curl/8.5.0",
        "Mozilla/5.0 (X11; Linux x86_64)", "AUDC-IPPhone/2.0.4.30 (430HD; 00908F4867A)", "x/1 (430HD; \u0014\u0016\u0017)"})
    void what_says_no_model_of_ours_is_not_recognised(String agent) {
        assertThat(family.recognise(agent)).isEmpty();
    }

    @Test
    void a_long_agent_is_not_even_read() {
        assertThat(family.recognise("A/1 (".repeat(100_000))).isEmpty();
    }

    @Test
    void a_report_tells_lync_from_generic_by_its_firmware() {
        assertThat(model("430HD", "UC_2.0.13.121")).isEqualTo("Audiocodes_430HD_LYNC");
        assertThat(model("430HD", "2.2.16.142.46")).isEqualTo("Audiocodes_430HD");
        assertThat(model(" 440hdg-Rev0 ", "2.2.8.61")).isEqualTo("Audiocodes_440HD");
        assertThat(model("405", "2.2.8.61")).isEqualTo("Audiocodes_405HD");
        assertThat(model("450HD", "UC_3.4.6.604")).isEqualTo("Audiocodes_450HD_LYNC");
        assertThat(model("c450hd", "UC_3.4.6.604")).isEqualTo("Audiocodes_450HD_LYNC");
        assertThat(family.recognise("HRS", Optional.empty()).orElseThrow().hardware()).isEqualTo("HRS");
        assertThat(family.recognise("HRS", Optional.empty()).orElseThrow().model()).isEmpty();
        assertThat(family.recognise("1230", Optional.of("04.00.04.00"))).isEmpty();
        assertThat(family.recognise("", Optional.empty())).isEmpty();
    }

    private String model(String reported, String firmware) {
        return family.recognise(reported, Optional.of(firmware)).flatMap(Recognised::model).orElseThrow().model().text();
    }
}
