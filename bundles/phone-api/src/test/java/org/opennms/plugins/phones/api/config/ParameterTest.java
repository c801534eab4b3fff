package org.opennms.plugins.phones.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.error.Invalid;

class ParameterTest {

    private static final ValueType FLAG = new ValueType.Flag();

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "a b", "a=b", "ä"})
    void a_key_is_words_parted_by_slashes(String key) {
        assertThatThrownBy(() -> new Parameter(key, FLAG, false, false, "x")).isInstanceOf(Invalid.class);
    }

    @Test
    void a_parameter_names_its_source() {
        assertThatThrownBy(() -> new Parameter("a/N/b", FLAG, false, false, " ")).isInstanceOf(Invalid.class)
                .hasMessageContaining("a/N/b");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false", "'', false", "yes, false", "01, false"})
    void a_flag_is_0_or_1(String value, boolean good) {
        assertThat(FLAG.accepts(value)).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"-6, true", "5, true", "6, false", "-7, false", "'', false", "-, false", "1.5, false", "0x1, false", "٣, false",
        "99999999999999999999, false"})
    void a_number_is_whole_and_within_its_bounds(String value, boolean good) {
        assertThat(new ValueType.Whole(OptionalLong.of(-6), OptionalLong.of(5)).accepts(value)).isEqualTo(good);
    }

    @Test
    void a_number_without_bounds_is_any() {
        ValueType any = new ValueType.Whole(OptionalLong.empty(), OptionalLong.empty());

        assertThat(any.accepts("-123456789")).isTrue();
        assertThat(any.expected()).isEqualTo("a whole number");
    }

    @ParameterizedTest
    @CsvSource({"daily, true", "DAILY, true", "Daily, true", "dayly, false", "'', false"})
    void a_choice_is_one_of_its_words_in_any_case(String value, boolean good) {
        assertThat(ValueType.Choice.of(List.of("HOURLY", "DAILY")).accepts(value)).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"00:00, true", "0:00, true", "23:59, true", "24:00, false", "12:60, false", "1200, false", "12:0, false", "'', false",
        ":00, false", "a1:00, false", "123:00, false"})
    void a_time_of_day_has_hours_and_minutes(String value, boolean good) {
        assertThat(new ValueType.TimeOfDay().accepts(value)).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"+00:00, true", "-03:30, true", "03:00, false", "+3:00, false", "+03.00, false", "'', false"})
    void an_offset_has_a_sign(String value, boolean good) {
        assertThat(new ValueType.Offset().accepts(value)).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"sip.example.org, true", "10.0.0.1, true", "[2001:db8::1], true", "2001:db8::1, true", "'', true", "sip:a@b, false",
        "a b, false", "http://a, false"})
    void an_address_is_a_host_or_none(String value, boolean good) {
        assertThat(new ValueType.Address().accepts(value)).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"http://a/b, true", "HTTPS://a, true", "tftp://a/<MAC>.cfg, true", "'', true", "a/b, false", "http://, false",
        "file:///etc/passwd, false", "http://a b, false", "http://a/123456789012, false"})
    void a_url_has_a_scheme_phones_speak(String value, boolean good) {
        assertThat(new ValueType.Url(20).accepts(value)).isEqualTo(good);
    }

    @Test
    void a_text_is_no_longer_than_it_may_be() {
        assertThat(new ValueType.Text(3).accepts("abc")).isTrue();
        assertThat(new ValueType.Text(3).accepts("abcd")).isFalse();
        assertThat(new ValueType.Text(ValueType.Text.ANY_LENGTH).expected()).isEqualTo("a text");
    }
}
