package org.opennms.plugins.phones.bench;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    private final double perSecond;
    private final int phones;

    Pace(double perSecond, int phones) {
        this.perSecond = perSecond;
        this.phones = phones;
    }

    /**
     * Microseconds of each answer; any but 200 is thrown.
     *
     * @param first the number of the first phone; the next ones lie far apart, as phones do that come by chance
     */
    Histogram run(Caller caller, int first, int seconds) throws Exception {
        Histogram times = new ConcurrentHistogram(LONGEST_MICROS, 3);
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        int count = (int) (perSecond * seconds);
        CompletableFuture<?>[] answers = new CompletableFuture<?>[count];
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = began + (long) (i * 1e9 / perSecond);
            awaitNanos(due);
            answers[i] = caller.send(phone(first + i)).handle((status, failure) -> {
                if (failure != null || status != 200) {
                    wrong.add(failure == null ? "status " + status : failure.toString());
                }
                times.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - due) / 1_000));
                return null;
            });
        }
        CompletableFuture.allOf(answers).get(1, TimeUnit.MINUTES);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(wrong.size() + " of " + count + " keep-alives were not answered 200, the first: "
                    + wrong.peek());
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
