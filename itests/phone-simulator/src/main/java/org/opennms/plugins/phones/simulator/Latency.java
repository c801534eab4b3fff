package org.opennms.plugins.phones.simulator;

import java.util.concurrent.atomic.AtomicLongArray;

/** Times in buckets that grow by an eighth: exact enough for a percentile, and no bigger for a million of them. */
final class Latency {

    private static final int PER_OCTAVE = 8;

    private final AtomicLongArray buckets = new AtomicLongArray(64 * PER_OCTAVE);

    void add(long nanos) {
        double octaves = Math.log(Math.max(1, nanos)) / Math.log(2);
        buckets.incrementAndGet((int) (octaves * PER_OCTAVE));
    }

    /** The upper edge, in milliseconds, of the bucket that this share (0 to 1) of the times does not exceed. */
    double millis(double share) {
        long all = 0;
        for (int i = 0; i < buckets.length(); i++) {
            all += buckets.get(i);
        }
        long wanted = (long) Math.ceil(all * share);
        long seen = 0;
        for (int i = 0; i < buckets.length() && all > 0; i++) {
            seen += buckets.get(i);
            if (seen >= wanted) {
                return Math.pow(2, (i + 1) / (double) PER_OCTAVE) / 1e6;
            }
        }
        return 0;
    }
}
