package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opennms.plugins.phones.servers.LossyUdp;
import org.opennms.plugins.phones.servers.TftpCrowd;

/** The TFTP door, fetched from by the clients that are about. */
class TftpIT {

    private static final String MAC = "00908f690001";
    private static RunningPhones phones;
    private static Path clients;
    private static Path scratch;
    private static int port;

    /** Each in its own words: port, name, and where the file is to go; {@code ~} is a blank within a word. */
    private enum Client {

        TFTP_HPA("usr/bin/tftp -m binary 127.0.0.1 %1$s -c get %2$s %3$s"),
        ATFTP("usr/bin/atftp --get -r %2$s -l %3$s 127.0.0.1 %1$s"),
        ATFTP_WITH_OPTIONS("usr/bin/atftp --get --option blksize~1468 --option windowsize~8 --option tsize~0"
                + " -r %2$s -l %3$s 127.0.0.1 %1$s"),
        CURL("curl -sS --tftp-blksize 1024 -o %3$s tftp://127.0.0.1:%1$s//%2$s"),
        CURL_WITHOUT_OPTIONS("curl -sS --tftp-no-options -o %3$s tftp://127.0.0.1:%1$s//%2$s"),
        BUSYBOX("bin/busybox tftp -g -b 1468 -r %2$s -l %3$s 127.0.0.1 %1$s");

        private final String command;

        Client(String command) {
            this.command = command;
        }

        byte[] fetch(int from, String name) throws Exception {
            Path to = Files.createTempFile(scratch, "got", ".file");
            List<String> words = new ArrayList<>(List.of(String.format(command, from, name, to).split(" ")));
            words.replaceAll(word -> word.replace('~', ' '));
            if (words.get(0).contains("/")) {
                words.set(0, clients.resolve(words.get(0)).toString());
            }
            Run run = Run.of(Map.of("LD_LIBRARY_PATH", clients + "/usr/lib/x86_64-linux-gnu:" + clients + "/lib/x86_64-linux-gnu"),
                    words, 300);
            assertThat(run.status()).as(this + ": " + run.out() + run.err()).isZero();
            byte[] bytes = Files.readAllBytes(to);
            Files.delete(to);
            return bytes;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("tftp", Map.of("PHONES_ADMIN_PASSWORD", "of the test"));
        port = Integer.parseInt(phones.environment().get("PHONES_TFTP_PORT"));
        scratch = Checkout.scratch("tftp");
        clients = Checkout.ROOT.resolve("itests/whole/target/servers");
        Run fetched = Run.of("itests/fetch-servers", clients.toString(), "tftp-hpa", "atftp", "busybox", "libreadline8");
        assertThat(fetched.status()).as(fetched.err()).isZero();
        phones.tryShell("opennms-phones:region-add Berlin");
        phones.keepAlive(MAC, "started", "model", "440HD");
        phones.shell("opennms-phones:approve " + MAC + " --region Berlin --user 6901 --password top-secret");
    }

    @AfterAll
    static void end() {
        phones.close();
    }

    // P-08 P-43 P-46 P-55
    @ParameterizedTest
    @EnumSource
    void every_client_gets_every_kind_of_file_as_http_serves_it(Client client) throws Exception {
        image("tftp-small.img", 100_000);
        String own = MAC + ".cfg";
        Matcher global = Pattern.compile("include (\\S+\\.cfg)").matcher(phones.door().get("/configfiles/" + own).text());
        assertThat(global.find()).isTrue();

        for (String name : List.of("ipp/dhcpoption160.cfg", own, "configfiles/" + own.toUpperCase(), global.group(1), "1230SIP.cfg",
                "46xxupgrade.scr", "firmwarefiles/tftp-small.img", "TFTP-small.IMG")) {
            // a script has a new version whenever something was changed meanwhile
            await().untilAsserted(() ->
                    assertThat(client.fetch(port, name)).as(name).isEqualTo(phones.door().get("/" + name).body()));
        }
    }

    // P-56
    @Test
    void an_image_of_64_megabytes_goes_in_blocks_of_512() throws Exception {
        byte[] image = image("tftp-large.img", 64 * 1_024 * 1_024);

        assertThat(Client.TFTP_HPA.fetch(port, "tftp-large.img")).isEqualTo(image);
    }

    // P-58
    @ParameterizedTest
    @EnumSource(names = {"TFTP_HPA", "ATFTP", "CURL_WITHOUT_OPTIONS", "BUSYBOX"})
    void a_file_arrives_over_a_network_that_loses_repeats_and_delays(Client client) throws Exception {
        byte[] image = image("tftp-lossy.img", 200_000);

        try (LossyUdp lossy = LossyUdp.before(port, 5, 58)) {
            assertThat(client.fetch(lossy.port(), "tftp-lossy.img")).isEqualTo(image);
            assertThat(lossy.lost()).isPositive();
        }
    }

