package org.opennms.plugins.phones.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.opennms.plugins.phones.servers.FreePorts;

/** An image of 15 MB to 500 phones at the same time, beside nginx. */
final class FirmwareBench implements Bench {

    private static final int SIZE = 15_000_000;
    private static final int CLIENTS = 500;

    @Override
    public List<Row> run(Setup setup) throws Exception {
        Path scratch = setup.scratch("firmware");
        Path files = Files.createDirectories(scratch.resolve("files/firmwarefiles"));
        byte[] image = image();
        Path file = Files.write(files.resolve("430HD.img"), image);
        byte[] sha256 = Downloads.sha256Digest().digest(image);
        int nginxPort = FreePorts.one();
        try (Phones phones = Phones.start(setup, Fleet.of(Database.SQLITE, 0, scratch), Map.of());
                Child nginx = Nginx.start(setup, scratch, scratch.resolve("files"), nginxPort)) {
            Setup.say(phones + " beside " + nginx);
            phones.shell("opennms-phones:firmware-add 430HD.img " + file);
            Downloads fromUs = new Downloads(phones.port, "/firmwarefiles/430HD.img", SIZE, sha256);
            Downloads fromNginx = new Downloads(nginxPort, "/firmwarefiles/430HD.img", SIZE, sha256);
            fromUs.rate(CLIENTS);
            fromNginx.rate(CLIENTS);
            List<Double> ours = new ArrayList<>();
            List<Double> beside = new ArrayList<>();
            for (int round = 0; round < setup.rounds(); round++) {
                ours.add(fromUs.rate(CLIENTS));
                beside.add(fromNginx.rate(CLIENTS));
            }
            return List.of(new Row("a 15 MB image to " + CLIENTS + " clients at once", "MB/s", ours, "nginx with sendfile", beside,
                    Goal.atLeast(0.8)));
        } finally {
            Phones.delete(scratch);
        }
    }

    /** Bytes of our own that look like firmware where a server looks: model and version at the beginning. */
    private static byte[] image() {
        byte[] image = new byte[SIZE];
        new Random(160).nextBytes(image);
        byte[] header = "430HD2.2.16.142\0".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(header, 0, image, 0, header.length);
        return image;
    }
}
