package org.opennms.plugins.phones.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.alarm.Alert;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.MacAddress;

class PostReaderTest {

    private final PostReader reader = new PostReader();

    @Test
    void names_are_read_in_any_case_and_unknown_ones_kept_as_sent() {
        Posts.OfReport post = report("{\"MAC\":\"00:90:8F:06:C0:06\",\"VLANID\":\"350\",\"fwversion\":\"1\",\"Odd_Name\":\"x\",}");

        assertThat(post.mac()).isEqualTo(new MacAddress("00908f06c006"));
        assertThat(post.fields()).containsEntry("vLanId", "350").containsEntry("fwVersion", "1").containsEntry("Odd_Name", "x");
    }

    @Test
    void values_are_texts_whatever_they_were() {
        Posts.OfReport post = report("{\"mac\":\"00908f06c006\",\"a\":1.50,\"b\":true,\"c\":null,\"d\":{\"e\":[1,\"f\"]},\"g\":\"\\u0000\"}");

        assertThat(post.fields()).containsEntry("a", "1.50").containsEntry("b", "true").containsEntry("c", "")
                .containsEntry("d", "{\"e\":[1,\"f\"]}").containsEntry("g", "\uFFFD");
    }

    @Test
    void the_password_is_dropped_however_it_is_spelled() {
        assertThat(report("{\"mac\":\"00908f06c006\",\"EMSuserPASSWORD\":\"abc\"}").fields()).containsOnlyKeys("mac");
    }

    @Test
    void what_is_too_long_is_cut_and_what_is_too_much_left_out() {
        StringBuilder many = new StringBuilder("{\"mac\":\"00908f06c006\",\"location\":\"" + "x".repeat(2_047) + "😀\"");
        for (int i = 0; i < 500; i++) {
            many.append(",\"f").append(i).append("\":\"\"");
        }

        Posts.OfReport post = report(many + "}");

        assertThat(post.fields()).hasSizeLessThanOrEqualTo(128).containsEntry("location", "x".repeat(2_047));
    }

    @Test
    void marks_trailing_zeros_and_old_character_sets_are_no_hindrance() {
        assertThat(report("\uFEFF{\"mac\":\"00908f06c006\"}\r\n\0").mac()).hasToString("00908f06c006");
        assertThat(reader.report("{\"mac\":\"00908f06c006\",\"location\":\"München\"}".getBytes(ISO_8859_1)).fields())
                .containsEntry("location", "München");
        assertThat(report("{\"mac\":\"00908f06c006\",\"location\":\"香港\"}").fields()).containsEntry("location", "香港");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "null", "\"x\"", "{\"mac\":\"00908f06c006\"", "{\"mac\":\"00908f06c006\"}x", "{\"mac\" \"x\"}",
        "{\"mac\":\"00908f06c0066\"}", "{\"mac\":\"00908f06c00\"}", "{\"mac\":\"000000000000\"}", "{\"mac\":\"ffffffffffff\"}", "{\"mac\":\"01:00:5e:00:00:01\"}", "{\"mac\":{}}",
        "{\"mac\":\"00908f06c006\",\"x\":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}", "mac=00908f06c006", "\0"})
    void what_is_no_report_is_invalid(String body) {
        assertThatThrownBy(() -> report(body)).isInstanceOf(Invalid.class);
    }

    @Test
    void alerts_are_read_as_sent() {
        Posts.OfAlerts post = reader.alerts(("{\"emsUserName\":\"system\",\"ALERTS\":[{\"uniqueId\": 2,\"name\":\"N\",\"severity\":3,"
                + "\"source\":\"IPPhone/00908f600671\",\"type\":\"2\",\"probableCause\":\"many\",},{}],}").getBytes(UTF_8));

        assertThat(post.reporter()).isEqualTo("system");
        assertThat(post.alerts()).hasSize(2).first().isEqualTo(new Alert(Optional.of(2L), "N", "", "", "3",
                "IPPhone/00908f600671", Optional.of(2), Optional.empty(), "", ""));
    }

    @Test
    void one_bad_alert_does_not_cost_the_others() {
        Posts.OfAlerts post = reader.alerts("{\"alerts\":[1,{\"name\":\"A\"},null,[{}],\"x\",{\"name\":[1,{}]},]}".getBytes(UTF_8));

        assertThat(post.alerts()).extracting(Alert::name).containsExactly("A", "[1,{}]");
        assertThat(post.unreadable()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"alerts\":[{}"})
    void what_is_no_alarm_post_is_invalid(String body) {
        assertThatThrownBy(() -> reader.alerts(body.getBytes(UTF_8))).isInstanceOf(Invalid.class);
    }

    private Posts.OfReport report(String body) {
        return reader.report(body.getBytes(UTF_8));
    }
}
