package org.opennms.plugins.phones.store;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.model.Access;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;

/**
 * Measures the keep-alive's way through the store; run by hand, it asserts nothing. {@code -Dfleet=10000} makes a
 * smaller fleet, whose rows fit into the cache; {@code -Durl=jdbc:postgresql:...} measures PostgreSQL. The argument is a
 * directory on the disk to measure.
 */
public final class StoreBench {

    private static final int FLEET = Integer.getInteger("fleet", 100_000);
    private static final int BATCH = 500;

    private final Random random = new Random(1);
    private final SqlStore store;

    private StoreBench(Path directory) {
        store = new SqlStore(directory.resolve("db").toString(), directory.resolve("keys/store.key").toString(), 4,
                System.getProperty("url", ""), System.getProperty("user", ""), System.getProperty("password", ""));
    }

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory(Path.of(args.length > 0 ? args[0] : "target"), "bench");
        StoreBench bench = new StoreBench(directory);
        bench.store.start();
        try {
            bench.run();
        } finally {
            bench.store.close();
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void run() {
        timed("new phones, no report", FLEET, 1, () -> {
            for (int from = 0; from < FLEET; from += BATCH) {
                List<Phone> some = IntStream.range(from, from + BATCH).mapToObj(StoreBench::phone).toList();
                store.write(tx -> { tx.phones().save(some); return null; });
            }
            return null;
        });
        for (int size : new int[] {1, 50, 100, BATCH}) {
            int rounds = size == 1 ? 3000 : 100_000 / size;
            timed("findAll + open commands + saveReports by " + size, size, rounds, () -> batch(size, false));
            timed("the same, and save of the phones", size, rounds, () -> batch(size, true));
        }
        timed("findAll by 500", BATCH, 200, () -> store.read(tx -> tx.phones().findAll(some(BATCH))));
        timed("saveReports by 500", BATCH, 200, () -> {
            List<Report> reports = some(BATCH).stream().map(mac -> report(mac, Instant.now())).toList();
            return store.write(tx -> { tx.phones().saveReports(reports); return null; });
        });
        timed("read of one phone", 1, 20_000, () -> store.read(tx -> tx.phones().find(mac(random.nextInt(FLEET)))));
        List<Phone> waiting = IntStream.range(0, 20_000).mapToObj(i -> Phone.pending(mac(FLEET + i),
                new IpAddress("10." + i % 7 + "." + i % 50 + "." + i % 250), Instant.now().minusSeconds(i))).toList();
        store.write(tx -> { tx.phones().save(waiting); return null; });
        timed("givingWay of 20,000", 1, 50, () -> store.read(tx -> tx.phones().givingWay(500, Instant.now())));
    }

    private Object batch(int size, boolean phonesToo) {
        Instant now = Instant.now();
        List<Report> reports = some(size).stream().map(mac -> report(mac, now)).toList();
        return store.write(tx -> {
            List<MacAddress> macs = reports.stream().map(Report::mac).toList();
            Map<MacAddress, Phone> known = tx.phones().findAll(macs);
            tx.commands().open(macs);
            tx.phones().saveReports(reports);
            if (phonesToo) {
                tx.phones().save(new ArrayList<>(known.values()));
            }
            return known.size();
        });
    }

    private static void timed(String what, int things, int rounds, Supplier<?> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            work.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuMillis = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
        System.out.printf("%-50s %,10.0f a second  (%.2f ms a round, %.2f ms of it on a processor)%n", what,
                things * rounds / seconds, seconds * 1000 / rounds, cpuMillis / rounds);
    }

    private List<MacAddress> some(int count) {
        return random.ints(count, 0, FLEET).mapToObj(StoreBench::mac).toList();
    }

    private static MacAddress mac(int number) {
        return new MacAddress(String.format("00908f%06x", number));
    }

    private static Phone phone(int number) {
        return Phone.pending(mac(number), IpAddress.LOOPBACK, Instant.now()).approvedIn(Optional.empty(),
                Optional.empty()).with(Access.pinnedTo(new IpAddress("10.1.2.3"))).with(Duration.ofMinutes(60));
    }

    private static Report report(MacAddress mac, Instant at) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("sessionId", "c2f85122");
        fields.put("emsUserName", "system");
        fields.put("mac", mac.digits());
        fields.put("ip", "10.22.13.152");
        fields.put("subnet", "255.255.255.0");
        fields.put("vlanId", "0");
        fields.put("model", "430HD");
        fields.put("fwVersion", "UC_2.0.13.121");
        fields.put("userAgent", "AUDC-IPPhone/UC_2.0.13.121 (430HDG-Rev0; 00908F602AAC)");
        fields.put("userName", "Jane Smith");
        fields.put("userId", "jane." + mac + "@example.com");
        fields.put("phoneNumber", "+15551234567");
        fields.put("location", "Building 7");
        fields.put("sipProxy", "sip.example.com");
        fields.put("status", "registered");
        return new Report(mac, at, new IpAddress("10.22.13.152"), Report.Kind.KEEP_ALIVE, Status.REGISTERED, fields);
    }
}
