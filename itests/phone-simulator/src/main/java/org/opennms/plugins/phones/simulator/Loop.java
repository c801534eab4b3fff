package org.opennms.plugins.phones.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/** One thread, one selector: everything that its phones do happens here, so that no phone needs a lock. */
final class Loop implements AutoCloseable {

    private static final int TIMERS_AT_ONCE = 4096;
    private static final long LONGEST_SLEEP_MS = 100;

    private record Timer(long at, long order, Runnable work) { }

    final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    final Selector selector;
    private final int most;
    private final PriorityQueue<Timer> timers =
            new PriorityQueue<>(Comparator.comparingLong(Timer::at).thenComparingLong(Timer::order));
    private final Queue<Line> waiting = new ArrayDeque<>();
    private final Set<Line> open = new HashSet<>();
    private final Map<String, InetSocketAddress> addresses = new HashMap<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile Throwable broken;
    private boolean admitting;
    private long order;
    private long nextLook;

    /** @param most connections that are open at one time */
    Loop(String name, int most) throws IOException {
        this.most = most;
        this.selector = Selector.open();
        this.thread = new Thread(this::run, name);
    }

    void start() {
        thread.start();
    }

    /** Later, on this loop's thread; before {@link #start} from any thread, afterwards only from its own. */
    void after(Duration delay, Runnable work) {
        timers.add(new Timer(System.nanoTime() + delay.toNanos(), order++, work));
    }

    /** A line that wants to connect: now, or when another one hangs up. */
    void admit(Line line) {
        waiting.add(line);
        admitWaiting();
    }

    void left(Line line) {
        if (open.remove(line)) {
            admitWaiting();
        }
    }

    InetSocketAddress address(Url url) {
        return addresses.computeIfAbsent(url.authority(), name -> new InetSocketAddress(url.host(), url.port()));
    }

    /** Why the loop ended before anybody closed it. */
    Throwable broken() {
        return broken;
    }

    private void admitWaiting() {
        // connect() may fail at once and come back here: a queue is worked off by one frame, not by many
        if (admitting) {
            return;
        }
        admitting = true;
        try {
            while (open.size() < most && !waiting.isEmpty()) {
                Line line = waiting.poll();
                if (line.isWaiting()) {
                    open.add(line);
                    line.connect();
                }
            }
        } finally {
            admitting = false;
        }
    }

    private void run() {
        try {
            while (!closed) {
                runTimers();
                selector.select(sleep());
                for (SelectionKey key : selector.selectedKeys()) {
                    ((Line) key.attachment()).ready(key);
                }
                selector.selectedKeys().clear();
                lookForSilence();
            }
        } catch (IOException | RuntimeException | Error e) {
            broken = e;
        } finally {
            List.copyOf(open).forEach(Line::hangUp);
        }
    }

    private void runTimers() {
        long now = System.nanoTime();
        for (int i = 0; i < TIMERS_AT_ONCE && !timers.isEmpty() && timers.peek().at() <= now; i++) {
            timers.poll().work().run();
        }
    }

    private long sleep() {
        if (timers.isEmpty()) {
            return LONGEST_SLEEP_MS;
        }
        long millis = (timers.peek().at() - System.nanoTime()) / 1_000_000;
        return Math.max(1, Math.min(LONGEST_SLEEP_MS, millis));
    }

    private void lookForSilence() {
        long now = System.nanoTime();
        if (now >= nextLook) {
            nextLook = now + 500_000_000L;
            List.copyOf(open).forEach(line -> line.giveUpAfterSilence(now));
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join(5_000);
            selector.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
