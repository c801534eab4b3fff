package org.opennms.plugins.phones.tftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.delivery.Delivery.Outcome;
import org.opennms.plugins.phones.api.delivery.Fetch;
import org.opennms.plugins.phones.api.error.Busy;

class TftpDoorTest {

    private static final String NOT_FOUND = "\0\5\0\1file not found\0";
    private static final String BAD_NAME = "\0\5\0\2no such name is served\0";

    private final FakeFleet fleet = new FakeFleet();
    private final List<AutoCloseable> open = new ArrayList<>();

    @TempDir
    private Path directory;

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    // P-08 P-43 P-46
    @ParameterizedTest
    @ValueSource(strings = {"00908f06c006.cfg", "/00908F06C006.CFG", "configfiles/00908f06c006.cfg", "\\configfiles\\00908f06c006.cfg",
        "//configfiles//00908f06c006.cfg", "/firmwarefiles;configfiles/00908f06c006.cfg"})
    void a_phone_s_file_is_found_however_it_is_asked_for(String name) throws Exception {
        fleet.files.put("00908f06c006.cfg", "x".repeat(1_000));

        assertThat(client(door("")).fetch(name)).hasSize(1_000);
    }

    // P-08 P-12
    @Test
    void an_image_is_read_from_its_file_which_is_closed_afterwards() throws Exception {
        byte[] image = new byte[100_000];
        new Random(1).nextBytes(image);
        fleet.images.put("440hd.img", Files.write(directory.resolve("image"), image));

        assertThat(client(door("")).fetch("440HD.img")).isEqualTo(image);
        await().until(() -> !fleet.opened.get(0).isOpen());
        assertThat(fleet.all()).containsEntry("tftp.sent", 1L);
    }

    // N-05
    @Test
    void what_was_delivered_is_told() throws Exception {
        fleet.files.put("00908f06c006.cfg", "x".repeat(1_000));
        int port = door("");

        client(port).fetch("00908f06c006.cfg");
        client(port).ask("00908f06c007.cfg", "octet");
        Wire aborting = client(port);
        aborting.ask("00908f06c006.cfg", "octet");
        aborting.answer();
        aborting.acknowledge(1);
        aborting.answer();
        aborting.reply("\0\5\0\3disk full\0");

        await().untilAsserted(() -> assertThat(fleet.fetches).extracting(Fetch::file, Fetch::revision, Fetch::outcome, Fetch::sent)
                .containsExactlyInAnyOrder(tuple("00908f06c006.cfg", 7L, Outcome.WHOLE, 1_000L),
                        tuple("00908f06c007.cfg", 0L, Outcome.REFUSED, 0L),
                        tuple("00908f06c006.cfg", 7L, Outcome.PARTIAL, 512L)));
    }

    @Test
    void a_client_that_only_asks_for_the_size_gets_nothing_and_is_told_of_nothing() throws Exception {
        fleet.files.put("00908f06c006.cfg", "x".repeat(1_000));
        Wire client = client(door(""));

        client.ask("00908f06c006.cfg", "octet", "tsize", "0");
        assertThat(client.answer()).isEqualTo("\0\6tsize\0" + "1000\0");
        client.reply("\0\5\0\10no\0");
        client.fetch("00908f06c006.cfg");

        await().until(() -> fleet.fetches.size() == 1);
        assertThat(fleet.fetches.get(0).outcome()).isEqualTo(Outcome.WHOLE);
    }