    // P-29 P-52
    @Test
    void five_hundred_phones_at_once_all_get_their_file() throws Exception {
        byte[] image = image("tftp-crowd.img", 60_000);
        InetSocketAddress door = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);

        TftpCrowd.Outcome outcome = TftpCrowd.once(TftpCrowd.File.of(door, "tftp-crowd.img", 512, image), 500);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.whole()).isEqualTo(500);
    }

    // N-05
    @Test
    void what_a_phone_fetched_is_proved() throws Exception {
        int size = Client.CURL.fetch(port, MAC + ".cfg").length;
        Caller admin = Caller.administrator(phones, "of the test");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode delivered = admin.get("devices/" + MAC + "/deliveries").json().path("rows").path(0);
            assertThat(delivered.path("file").asText()).isEqualTo(MAC + ".cfg");
            assertThat(delivered.path("outcome").asText()).isEqualTo("whole");
            assertThat(delivered.path("sent").asInt()).isEqualTo(delivered.path("total").asInt()).isEqualTo(size);
        });
    }

    // A-01 A-02
    @Test
    void another_phone_s_file_is_not_found() throws Exception {
        try (DatagramSocket stranger = new DatagramSocket(0, InetAddress.getByName("127.0.0.7"))) {
            assertThat(ask(stranger, "\0\1" + MAC + ".cfg\0octet\0")).startsWith("\0\5\0\1");
        }
        assertThat(phones.shell("opennms-phones:counters")).contains("files.refused");
    }

    //
    @Test
    void hostile_names_are_refused() throws Exception {
        try (DatagramSocket hostile = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            for (String name : List.of("../../etc/passwd", "configfiles/../../x.cfg", "..\\..\\x.cfg", "x".repeat(600), "\u0001.cfg")) {
                assertThat(ask(hostile, "\0\1" + name + "\0octet\0")).as(name).startsWith("\0\5\0\2");
            }
            assertThat(ask(hostile, "\0\1/etc/passwd\0octet\0")).startsWith("\0\5\0\1");
            assertThat(ask(hostile, "\0\1" + MAC + ".cfg\0.cfg\0octet\0")).startsWith("\0\5\0\4");
            assertThat(ask(hostile, "\0\2" + MAC + ".cfg\0octet\0")).startsWith("\0\5\0\2");
        }
    }

    // A-10 A-11
    @Test
    void who_never_acknowledges_gets_little_and_holds_up_nobody() throws Exception {
        byte[] image = image("tftp-flood.img", 5_000);
        Set<DatagramSocket> sockets = new HashSet<>();
        try {
            for (int i = 0; i < 600; i++) {
                DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                send(socket, "\0\1tftp-flood.img\0octet\0");
            }

            assertThat(Client.BUSYBOX.fetch(port, "tftp-flood.img")).isEqualTo(image);

            await().atMost(Duration.ofSeconds(60)).untilAsserted(() ->
                    assertThat(phones.shell("opennms-phones:counters")).containsPattern("tftp\\.unanswered\\D+[5-9]\\d\\d"));
            int packets = 0;
            for (DatagramSocket socket : sockets) {
                packets += received(socket);
            }
            assertThat(packets).as("packets to 600 forged addresses").isLessThan(600 * 2);
        } finally {
            sockets.forEach(DatagramSocket::close);
        }
    }

    private static byte[] image(String name, int size) throws Exception {
        byte[] image = new byte[size];
        new Random(size).nextBytes(image);
        Path file = Files.write(scratch.resolve(name), image);
        phones.shell("opennms-phones:firmware-add " + name + " " + file);
        return image;
    }

    private static String ask(DatagramSocket socket, String packet) throws Exception {
        send(socket, packet);
        socket.setSoTimeout(10_000);
        DatagramPacket answer = new DatagramPacket(new byte[2_000], 2_000);
        socket.receive(answer);
        return new String(answer.getData(), 0, answer.getLength(), StandardCharsets.ISO_8859_1);
    }

    private static void send(DatagramSocket socket, String packet) throws Exception {
        byte[] bytes = packet.getBytes(StandardCharsets.ISO_8859_1);
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
    }

    private static int received(DatagramSocket socket) throws Exception {
        socket.setSoTimeout(1);
        int packets = 0;
        try {
            for (; ; packets++) {
                socket.receive(new DatagramPacket(new byte[2_000], 2_000));
            }
        } catch (SocketTimeoutException e) {
            return packets;
        }
    }
}
