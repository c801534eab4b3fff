package org.opennms.plugins.phones.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennms.plugins.phones.api.firmware.Firmware;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.testing.InMemoryStore;
import org.opennms.plugins.phones.api.testing.MovableClock;

class InspectorTest {

    private static final int THREADS = 8;

    @TempDir
    Path directory;

    @Test
    void many_who_ask_at_once_get_one_verdict_and_one_report() throws Exception {
        InMemoryStore rows = new InMemoryStore();
        TallyCounters counters = new TallyCounters();
        MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
        ImageFolder folder = new ImageFolder(directory.toString(), 1);
        Inspector inspector = new Inspector(folder, rows, counters, clock);
        HashedFirmwareStore store = new HashedFirmwareStore(folder, inspector, rows, List.of(), clock);
        Firmware firmware = store.add("430HD.img", new ByteArrayInputStream(new byte[500_000]), new Operator("anna"));
        Files.write(folder.fileOf(firmware.sha256()), new byte[499_999]);

        assertThat(askAtOnce(() -> store.open("430HD.img").isPresent())).hasSize(THREADS).containsOnly(false);

        assertThat(counters.all()).containsEntry("firmware.damaged", 1L);
    }

    @Test
    void an_interrupted_reader_condemns_no_sound_image() throws IOException {
        InMemoryStore rows = new InMemoryStore();
        MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
        ImageFolder folder = new ImageFolder(directory.toString(), 1);
        Inspector inspector = new Inspector(folder, rows, new TallyCounters(), clock);
        HashedFirmwareStore store = new HashedFirmwareStore(folder, inspector, rows, List.of(), clock);
        Firmware firmware = store.add("430HD.img", new ByteArrayInputStream(new byte[500_000]), new Operator("anna"));
        Fingerprint fingerprint = Fingerprint.of(folder.fileOf(firmware.sha256()));

        Thread.currentThread().interrupt();
        inspector.isSound(firmware, fingerprint);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(inspector.isSound(firmware, fingerprint)).isTrue();
    }

    private static List<Boolean> askAtOnce(java.util.concurrent.Callable<Boolean> question) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            answers.add(threads.submit(() -> {
                start.await();
                return question.call();
            }));
        }
        start.countDown();
        List<Boolean> heard = new ArrayList<>();
        for (Future<Boolean> answer : answers) {
            heard.add(answer.get());
        }
        threads.shutdown();
        return heard;
    }
}
