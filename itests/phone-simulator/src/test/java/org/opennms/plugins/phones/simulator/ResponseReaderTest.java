package org.opennms.plugins.phones.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTest {

    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nETag: \"ab12\"\r\n"
            + "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT\r\n\r\nhello";

    @Test
    void an_answer_in_single_bytes_is_the_same_answer() throws IOException {
        ResponseReader reader = new ResponseReader(Long.MAX_VALUE);
        boolean complete = false;
        for (byte b : GOOD.getBytes(StandardCharsets.ISO_8859_1)) {
            assertThat(complete).isFalse();
            complete = reader.read(ByteBuffer.wrap(new byte[] {b}));
        }

        assertThat(complete).isTrue();
        assertThat(reader.leavesOpen()).isTrue();
        assertThat(reader.response().text()).isEqualTo("hello");
        assertThat(reader.response().fileFaults()).isEmpty();
    }

    @Test
    void a_phone_that_wants_a_header_alone_stops_there() throws IOException {
        ResponseReader reader = new ResponseReader(512);

        boolean complete = reader.read(bytes("HTTP/1.1 200 OK\r\nContent-Length: 15000000\r\n\r\n" + "x".repeat(600)));

        assertThat(complete).isTrue();
        assertThat(reader.leavesOpen()).isFalse();
    }

    @Test
    void bytes_after_the_body_stay_in_the_buffer() throws IOException {
        ByteBuffer bytes = bytes(GOOD + "more");

        assertThat(new ResponseReader(Long.MAX_VALUE).read(bytes)).isTrue();
        assertThat(bytes.remaining()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx"})
    void what_firmware_stumbles_over_is_told(String text) throws IOException {
        ResponseReader reader = new ResponseReader(Long.MAX_VALUE);
        reader.read(bytes(text));

        assertThat(reader.response().faults()).isNotEmpty();
    }

    @Test
    void a_weak_etag_is_told() throws IOException {
        ResponseReader reader = new ResponseReader(Long.MAX_VALUE);
        reader.read(bytes(GOOD.replace("\"ab12\"", "W/\"ab12\"")));

        assertThat(reader.response().fileFaults()).containsExactly("no short strong ETag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: five\r\n\r\n", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n"})
    void what_is_no_answer_is_refused(String text) {
        assertThatThrownBy(() -> new ResponseReader(Long.MAX_VALUE).read(bytes(text))).isInstanceOf(IOException.class);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
