package org.opennms.plugins.phones.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** Many TFTP clients in one thread, each with a port of its own for each file, as phones of a whole building are. */
public final class TftpCrowd {

    private static final Duration LOOK = Duration.ofMillis(100);

    /** What they fetch, and what they are to get. */
    public record File(InetSocketAddress server, String name, int blockSize, long size, long crc32) {

        public static File of(InetSocketAddress server, String name, int blockSize, byte[] bytes) {
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            return new File(server, name, blockSize, bytes.length, checksum.getValue());
        }
    }

    /**
     * How it went.
     *
     * @param failures   why, one for each client that has not got its file
     * @param firstBytes nanoseconds from each request to its first answer, in order of size
     */
    public record Outcome(int whole, List<String> failures, double seconds, long[] firstBytes) {

        public double perSecond() {
            return whole / seconds;
        }

        /** @param share 0.99: so many of the clients had an answer within these milliseconds */
        public double firstByteMillis(double share) {
            int last = firstBytes.length - 1;
            return last < 0 ? Double.NaN : firstBytes[(int) Math.min(last, share * firstBytes.length)] / 1e6;
        }
    }

    private final File file;
    private final Selector selector;
    private final ByteBuffer packet = ByteBuffer.allocateDirect(70_000);
    private final List<String> failures = new ArrayList<>();
    private final List<TftpFetch> running = new ArrayList<>();
    private long[] firstBytes = new long[1_024];
    private int whole;

    private TftpCrowd(File file, Selector selector) {
        this.file = file;
        this.selector = selector;
    }

    /** Each client once. */
    public static Outcome once(File file, int clients) throws IOException {
        return during(file, clients, Duration.ZERO);
    }

    /** Each client again and again until the time is over, and then to the end of its file. */
    public static Outcome during(File file, int clients, Duration time) throws IOException {
        try (Selector selector = Selector.open()) {
            return new TftpCrowd(file, selector).run(clients, time.toNanos());
        }
    }

    private Outcome run(int clients, long time) throws IOException {
        long began = System.nanoTime();
        for (int i = 0; i < clients; i++) {
            running.add(new TftpFetch(file, selector));
        }
        long looked = began;
        while (!running.isEmpty()) {
            selector.select(this::read, LOOK.toMillis());
            long now = System.nanoTime();
            if (now - looked >= LOOK.toNanos()) {
                looked = now;
                for (TftpFetch fetch : running) {
                    fetch.tick(now);
                }
            }
            replaceThoseDone(now - began < time);
        }
        long[] sorted = Arrays.copyOf(firstBytes, whole);
        Arrays.sort(sorted);
        return new Outcome(whole, failures, (System.nanoTime() - began) / 1e9, sorted);
    }

    private void read(SelectionKey key) {
        try {
            ((TftpFetch) key.attachment()).read(packet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replaceThoseDone(boolean again) throws IOException {
        for (int i = running.size() - 1; i >= 0; i--) {
            TftpFetch fetch = running.get(i);
            if (fetch.isDone()) {
                note(fetch);
                int end = running.size() - 1;
                if (again) {
                    running.set(i, new TftpFetch(file, selector));
                } else {
                    running.set(i, running.get(end));
                    running.remove(end);
                }
            }
        }
    }

    private void note(TftpFetch fetch) {
        if (!fetch.failure().isEmpty()) {
            failures.add(fetch.failure());
            return;
        }
        if (whole == firstBytes.length) {
            firstBytes = Arrays.copyOf(firstBytes, 2 * whole);
        }
        firstBytes[whole++] = fetch.firstByteNanos();
    }
}
