package org.opennms.plugins.phones.tftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// P-55
class RequestTest {

    @Test
    void a_request_is_read_in_any_case_with_its_options() {
        Request request = parse("\0\1ipp/Boot.CFG\0OcTeT\0BLKSIZE\0" + "1468\0tsize\0" + "0\0");

        assertThat(request).isEqualTo(new Request("ipp/Boot.CFG", true, Map.of("blksize", "1468", "tsize", "0")));
        assertThat(parse("\0\1a.cfg\0NetASCII\0").octet()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\1a.cfg\0octet\0\0\0\0", "\0\1a.cfg\0octet\0blksize", "\0\1a.cfg\0octet\0blksize\0", "\0\1a.cfg\0octet\0\0x\0"})
    void options_that_are_broken_are_left_out(String packet) {
        assertThat(parse(packet)).isEqualTo(new Request("a.cfg", true, Map.of()));
    }

    @Test
    void of_an_option_that_is_there_twice_the_first_counts() {
        assertThat(parse("\0\1a\0octet\0blksize\0" + "8\0BLKSIZE\0" + "9\0").options()).containsExactly(Map.entry("blksize", "8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\1a.cfg", "\0\1a.cfg\0", "\0\1a.cfg\0octet", "\0\1a.cfg\0mail\0", "\0\1a.cfg\0/../x\0octet\0", "\0\1\0\0"})
    void what_is_no_request_is_an_illegal_operation(String packet) {
        assertThatThrownBy(() -> parse(packet)).isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(4));
    }

    //
    @Test
    void a_name_that_is_too_long_or_no_text_is_refused() {
        assertRefused(2, () -> parse("\0\1" + "x".repeat(600) + "\0octet\0"));
        assertRefused(2, () -> Request.parse(ByteBuffer.wrap(new byte[] {0, 1, (byte) 0xff, 0, 'o', 'c', 't', 'e', 't', 0})));
        assertRefused(2, () -> parse("\0\1\0octet\0"));
    }

    @Test
    void nothing_is_taken() {
        assertRefused(2, () -> parse("\0\2a.cfg\0octet\0"));
    }

    private static void assertRefused(int code, Runnable parsing) {
        assertThatThrownBy(parsing::run).isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Request parse(String packet) {
        return Request.parse(ByteBuffer.wrap(packet.getBytes(StandardCharsets.UTF_8)));
    }
}
