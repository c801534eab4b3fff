package org.opennms.plugins.phones.alarms;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long it takes to wait, which tests may shorten. */
@FunctionalInterface
interface Pauses {

    Pauses REAL = (closing, length) -> closing.await(length.toMillis(), TimeUnit.MILLISECONDS);

    /** Returns after {@code length}, or as soon as {@code closing} is counted down. */
    void pause(CountDownLatch closing, Duration length) throws InterruptedException;
}
