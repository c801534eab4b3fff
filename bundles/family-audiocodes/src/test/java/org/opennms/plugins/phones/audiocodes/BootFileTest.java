package org.opennms.plugins.phones.audiocodes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import org.opennms.plugins.phones.api.testing.FixedAddresses;

class BootFileTest {

    private final AudioCodesFamily family = new AudioCodesFamily("UTF-8", "");

    @ParameterizedTest
    @ValueSource(strings = {"ipp/dhcpoption160.cfg", "ipp/dhcption160.cfg"})
    void it_has_the_seven_keys_in_the_manuals_order(String path) { // S-036 to S-040
        assertThat(family.bootFile(path, new FixedAddresses()).orElseThrow()).isEqualTo("""
                ems_server/keep_alive_period=60
                ems_server/provisioning/url=http://phones.example.org:8081/
                provisioning/method=STATIC
                provisioning/configuration/url=http://phones.example.org:8080/configfiles/
                provisioning/firmware/url=http://phones.example.org:8080/firmwarefiles/
                ems_server/user_name=system
                ems_server/user_password={"VvlZOp5/5pM="}
                """);
    }

    @Test
    void no_other_path_is_a_boot_file() {
        assertThat(family.bootFile("ipp/other.cfg", new FixedAddresses())).isEmpty();
    }
}
