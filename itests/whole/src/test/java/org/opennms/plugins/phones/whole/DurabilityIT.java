package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.servers.PostgresServer;

/** A kill proves nothing of a power failure; what the kernel was asked to do does. */
class DurabilityIT {

    @Test
    void every_acknowledged_report_waited_for_an_fdatasync() throws Exception {
        try (RunningPhones phones = RunningPhones.start("durability", Map.of())) {
            reportsWaitForSyncs(phones, List.of(phones.pid()));
        }
    }

    @Test
    void every_acknowledged_report_waited_for_an_fdatasync_of_postgresql_whatever_the_database_says() throws Exception {
        PostgresServer server = PostgresServer.shared();
        Map<String, String> settings = Postgres.settings("durability");
        server.sql("ALTER DATABASE durability SET synchronous_commit = off");
        try (RunningPhones phones = RunningPhones.start("durability-postgres", settings)) {
            assertThat(server.setting("fsync")).isEqualTo("on");
            assertThat(phones.log()).contains("fsync=on", "synchronous_commit=on").doesNotContain("synchronous_commit=off");
            reportsWaitForSyncs(phones, server.processes());
        }
    }

    private static void reportsWaitForSyncs(RunningPhones phones, List<Long> traced) throws Exception {
        phones.keepAlive("00908f500000", "started");
        Path trace = Checkout.scratch("strace").resolve("syncs.txt");
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-q", "-e", "trace=fdatasync,fsync", "-o", trace.toString()));
        traced.forEach(pid -> command.addAll(List.of("-p", pid.toString())));
        Process strace = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(trace.resolveSibling("strace.out").toFile()).start();
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(trace));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                phones.keepAlive("00908f500000", "started");
                return syncs(trace) > 0;
            });
            for (int i = 1; i <= 25; i++) {
                long before = syncs(trace);
                phones.keepAlive(String.format("00908f5%05x", i), "started");
                // strace writes its line before it lets the call return, so the line is there when the answer is
                assertThat(syncs(trace)).as("syncs before the answer to report " + i).isGreaterThan(before);
            }
        } finally {
            strace.destroy();
            strace.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static long syncs(Path trace) throws Exception {
        try (var lines = Files.lines(trace)) {
            return lines.filter(l -> l.contains("fdatasync(") || l.contains("fsync(")).count();
        }
    }
}
