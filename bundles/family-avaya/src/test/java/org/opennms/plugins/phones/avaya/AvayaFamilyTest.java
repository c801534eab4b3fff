package org.opennms.plugins.phones.avaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.family.Wanted;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.testing.BlueprintWiring;

class AvayaFamilyTest {

    private final AvayaFamily family = new AvayaFamily();

    // P-28
    @ParameterizedTest
    @ValueSource(strings = {"AVAYA/SIP12x0\u0017/04.00.04.00", "AVAYA/SIP12x0\u0016/04.00.04.00", "AVAYA/SIP12x0\u00ff/04.01.13.00",
        "AVAYA/SIP12x0/04.04.18.00"})
    void a_1200_names_its_series_and_firmware_whatever_byte_stands_in_its_agent(String agent) {
        Recognised seen = family.recognise(agent).orElseThrow();

        assertThat(seen.firmware().orElseThrow()).startsWith("04.0");
        assertThat(seen.hardware()).isEqualTo("12x0");
        assertThat(seen.model()).isEmpty();
    }

    @Test
    void a_later_phone_tells_its_address() {
        Recognised seen = family.recognise("Mozilla/4.0 (compatible; MSIE 6.0) AVAYA/J179-4.1.3.0.6 (MAC:c81fea83e85a)").orElseThrow();

        assertThat(seen.mac()).contains(new MacAddress("c81fea83e85a"));
        assertThat(seen.hardware()).isEqualTo("J179");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AUDC-IPPhone/2.2.8.61 (440HDG-Rev0; 00908F602AAC)", "AVAYA/", "AVAYA/SIP12x0", "Mozilla/4.0"})
    void others_are_not_taken_for_avaya_phones(String agent) {
        assertThat(family.recognise(agent)).isEmpty();
    }

    // P-20, P-32, P-36, P-38, P-49
    @ParameterizedTest
    @CsvSource({"1220sip.cfg, Avaya_1220", "1230sip.cfg, Avaya_1230", "1120esip.cfg, Avaya_1120E", "1140esip.cfg, Avaya_1140E",
        "1165esip.cfg, Avaya_1165E", "1230.cfg, Avaya_1230", "12xxsip.cfg,", "16xxupgrade.txt,", "46xxupgrade.scr,"})
    void every_name_that_a_series_asks_for_is_a_script(String name, String model) {
        Wanted.Script script = (Wanted.Script) family.wanted(name).orElseThrow();

        assertThat(script.model()).isEqualTo(Optional.ofNullable(model).map(PhoneModel::new));
        assertThat(script.text().apply(new FakeShelf())).startsWith("#").isNotBlank();
    }

    @Test
    void settings_are_each_phones_own_by_either_name() {
        assertThat(family.wanted("46xxsettings.txt").orElseThrow()).isInstanceOf(Wanted.OwnFile.class);
        Wanted.OwnFile own = (Wanted.OwnFile) family.wanted("46xxsettings.scr").orElseThrow();

        assertThat(own.models()).contains(new PhoneModel("Avaya_1608"), new PhoneModel("Avaya_4621SW"))
                .doesNotContain(new PhoneModel("Avaya_1230"));
        assertThat(family.wanted("46xxother.txt")).isEmpty();
    }

    @Test
    void the_blueprint_fits_the_classes() throws Exception {
        BlueprintWiring.check(AvayaFamilyTest.class, "/OSGI-INF/blueprint/avaya.xml");
    }
}
