package org.opennms.plugins.phones.bench;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Keep-alives at a constant rate, however the server fares. Each one's time counts from the moment it was due, not from
 * when it could be sent: a server that stands still for a second is charged for all that should have been answered then.
 */
final class Pace {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);
    private static final long PATIENCE_MICROS = TimeUnit.SECONDS.toMicros(20);

    private final double perSecond;
    private final int phones;

    Pace(double perSecond, int phones) {
        this.perSecond = perSecond;
        this.phones = phones;
    }

    /**
     * Microseconds of each answer; any but 200, and one that takes longer than 20 s, is thrown.
     *
     * @param first the number of the first phone; the next ones lie far apart, as phones do that come by chance
     */
    Histogram run(int port, int first, int seconds) throws Exception {
        Histogram times = new ConcurrentHistogram(LONGEST_MICROS, 3);
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        int count = (int) (perSecond * seconds);
        CountDownLatch left = new CountDownLatch(count);
        try (PaceConnections connections = new PaceConnections(port, (status, due) -> {
            long micros = Math.min(LONGEST_MICROS, (System.nanoTime() - due) / 1_000);
            times.recordValue(micros);
            if (!status.equals("200") || micros > PATIENCE_MICROS) {
                wrong.add(status.equals("200") ? "after " + micros / 1_000 + " ms" : status);
            }
            left.countDown();
        })) {
            long began = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = began + (long) (i * 1e9 / perSecond);
                byte[] request = Caller.rawKeepAlive(phone(first + i));
                awaitNanos(due);
                connections.send(request, due);
            }
            left.await(1, TimeUnit.MINUTES);
        }
        if (!wrong.isEmpty() || left.getCount() > 0) {
            throw new IllegalStateException(wrong.size() + " of " + count + " keep-alives were not answered 200 in time, the first: "
                    + wrong.peek() + "; " + left.getCount() + " not at all");
        }
        return times;
    }

    private static void awaitNanos(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Every phone once before any comes again: 61,803 has no divisor in common with a fleet of a power of ten. */
    private int phone(int number) {
        return (int) (number * 61_803L % phones);
    }
}
