package org.opennms.plugins.phones.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Prints the banner on the process's own output, not in the log: it is for whoever started the program. */
public final class Announcer implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(250);

    private final Banner banner;
    private final FirstPassword firstPassword;
    private final PrintStream out;
    private final CountDownLatch closing = new CountDownLatch(1);

    public Announcer(Banner banner, FirstPassword firstPassword) {
        this(banner, firstPassword, System.out);
    }

    Announcer(Banner banner, FirstPassword firstPassword, PrintStream out) {
        this.banner = banner;
        this.firstPassword = firstPassword;
        this.out = out;
    }

    public void start() {
        Thread thread = new Thread(this::run, "phones-banner");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        long start = System.nanoTime();
        try {
            do {
                announce(Duration.ofNanos(System.nanoTime() - start));
            } while (!banner.isReady() && !closing.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The password's file goes only once the password was really written out. */
    void announce(Duration sinceStart) {
        banner.next(sinceStart).ifPresent(text -> {
            out.println(text);
            if (!out.checkError() && banner.isReady()) {
                firstPassword.forget();
            }
        });
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
