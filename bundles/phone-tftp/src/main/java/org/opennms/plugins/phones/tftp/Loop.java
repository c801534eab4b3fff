package org.opennms.plugins.phones.tftp;

import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that moves all packets: reads what has come, does what was posted to it, and wakes who is due. */
final class Loop {

    /** Whose socket has something to read. */
    interface Reader {

        void read(long now) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final long LONGEST_SLEEP = 60_000;

    private final Selector selector;
    private final Queue<Runnable> posted = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::run, "phones-tftp");
    private final long origin = System.nanoTime();

    /** Of the loop's own thread. */
    final Timers timers = new Timers();

    Loop() throws IOException {
        selector = Selector.open();
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Nanoseconds since the loop was made. */
    long now() {
        return System.nanoTime() - origin;
    }

    /** To be run in the loop's thread; from any thread. */
    void post(Runnable work) {
        posted.add(work);
        selector.wakeup();
    }

    /** In the loop's thread, or before it starts. Closing the channel ends it. */
    void register(DatagramChannel channel, Reader reader) throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, reader);
    }

    private void run() {
        while (selector.isOpen()) {
            try {
                long wait = posted.isEmpty() ? timers.millisFrom(now(), LONGEST_SLEEP) : 0;
                if (wait > 0) {
                    selector.select(this::read, wait);
                } else {
                    selector.selectNow(this::read);
                }
                for (Runnable work = posted.poll(); work != null; work = posted.poll()) {
                    work.run();
                }
                timers.wakeThoseDue(now());
            } catch (ClosedSelectorException e) {
                return;
            } catch (IOException | RuntimeException e) {
                // one broken transfer must not end those of all other phones
                LOG.error("A TFTP packet could not be handled", e);
            }
        }
    }

    private void read(SelectionKey key) {
        try {
            ((Reader) key.attachment()).read(now());
        } catch (IOException e) {
            LOG.debug("a TFTP socket cannot be read", e);
        }
    }

    /** Does the last work in the loop's thread; returns when that has ended. */
    void close(Runnable last) throws InterruptedException {
        post(() -> {
            last.run();
            try {
                selector.close();
            } catch (IOException e) {
                LOG.debug("a selector is not closed", e);
            }
        });
        thread.join();
    }
}
