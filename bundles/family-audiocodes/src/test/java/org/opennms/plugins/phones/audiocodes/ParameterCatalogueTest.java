package org.opennms.plugins.phones.audiocodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.config.Parameter;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.config.TemplateSection;
import org.opennms.plugins.phones.api.error.Invalid;

class ParameterCatalogueTest {

    private static final List<Parameter> SHIPPED = ParameterCatalogue.load();

    @Test
    void no_text_is_no_catalogue() {
        assertThatThrownBy(() -> ParameterCatalogue.read(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void an_empty_text_has_no_parameters() {
        assertThat(ParameterCatalogue.read("")).isEmpty();
        assertThat(ParameterCatalogue.read("# only\n\n  \n# comments\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"junk", "a/b | flag | -", "a/b | flag | - | x | y", "a b | flag | - | x", "/a | flag | - | x",
        "a/b | flag | - | ", "a/b | bit | - | x", "a/b | flag 1 | - | x", "a/b | number 7..0 | - | x", "a/b | number 0-7 | - | x",
        "a/b | text many | - | x", "a/b | choice | - | x", "a/b | choice A,, B | - | x", "a/b | flag | restart | x", "a/b | flag |  | x"})
    void junk_is_refused_with_its_line(String line) {
        assertThatThrownBy(() -> ParameterCatalogue.read("# one\n" + line + "\n")).isInstanceOf(Invalid.class)
                .hasMessageStartingWith("line 2 of the catalogue: ");
    }

    @Test
    void a_key_stands_there_once() {
        assertThatThrownBy(() -> ParameterCatalogue.read("a/b | flag | - | x\na/b | text | - | x\n")).isInstanceOf(Invalid.class)
                .hasMessage("line 2 of the catalogue: a/b stands there already");
    }

    @Test
    void good_lines_are_read() {
        List<Parameter> read = ParameterCatalogue.read("a/N/b | number 0..7 | reboot secret | manual 5\nc | choice Yes, No|-|x\n");

        assertThat(read).extracting(Parameter::key).containsExactly("a/N/b", "c");
        assertThat(read.get(0).reboot()).isTrue();
        assertThat(read.get(0).secret()).isTrue();
        assertThat(read.get(0).source()).isEqualTo("manual 5");
        assertThat(read.get(0).type().expected()).isEqualTo("a whole number from 0 to 7");
        assertThat(read.get(1).secret()).isFalse();
        assertThat(read.get(1).type().accepts("YES")).isTrue();
        assertThat(read.get(1).type().accepts("maybe")).isFalse();
    }

    // P-19
    @Test
    void at_least_150_parameters_are_known() {
        assertThat(SHIPPED).hasSizeGreaterThanOrEqualTo(150);
    }

    // P-19
    @Test
    void every_key_of_every_shipped_template_is_known() {
        AudioCodesFamily family = new AudioCodesFamily("UTF-8", "");
        Set<String> keys = new TreeSet<>();
        for (Template template : family.templates().shipped()) {
            for (TemplateSection section : family.templates().sections(template)) {
                section.body().lines().filter(l -> !l.startsWith(";") && l.contains("="))
                        .forEach(l -> keys.add(l.substring(0, l.indexOf('=')).replaceAll("/[0-9]+/", "/N/")));
            }
        }

        assertThat(keys).hasSizeGreaterThan(60);
        assertThat(known()).containsAll(keys);
    }

    // P-19: audiocodes.md 5
    @ParameterizedTest
    @ValueSource(strings = {"system/type", "system/password", "system/web_user_password", "provisioning/method", "provisioning/configuration/url",
        "provisioning/firmware/url", "provisioning/period/type", "provisioning/period/hourly/hours_interval", "provisioning/period/daily/time",
        "provisioning/period/weekly/day", "provisioning/period/weekly/time", "provisioning/random_provisioning_time",
        "provisioning/url_option_value", "provisioning/redirect_server_url", "provisioning/corporate_directory_uri",
        "provisioning/ring_tone_uri", "provisioning/speed_dial_uri", "ems_server/keep_alive_period", "ems_server/provisioning/url",
        "ems_server/user_name", "ems_server/user_password", "personal_settings/language", "network/lan/vlan/mode", "network/lan/vlan/id",
        "network/lan/vlan/priority", "network/lan/vlan/period", "system/ntp/enabled", "system/ntp/primary_server_address",
        "system/ntp/secondary_server_address", "system/ntp/gmt_offset", "system/daylight_saving/activate", "system/daylight_saving/mode",
        "system/daylight_saving/offset", "system/daylight_saving/start_date/month", "system/daylight_saving/start_date/day",
        "system/daylight_saving/end_date/month", "system/daylight_saving/end_date/day", "voip/line/N/enabled", "voip/line/N/id",
        "voip/line/N/description", "voip/line/N/auth_name", "voip/line/N/auth_password", "voip/line/N/extension_display",
        "voip/signalling/sip/proxy_address", "voip/signalling/sip/proxy_port", "voip/signalling/sip/use_proxy",
        "voip/signalling/sip/transport_protocol", "voip/signalling/sip/sip_registrar/enabled", "voip/signalling/sip/sip_registrar/addr",
        "voip/signalling/sip/sip_registrar/port", "voip/signalling/sip/sip_outbound_proxy/enabled",
        "voip/signalling/sip/sip_outbound_proxy/addr", "voip/signalling/sip/sip_outbound_proxy/port",
        "voip/signalling/sip/redundant_proxy/address", "voip/signalling/sip/redundant_outbound_proxy/address",
        "voip/signalling/sip/digit_map", "voip/signalling/sip/port", "voip/signalling/sip/tls_port", "voip/media/srtp/enabled",
        "voip/services/msg_waiting_ind/voice_mail_number", "system/ldap/server_address", "management/telnet/enabled"})
    void every_key_of_the_notes_on_the_wire_is_known(String key) {
        assertThat(known()).contains(key);
    }

    // P-19
    @ParameterizedTest
    @CsvSource({"network/lan/vlan/priority, 7, 8", "network/lan/vlan/id, 4096, 4097", "provisioning/period/hourly/hours_interval, 168, 169",
        "provisioning/random_provisioning_time, 65535, 65536", "ems_server/keep_alive_period, 300, 301", "provisioning/period/type, weekly, yearly",
        "provisioning/period/daily/time, 23:59, 24:00", "system/ntp/gmt_offset, -03:30, 03:30", "personal_settings/language, german, Deutsch",
        "voip/signalling/sip/transport_protocol, TLS, SCTP", "voip/line/N/enabled, 1, true", "voip/signalling/sip/proxy_address, sip.example.org, sip:x@y",
        "provisioning/firmware/url, http://10.0.0.1/firmwarefiles/, firmwarefiles", "voip/signalling/sip/tls_port, 65535, 65536",
        "voip/line/N/auth_name, 12345678901234567890123456789012345, 123456789012345678901234567890123456",
        "system/daylight_saving/start_date/week, 5, 6"})
    void what_a_phone_takes_is_told_from_what_it_does_not(String key, String good, String bad) {
        Parameter parameter = SHIPPED.stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow();

        assertThat(parameter.type().accepts(good)).isTrue();
        assertThat(parameter.type().accepts(bad)).isFalse();
    }

    @Test
    void every_key_that_holds_a_password_is_secret() {
        assertThat(SHIPPED).filteredOn(p -> p.key().endsWith("password")).isNotEmpty().allMatch(Parameter::secret);
    }

    private static Set<String> known() {
        return SHIPPED.stream().map(Parameter::key).collect(Collectors.toSet());
    }
}
