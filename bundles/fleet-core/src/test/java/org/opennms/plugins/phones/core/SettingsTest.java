package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            phones.example.org | | 8080,8081 | http://phones.example.org:8080/ | http://phones.example.org:8081/
            10.1.2.3 | | 80 | http://10.1.2.3:80/ | http://10.1.2.3:80/
            2001:db8::1 | | 8080, 8081, 8082 | http://[2001:db8::1]:8080/ | http://[2001:db8::1]:8081/
            x | https://proxy.example.org | 8080,8081 | https://proxy.example.org:443/ | https://proxy.example.org:443/
            x | HTTP://proxy/phones | 8080 | http://proxy:80/phones/ | http://proxy:80/phones/
            x | http://[2001:db8::1]:81/ | 8080 | http://[2001:db8::1]:81/ | http://[2001:db8::1]:81/
            """)
    void every_url_carries_its_port_and_ends_in_a_slash(String host, String url, String ports, String files, String reports) {
        AdvertisedAddresses advertised = new AdvertisedAddresses(host, url == null ? "" : url, ports);

        assertThat(advertised.files()).isEqualTo(files);
        assertThat(advertised.reports()).isEqualTo(reports);
    }

    // S-034, S-044
    @Test
    void option_160_follows_from_the_address() {
        AdvertisedAddresses advertised = new AdvertisedAddresses("[2001:db8::1]", "", "8080");

        assertThat(advertised.host()).isEqualTo("2001:db8::1");
        assertThat(advertised.option160()).isEqualTo("http://[2001:db8::1]:8080/firmwarefiles;ipp/dhcpoption160.cfg");
    }

    @Test
    void without_a_setting_the_machine_is_found() {
        assertThat(new AdvertisedAddresses(" ", " ", "8080").host()).isNotBlank().isNotEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({"ftp://x/,8080", "not a url,8080", "http:///,8080"})
    void a_url_that_is_none_leaves_host_and_ports(String url, String ports) {
        assertThat(new AdvertisedAddresses("x", url, ports).files()).isEqualTo("http://x:8080/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "", "0", "70000", ","})
    void ports_that_are_none_leave_the_usual_ones(String ports) {
        assertThat(new AdvertisedAddresses("x", "", ports).reports()).isEqualTo("http://x:8081/");
    }

    @Test
    void settings_are_typed_before_anybody_sees_them() {
        FleetSettings settings = parse("10", "Refuse", "off", "10.0.0.0/8, 2001:db8::/32");

        assertThat(settings.pendingLimit()).isEqualTo(10);
        assertThat(settings.strangers()).isEqualTo(FleetSettings.Strangers.REFUSE);
        assertThat(settings.privateFiles()).isEqualTo(FleetSettings.FileAccess.OFF);
        assertThat(settings.trusted()).hasSize(2);
        assertThat(settings.commandExpiry()).isEqualTo(Duration.ofHours(2));
    }

    /** A typo in a live settings file must neither end the bundle nor open what should be shut. */
    @Test
    void a_wrong_word_leaves_the_safe_default() {
        FleetSettings settings = parse("many", "perhaps", "maybe", "10.0.0.0/99");

        assertThat(settings.pendingLimit()).isEqualTo(20_000);
        assertThat(settings.strangers()).isEqualTo(FleetSettings.Strangers.IGNORE);
        assertThat(settings.privateFiles()).isEqualTo(FleetSettings.FileAccess.PIN);
        assertThat(settings.trusted()).isEmpty();
    }

    private static FleetSettings parse(String pendingLimit, String strangers, String privateFiles, String trusted) {
        return FleetSettings.parse(pendingLimit, "5", strangers, privateFiles, trusted, "1", "2", "3", "4", "0");
    }
}
