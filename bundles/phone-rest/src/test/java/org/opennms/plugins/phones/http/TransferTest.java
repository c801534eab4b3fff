package org.opennms.plugins.phones.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennms.plugins.phones.api.delivery.Delivery.Outcome;
import org.opennms.plugins.phones.api.delivery.Fetch;

/** N-05: what is told of a file's way to a phone. */
class TransferTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private final OpenDoor door = new OpenDoor();

    @AfterEach
    void close() throws InterruptedException {
        door.close();
    }

    @Test
    void a_whole_file_a_known_one_and_a_refused_one_are_told() throws IOException {
        door.fleet.files.put("00908f3bb602.cfg", "a=1\n");

        String tag = door.get("/00908f3bb602.cfg", "User-Agent: one").header("ETag");
        door.get("/00908f3bb602.cfg", "If-None-Match: " + tag);
        door.get("/00908f3bb603.cfg");

        await().atMost(Duration.ofSeconds(5)).until(() -> door.fleet.fetches.size() == 3);
        assertThat(door.fleet.fetches).extracting(Fetch::outcome)
                .containsExactly(Outcome.WHOLE, Outcome.NOT_MODIFIED, Outcome.REFUSED);
        assertThat(door.fleet.fetches.get(0)).satisfies(fetch -> {
            assertThat(fetch.sent()).isEqualTo(4);
            assertThat(fetch.total()).isEqualTo(4);
            assertThat(fetch.revision()).isEqualTo(7);
            assertThat(fetch.asker().userAgent()).contains("one");
        });
    }

    @Test
    void a_part_that_was_asked_for_ends_where_it_ends() throws IOException {
        door.fleet.files.put("00908f3bb602.cfg", "0123456789");

        door.get("/00908f3bb602.cfg", "Range: bytes=0-3");
        door.get("/00908f3bb602.cfg", "Range: bytes=4-");

        await().atMost(Duration.ofSeconds(5)).until(() -> door.fleet.fetches.size() == 2);
        assertThat(door.fleet.fetches).extracting(fetch -> fetch.outcome() + " " + fetch.sent())
                .containsExactly("PARTIAL 4", "WHOLE 10");
    }

    @Test
    void a_transfer_that_the_phone_ends_early_is_partial() throws IOException {
        int size = 64 * MEGABYTE;
        Path image = folder.resolve("430HD.img");
        Files.write(image, new byte[size]);
        door.fleet.images.put("430hd.img", image);
        door.fleet.files.put("large.cfg", "x".repeat(size));

        for (String path : new String[] {"/firmwarefiles/430HD.img", "/configfiles/large.cfg"}) {
            door.fleet.fetches.clear();
            readSome(path, size / 100 * 37);

            await().atMost(Duration.ofSeconds(10)).until(() -> door.fleet.fetches.size() == 1);
            Fetch fetch = door.fleet.fetches.get(0);
            assertThat(fetch.outcome()).as(path).isEqualTo(Outcome.PARTIAL);
            assertThat(100.0 * fetch.sent() / fetch.total()).as(path).isBetween(36.0, 50.0);
        }
    }

    /** With a small window, so that little more is on its way than was read. */
    private void readSome(String path, int count) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(16_384);
            socket.setSoLinger(true, 0);
            socket.connect(new InetSocketAddress("127.0.0.1", door.port()));
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: phones\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(count)).hasSize(count);
        }
    }
}
