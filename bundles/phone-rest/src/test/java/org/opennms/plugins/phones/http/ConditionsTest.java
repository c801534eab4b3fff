package org.opennms.plugins.phones.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    private static final Validators FILE = Validators.of("0123456789abcdef".repeat(4), Instant.parse("2026-03-01T12:00:00.9Z"));
    private static final String DATE = "Sun, 01 Mar 2026 12:00:00 GMT";

    @Test
    void a_tag_is_short_and_strong_and_a_date_in_the_form_of_http() {
        assertThat(FILE.tag()).isEqualTo("\"0123456789abcdef\"");
        assertThat(FILE.lastModifiedText()).isEqualTo(DATE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "If-None-Match | \"0123456789abcdef\" | 304", "If-None-Match | W/\"0123456789abcdef\" | 304", "If-None-Match | \"x\", \"0123456789abcdef\" | 304",
        "If-None-Match | * | 304", "If-None-Match | \"x\" | 200", "If-Modified-Since | Sun, 01 Mar 2026 12:00:00 GMT | 304",
        "If-Modified-Since | Sun, 01 Mar 2026 11:59:59 GMT | 200", "If-Modified-Since | Mon, 02 Mar 2026 12:00:00 GMT | 304",
        "If-Modified-Since | yesterday | 200", "If-Match | \"x\" | 412", "If-Match | \"0123456789abcdef\" | 200", "If-Match | W/\"0123456789abcdef\" | 412",
        "If-Unmodified-Since | Sun, 01 Mar 2026 11:59:59 GMT | 412", "If-Unmodified-Since | Sun, 01 Mar 2026 12:00:00 GMT | 200"})
    void one_condition_decides(String header, String value, int status) {
        assertThat(judge(header, value).status()).isEqualTo(status);
    }

    @Test
    void a_tag_outweighs_a_date() {
        assertThat(judge("If-None-Match", "\"x\"", "If-Modified-Since", DATE).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-0,0,1", "bytes=0-511,0,512", "bytes=500-,500,1000", "bytes=-1,999,1000", "bytes=-5000,0,1000", "bytes=990-5000,990,1000",
        "Bytes = 1-2,1,3", "bytes=0-999999999999999999,0,1000"})
    void one_range_is_a_part(String range, long from, long to) {
        assertThat(judge("Range", range)).isEqualTo(new Conditions.Verdict(206, new Conditions.Span(from, to)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=2-1", "bytes=", "bytes=-", "bytes=a-b", "bytes=0-1,3-4", "lines=0-1", "0-1", "bytes=--1", "bytes=9999999999999999999-"})
    void what_is_no_single_range_is_answered_whole(String range) {
        assertThat(judge("Range", range)).isEqualTo(new Conditions.Verdict(200, new Conditions.Span(0, 1_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-1001", "bytes=-0"})
    void a_range_beyond_the_file_cannot_be_satisfied(String range) {
        assertThat(judge("Range", range).status()).isEqualTo(416);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"0123456789abcdef\" | 206", "\"x\" | 200", "W/\"0123456789abcdef\" | 200", "nonsense | 200",
        "Sun, 01 Mar 2026 12:00:00 GMT | 206", "Mon, 02 Mar 2026 12:00:00 GMT | 200"})
    void a_part_is_sent_only_of_the_version_the_client_has(String ifRange, int status) {
        assertThat(judge("Range", "bytes=1-2", "If-Range", ifRange).status()).isEqualTo(status);
    }

    @Test
    void head_and_post_get_no_parts() {
        HeaderMap headers = new HeaderMap();
        headers.put(new HttpString("Range"), "bytes=0-1");

        assertThat(Conditions.judge(headers, FILE, 1_000, false).status()).isEqualTo(200);
    }

    private static Conditions.Verdict judge(String... namesAndValues) {
        HeaderMap headers = new HeaderMap();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(new HttpString(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return Conditions.judge(headers, FILE, 1_000, true);
    }
}
