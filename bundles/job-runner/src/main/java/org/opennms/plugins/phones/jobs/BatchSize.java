package org.opennms.plugins.phones.jobs;

import java.time.Duration;

/**
 * How many items the next write does. Others wait while it lasts, and how long that is depends on the machine and on what
 * else it does: so it begins small, and follows what the last one took.
 */
final class BatchSize {

    private static final int FIRST = 25;
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMillis(300);

    private volatile int size = FIRST;

    int most(int limit) {
        return Math.max(1, Math.min(limit, size));
    }

    /** A write of so many items took so long, without the time it waited for its turn. */
    void took(int items, Duration time) {
        if (time.compareTo(LONG) > 0) {
            size = Math.max(1, items / 2);
        } else if (time.compareTo(SHORT) < 0 && items >= size) {
            size = Math.min(Integer.MAX_VALUE / 2, 2 * items);
        }
    }
}
