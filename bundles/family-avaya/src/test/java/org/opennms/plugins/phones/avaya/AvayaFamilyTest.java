package org.opennms.plugins.phones.avaya;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.testing.BlueprintWiring;
import org.opennms.plugins.phones.api.testing.FixedAddresses;

class AvayaFamilyTest {

    private final AvayaFamily family = new AvayaFamily();

    @ParameterizedTest
    @ValueSource(strings = {"AVAYA/SIP12x0\u0017/04.00.04.00", "AVAYA/SIP12x0\u0016/04.00.04.00", "AVAYA/SIP12x0\u00ff/04.01.13.00"})
    void a_1200_is_recognised_whatever_byte_stands_in_its_agent(String agent) {
        assertThat(family.recognise(agent).orElseThrow().firmware().orElseThrow()).startsWith("04.0");
    }

    @Test
    void its_provisioning_file_changes_nothing_and_no_line_is_too_long() {
        String file = family.bootFile("1230sip.cfg", new FixedAddresses()).orElseThrow();

        assertThat(file.lines()).allMatch(line -> line.startsWith("#") && line.length() < 80);
        assertThat(family.bootFile("1240sip.cfg", new FixedAddresses())).isEmpty();
    }

    @Test
    void the_blueprint_fits_the_classes() throws Exception {
        BlueprintWiring.check(AvayaFamilyTest.class, "/OSGI-INF/blueprint/avaya.xml");
    }
}
