package org.opennms.plugins.phones.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.error.Invalid;

class ModelTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final MacAddress MAC = MacAddress.parse("00908f3bb602");

    @ParameterizedTest
    @ValueSource(strings = {"00:90:8F:3B:B6:02", "00-90-8f-3b-b6-02", "0090.8f3b.b602", " 00908F3BB602 "})
    void a_mac_address_is_read_as_people_write_it(String text) {
        assertThat(MacAddress.parse(text)).isEqualTo(MAC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00908f3bb60", "00908f3bb6022", "00:90-8f:3b:b6:02", "0090_8f3bb602", "00908f3bb60g", "٠٠908f3bb602"})
    void anything_else_is_no_mac_address(String text) {
        assertThatThrownBy(() -> MacAddress.parse(text)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/b", "a\\b", "x.", "x ", " x", "", "a\nb", "a;b", "a%b"})
    void a_region_name_stays_one_path_segment(String text) {
        assertThatThrownBy(() -> new RegionName(text)).isInstanceOf(Invalid.class);
    }

    @Test
    void a_region_name_may_hold_spaces_and_any_script() {
        assertThat(new RegionName("ACL-Hong Kong 香港").text()).isEqualTo("ACL-Hong Kong 香港");
    }

    @Test
    void a_content_prints_its_hash_and_none_of_its_bytes() {
        assertThat(Content.of("geheim".getBytes(StandardCharsets.UTF_8)))
                .hasToString("6 bytes, sha256 addb0f5e7826c857d7376d1bd9bc33c0c544790a2eac96144a8af22b1298c940");
    }

    @Test
    void an_address_is_canonical_and_never_a_name() {
        assertThat(new IpAddress("::ffff:10.1.2.3")).isEqualTo(new IpAddress("10.1.2.3"));
        assertThat(new IpAddress("10.1.2.3").neighbourhood()).isEqualTo("10.1.2/24");
        assertThatThrownBy(() -> new IpAddress("localhost")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new IpAddress("10.1.2.300")).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2", "10.1.2.3.4", "10.1.2.256", "10..2.3", ".1.2.3", "10.1.2.3.", "1e1.2.3.4", "", "1000.1.1.1"})
    void what_only_looks_like_an_address_is_none(String text) {
        assertThatThrownBy(() -> new IpAddress(text)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "255.255.255.255", "10.0.20.100", "127.0.0.1", "192.168.1.25"})
    void an_address_of_version_4_is_kept_as_it_is_written(String text) {
        assertThat(new IpAddress(text).text()).isEqualTo(text).isEqualTo(new IpAddress("::ffff:" + text).text());
    }

    @Test
    void a_network_contains_what_shares_its_prefix() {
        Network network = Network.parse("10.1.0.0/15");

        assertThat(network.contains(new IpAddress("10.0.255.1"))).isTrue();
        assertThat(network.contains(new IpAddress("10.2.0.1"))).isFalse();
        assertThat(network.contains(new IpAddress("::1"))).isFalse();
        assertThatThrownBy(() -> Network.parse("10.1.0.0/33")).isInstanceOf(Invalid.class);
    }

    // S-007, S-037
    @Test
    void silence_for_two_periods_is_disconnected_and_one_lost_report_is_not() {
        Phone phone = reported(NOW).with(Duration.ofMinutes(5));

        assertThat(phone.statusAt(NOW.plusSeconds(600), Listening.ALWAYS)).isEqualTo(Status.REGISTERED);
        assertThat(phone.statusAt(NOW.plusSeconds(601), Listening.ALWAYS)).isEqualTo(Status.DISCONNECTED);
    }

    @Test
    void silence_does_not_count_while_nobody_listened() {
        Phone phone = reported(NOW).with(Duration.ofMinutes(5));
        Listening away = new Listening(List.of(new Listening.Gap(NOW.plusSeconds(60), NOW.plusSeconds(3660))));

        assertThat(phone.statusAt(NOW.plusSeconds(4200), away)).isEqualTo(Status.REGISTERED);
        assertThat(phone.statusAt(NOW.plusSeconds(4201), away)).isEqualTo(Status.DISCONNECTED);
    }

    @Test
    void a_phone_that_never_reported_says_so() {
        assertThat(Phone.pending(MAC, IpAddress.LOOPBACK, NOW).statusAt(NOW, Listening.ALWAYS)).isEqualTo(Status.NEVER_SEEN);
    }

    //
    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\u0000", "a\u2028b", "\u0085"})
    void a_placeholder_value_is_one_line(String value) {
        assertThatThrownBy(() -> new Placeholder(PlaceholderScope.SYSTEM, "key", value, "", false)).isInstanceOf(Invalid.class);
    }

    @Test
    void a_secret_does_not_print() {
        assertThat(new Secret("hunter2")).hasToString("***");
    }

    private static Phone reported(Instant at) {
        Report report = new Report(MAC, at, IpAddress.LOOPBACK, Report.Kind.KEEP_ALIVE, Status.REGISTERED, Map.of());
        return new Phone(MAC, Optional.empty(), Optional.empty(), Optional.empty(), Enrolment.APPROVED, at,
                Access.CLOSED, Phone.BOOT_PERIOD, Optional.of(report), PhoneDetails.NONE);
    }
}
