package org.opennms.plugins.phones.tftp;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Wakes who is due. A due time mostly moves away before it comes, with every packet, so each sleeper stands in the queue
 * once and is put back where it is found to have more time. Used by one thread.
 */
final class Timers {

    static final long NEVER = Long.MAX_VALUE;

    /** Who sleeps. */
    abstract static class Sleeper {

        private long due = NEVER;
        private long queued = NEVER;

        abstract void wake(long now);
    }

    private record Entry(long at, Sleeper sleeper) { }

    private final PriorityQueue<Entry> queue = new PriorityQueue<>(Comparator.comparingLong(Entry::at));

    /** In place of what was set before. */
    void set(Sleeper sleeper, long due) {
        sleeper.due = due;
        if (due < sleeper.queued) {
            queue(sleeper, due);
        }
    }

    private void queue(Sleeper sleeper, long at) {
        sleeper.queued = at;
        if (at != NEVER) {
            queue.add(new Entry(at, sleeper));
        }
    }

    /** Milliseconds until somebody may be due, rounded up; at most {@code most}. */
    long millisFrom(long now, long most) {
        Entry first = queue.peek();
        return first == null ? most : Math.max(0, Math.min(most, (first.at() - now + 999_999) / 1_000_000));
    }

    void wakeThoseDue(long now) {
        for (Entry first = queue.peek(); first != null && first.at() <= now; first = queue.peek()) {
            queue.remove();
            Sleeper sleeper = first.sleeper();
            // else it was queued anew for an earlier time, and this entry is what is left of the one before
            if (first.at() == sleeper.queued) {
                boolean due = sleeper.due <= now;
                queue(sleeper, due ? NEVER : sleeper.due);
                if (due) {
                    sleeper.due = NEVER;
                    sleeper.wake(now);
                }
            }
        }
    }
}
