package org.opennms.plugins.phones.core;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.opennms.plugins.phones.api.error.Busy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does again and again what must be done now and then, one thing at a time. */
final class Ticks {

    private static final Logger LOG = LoggerFactory.getLogger(Ticks.class);

    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "phones-housekeeping-1"));

    void every(long seconds, long firstAfter, String what, Runnable work) {
        executor.scheduleWithFixedDelay(() -> guarded(what, work), firstAfter, seconds, TimeUnit.SECONDS);
    }

    void close() {
        // Without an interrupt, which would hit the store in the middle of a commit.
        executor.shutdown();
        try {
            if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("housekeeping is still running while the bundle stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An exception would end the schedule for good. */
    private void guarded(String what, Runnable work) {
        try {
            work.run();
        } catch (Busy e) {
            // The store says once why it is away.
            LOG.debug("{} waits: {}", what, e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            if (!executor.isShutdown()) {
                LOG.warn("{} failed and is tried again", what, e);
            }
        }
    }
}