    // A-01 A-09
    @ParameterizedTest
    @ValueSource(strings = {"../etc/passwd.cfg", "configfiles/../../x.cfg", "..\\x.cfg", "/./x.cfg", "a\u0001.cfg", "x;../y.cfg"})
    void a_name_that_hides_a_path_is_refused(String name) throws Exception {
        Wire client = client(door(""));

        client.ask(name, "octet");

        assertThat(client.answer()).isEqualTo(BAD_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.cfg", "/etc/passwd", "/", ";", "rest/v1/ipphoneMgrStatus/keep-alive", "none.img"})
    void what_is_not_served_is_not_found(String name) throws Exception {
        Wire client = client(door(""));

        client.ask(name, "octet");

        assertThat(client.answer()).isEqualTo(NOT_FOUND);
    }

    @Test
    void a_write_is_refused() throws Exception {
        Wire client = client(door(""));

        client.ask("\0\2x.cfg\0octet\0");

        assertThat(client.answer()).startsWith("\0\5\0\2");
    }

    // P-54
    @Test
    void a_request_that_comes_twice_is_one_transfer() throws Exception {
        fleet.files.put("a.cfg", "x".repeat(1_000));
        Wire client = client(door(""));

        for (int i = 0; i < 5; i++) {
            client.ask("a.cfg", "octet");
        }
        client.answer();
        client.ask("a.cfg", "octet");
        client.acknowledge(1);
        assertThat(client.answer()).hasSize(4 + 488).startsWith("\0\3\0\2");
        client.acknowledge(2);
        client.ask("a.cfg", "octet");

        assertThat(client.within(300)).isEmpty();
        assertThat(fleet.all()).containsEntry("tftp.sent", 1L).containsEntry("tftp.requests", 7L);
    }

    @Test
    void a_phone_may_ask_for_another_file_from_the_same_port() throws Exception {
        fleet.files.put("a.cfg", "x".repeat(1_000));
        fleet.files.put("b.cfg", "yyy");
        Wire client = client(door(""));

        client.ask("a.cfg", "octet");
        client.answer();

        assertThat(client.fetch("b.cfg")).containsExactly("yyy".getBytes(StandardCharsets.US_ASCII));
        assertThat(client.fetch("a.cfg")).hasSize(1_000);
    }

    @Test
    void a_stranger_s_packet_is_refused_and_the_transfer_goes_on() throws Exception {
        fleet.files.put("a.cfg", "x".repeat(1_000));
        int port = door("");
        Wire client = client(port);
        Wire stranger = client(port);
        client.ask("a.cfg", "octet");
        client.answer();

        stranger.send("\0\4\0\1", client.answeredFrom());
        assertThat(stranger.answer()).startsWith("\0\5\0\5");
        stranger.send("\0\5\0\0x\0", client.answeredFrom());
        assertThat(stranger.within(200)).isEmpty();

        client.acknowledge(1);
        assertThat(client.answer()).startsWith("\0\3\0\2");
    }

    @Test
    void what_is_no_request_gets_no_answer() throws Exception {
        Wire client = client(door(""));

        for (String packet : List.of("", "\0", "\0\1", "\0\3\0\1x", "\0\4\0\1", "\0\5\0\1x\0", "\0\6x\0", "\0\7", "GET / HTTP/1.1\r\n\r\n")) {
            client.ask(packet);
        }

        assertThat(client.within(300)).isEmpty();
    }

    @Test
    void while_the_store_is_away_nothing_is_said_and_the_phone_asks_again() throws Exception {
        fleet.files.put("a.cfg", "xxx");
        fleet.failure = new Busy("away");
        Wire client = client(door(""));
        client.ask("a.cfg", "octet");
        assertThat(client.within(300)).isEmpty();

        fleet.failure = null;

        assertThat(client.fetch("a.cfg")).hasSize(3);
    }

    @Test
    void files_come_from_the_ports_of_a_range() throws Exception {
        fleet.files.put("a.cfg", "xxx");
        int first = free();
        int port = door(first + "-" + (first + 2));
        Set<Integer> ports = new HashSet<>();

        for (int i = 0; i < 3; i++) {
            Wire client = client(port);
            assertThat(client.fetch("a.cfg")).hasSize(3);
            ports.add(client.answeredFrom());
        }

        assertThat(ports).allMatch(p -> p >= first && p <= first + 2);
    }

    @Test
    void files_come_from_the_port_of_the_door_itself() throws Exception {
        fleet.files.put("a.cfg", "x".repeat(5_000));
        int port = door("same");
        Wire client = client(port);

        assertThat(client.fetch("a.cfg")).hasSize(5_000);
        assertThat(client.answeredFrom()).isEqualTo(port);
    }

    @Test
    void a_busy_port_is_tried_until_it_is_free() throws Exception {
        int port;
        TftpDoor door;
        try (DatagramSocket other = new DatagramSocket(0)) {
            port = other.getLocalPort();
            door = opened(port, "");
            await().until(() -> door.problem().filter(p -> p.contains("not open yet")).isPresent());
        }
        await().until(() -> door.problem().isEmpty());
        fleet.files.put("a.cfg", "xxx");
        assertThat(client(port).fetch("a.cfg")).hasSize(3);
    }

    @Test
    void a_door_that_is_shut_by_its_settings_is_no_problem() {
        TftpDoor door = opened(0, "");

        assertThat(door.problem()).isEmpty();
        assertThat(door.openPort()).isZero();
    }

    private int door(String dataPorts) {
        TftpDoor door = opened(free(), dataPorts);
        await().until(() -> door.problem().isEmpty());
        return door.openPort();
    }

    private TftpDoor opened(int port, String dataPorts) {
        try {
            TftpDoor door = new TftpDoor(TftpSettings.parse("" + port, "", dataPorts, "1468", "16", "false", "1000", "64"),
                    fleet, fleet, fleet, fleet);
            open.add(door::stop);
            door.start();
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Wire client(int port) throws IOException {
        Wire wire = new Wire(port);
        open.add(wire);
        return wire;
    }

    private static int free() {
        try (DatagramSocket socket = new DatagramSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
