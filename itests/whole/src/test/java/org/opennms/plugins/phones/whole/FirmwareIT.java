package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Firmware as phones read it: a header first, then all of it. */
class FirmwareIT {

    private static RunningPhones phones;
    private static byte[] image;
    private static Path file;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.shared();
        image = new byte[3_000_000];
        new Random(42).nextBytes(image);
        byte[] head = "\u0000440HD2.2.16.538\u0000".getBytes(StandardCharsets.ISO_8859_1);
        Arrays.fill(image, 0, 4096, (byte) 0);
        System.arraycopy(head, 0, image, 64, head.length);
        file = Checkout.scratch("firmware").resolve("image.bin");
        Files.write(file, image);
        phones.shell("opennms-phones:firmware-add 440HD.img " + file);
    }

    // S-019 S-033 P-07
    @Test
    void the_models_image_is_found_under_every_name_phones_use() throws Exception {
        for (String path : new String[] {"/firmwarefiles/440HD.img", "/firmwarefiles/440hd.IMG", "/440HD.img", "//firmwarefiles//440HD.img"}) {
            Door.Answer answer = phones.door().get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(image);
            assertThat(answer.header("content-length")).isEqualTo("3000000");
            assertThat(answer.header("etag")).matches("\"[0-9a-f]{8,32}\"");
        }
        assertThat(phones.shell("opennms-phones:firmware-list --json")).contains("440HD", "2.2.16.538");
    }

    // P-09
    @Test
    void a_phone_reads_a_range_or_the_head_and_hangs_up() throws Exception {
        Door.Answer range = phones.door().get("/firmwarefiles/440HD.img", "Range", "bytes=0-511");
        assertThat(range.status()).isEqualTo(206);
        assertThat(range.header("content-range")).isEqualTo("bytes 0-511/3000000");
        assertThat(range.body()).isEqualTo(Arrays.copyOf(image, 512));
        assertThat(phones.door().get("/firmwarefiles/440HD.img", "Range", "bytes=-100").body())
                .isEqualTo(Arrays.copyOfRange(image, image.length - 100, image.length));
        assertThat(phones.door().get("/firmwarefiles/440HD.img", "Range", "bytes=3000000-").status()).isEqualTo(416);
        Door.Answer head = phones.door().head("/firmwarefiles/440HD.img");
        assertThat(head.header("content-length")).isEqualTo("3000000");
        assertThat(phones.door().get("/firmwarefiles/440HD.img", "If-None-Match", head.header("etag")).status()).isEqualTo(304);
        assertThat(phones.door().get("/firmwarefiles/440HD.img", "If-Modified-Since", head.header("last-modified")).status())
                .isEqualTo(304);

        for (int i = 0; i < 50; i++) {
            try (Socket socket = phones.door().connect()) {
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
                socket.getOutputStream().write("GET /firmwarefiles/440HD.img HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                InputStream in = socket.getInputStream();
                assertThat(in.readNBytes(512 + i * 1000)).isNotEmpty();
            }
        }
        assertThat(phones.door().get("/firmwarefiles/440HD.img").body()).isEqualTo(image);
        assertThat(phones.log()).doesNotContain("Broken pipe", "Connection reset");
    }

    // Decision 12: a transfer ends on the bytes it began with.
    @Test
    void a_transfer_survives_the_replacement_of_its_image() throws Exception {
        phones.shell("opennms-phones:firmware-add 450HD.img " + file);
        byte[] other = image.clone();
        other[1_500_000] ^= 1;
        Path replacement = Checkout.scratch("firmware").resolve("other.bin");
        Files.write(replacement, other);

        try (Socket socket = phones.door().connect()) {
            socket.setReceiveBufferSize(16_384);
            socket.getOutputStream().write("GET /firmwarefiles/450HD.img HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            int first = in.read();
            phones.shell("opennms-phones:firmware-add 450HD.img " + replacement);
            byte[] rest = in.readNBytes(image.length);
            byte[] whole = new byte[rest.length + 1];
            whole[0] = (byte) first;
            System.arraycopy(rest, 0, whole, 1, rest.length);
            int body = new String(whole, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
            assertThat(Arrays.copyOfRange(whole, body, whole.length)).isEqualTo(Arrays.copyOf(image, whole.length - body));
        }
        assertThat(phones.door().get("/firmwarefiles/450HD.img").body()).isEqualTo(other);
    }

    //
    @Test
    void an_image_changed_on_disk_is_never_served() throws Exception {
        byte[] victim = image.clone();
        victim[0] = 1;
        Path source = Checkout.scratch("firmware").resolve("victim.bin");
        Files.write(source, victim);
        phones.shell("opennms-phones:firmware-add 405HD.img " + source);
        assertThat(phones.door().get("/firmwarefiles/405HD.img").status()).isEqualTo(200);
        String sha = phones.shellJson("opennms-phones:firmware-list --json").findValuesAsText("sha256").stream()
                .filter(s -> s.equals(sha256(victim))).findFirst().orElseThrow();
        Path stored;
        try (var files = Files.walk(phones.data)) {
            stored = files.filter(f -> f.getFileName().toString().startsWith(sha)).findFirst().orElseThrow();
        }
        stored.toFile().setWritable(true);
        victim[2_000_000] ^= 1;
        Files.write(stored, victim);

        assertThat(phones.door().get("/firmwarefiles/405HD.img").status()).isEqualTo(404);
    }

    // P-13
    @Test
    void only_img_files_are_taken() throws Exception {
        assertThat(phones.tryShell("opennms-phones:firmware-add evil.exe " + file).status()).isNotZero();
        assertThat(phones.tryShell("opennms-phones:firmware-add ../evil.img " + file).status()).isNotZero();
        assertThat(phones.tryShell("opennms-phones:firmware-add new.img /nowhere/at-all").status()).isNotZero();
    }

    private static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
