package org.opennms.plugins.phones.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

class BenchTest {

    @Test
    void the_ratio_is_that_of_each_round() {
        Row rate = row("w", List.of(10.0, 30.0, 2000.0), List.of(100.0, 50.0, 1000.0), Goal.atLeast(0.6));

        assertThat(rate.markdown("./phones bench w", "today"))
                .isEqualTo("| w | 1/s | 30.00 (10.00-2,000) | other: 100 (50.00-1,000) | 0.60 | 0.10-2.00 | at least 0.60"
                        + " | `./phones bench w` | today |");
        assertThat(rate.isReached()).isTrue();
    }

    @Test
    void a_goal_that_is_missed_is_said() {
        Row most = row("w", List.of(4.0), List.of(2.0), Goal.atMost(1.3));
        Row decided = row("w", List.of(4.0), List.of(2.0), Goal.decided("within 3 ms", false));

        assertThat(most.isReached()).isFalse();
        assertThat(most.markdown("c", "m")).contains("| at most 1.30, **missed** |");
        assertThat(decided.markdown("c", "m")).contains("| within 3 ms, **missed** |");
        assertThat(row("w", List.of(4.0), List.of(2.0), Goal.NONE).isReached()).isTrue();
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

    private static Row row(String work, List<Double> ours, List<Double> beside, Goal goal) {
        return new Row(work, "1/s", ours, "other", beside, goal);
    }
}
