package org.opennms.plugins.phones.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

class BenchTest {

    @Test
    void the_ratio_is_of_medians_and_turned_round_for_times() {
        Row rate = new Row("w", "1/s", List.of(10.0, 30.0, 20.0), "other", List.of(100.0, 50.0), false, Optional.of(0.2));
        Row time = new Row("w", "s", List.of(4.0), "other", List.of(2.0), true, Optional.of(0.8));

        assertThat(rate.markdown()).isEqualTo("| w | 1/s | 20.00 (10.00-30.00) | other: 75.00 (50.00-100) | 0.27"
                + " (at least 0.20: reached) |");
        assertThat(time.ratio()).isEqualTo(0.5);
        assertThat(time.isReached()).isFalse();
    }

    @Test
    void an_answer_but_200_spoils_the_figure_of_wrk() throws IOException {
        assertThat(Wrk.read("Requests/sec:   1234.50\n")).isEqualTo(1234.5);
        assertThat(Wrk.read("  Socket errors: connect 0, read 9, write 0, timeout 0\nRequests/sec:   7\n")).isEqualTo(7);
        assertThatThrownBy(() -> Wrk.read("  Non-2xx or 3xx responses: 3\nRequests/sec:   7\n")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Wrk.read("  Socket errors: connect 0, read 0, write 0, timeout 1\nRequests/sec: 7\n"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Wrk.read("unable to connect\n")).isInstanceOf(IOException.class);
    }

    @Test
    void a_section_of_the_document_is_replaced_by_its_newest_run() {
        String first = Document.with(Document.with("# B\n", "a", "old\n"), "b", "other\n");

        assertThat(Document.with(first, "a", "new\n"))
                .isEqualTo("# B\n\n## `./phones bench a`\n\nnew\n\n## `./phones bench b`\n\nother\n");
    }

    @Test
    void downloads_are_whole_and_right() throws IOException {
        byte[] file = new byte[200_000];
        file[7] = 1;
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
            exchange.close();
        });
        server.start();
        try {
            int port = server.getAddress().getPort();
            byte[] right = Downloads.sha256Digest().digest(file);

            assertThat(new Downloads(port, "/x", file.length, right).rate(5)).isPositive();
            assertThatThrownBy(() -> new Downloads(port, "/x", file.length, new byte[32]).rate(1))
                    .hasMessage("a download with wrong bytes");
            assertThatThrownBy(() -> new Downloads(port, "/x", 1, right).rate(1)).hasMessageContaining("not the whole file");
        } finally {
            server.stop(0);
        }
    }
}
