package org.opennms.plugins.phones.alarms;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.opennms.plugins.phones.api.error.Unreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one destination through the outbox, in order, on a thread of its own: a destination that is away holds up no
 * other. It is never interrupted, since an interrupt would close the files a receiver in this process writes to.
 */
final class Delivery implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** Small, because what is in flight at a kill is sent twice. */
    static final int BATCH = 50;

    /** In a flood of alarms, what comes within this time shares one commit of the position. */
    private static final Duration GATHER = Duration.ofMillis(50);
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final Outbox outbox;
    private final Destination destination;
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private Thread thread;
    private boolean started;
    private long position;
    private long saved;
    private Duration pause = FIRST_PAUSE;
    private boolean away;

    Delivery(Outbox outbox, Destination destination) {
        this.outbox = outbox;
        this.destination = destination;
    }

    void start() {
        thread = new Thread(this, "phones-outbox-" + destination.name());
        thread.setDaemon(true);
        thread.start();
    }

    void wake() {
        news.release();
    }

    @Override
    public void run() {
        try {
            while (closing.getCount() > 0) {
                round();
            }
        } catch (InterruptedException e) {
            LOG.debug("{}: interrupted", destination.name());
        }
    }

    private void round() throws InterruptedException {
        try {
            boolean more = handOver();
            reached();
            if (!more) {
                await();
            }
        } catch (RuntimeException e) {
            failed(e);
            closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            pause = shorter(pause.multipliedBy(2), destination.longestPause());
        }
    }

    /** Hands over one batch; whether more may be waiting. */
    private boolean handOver() {
        if (!started) {
            position = outbox.position(destination.name());
            saved = position;
            started = true;
        }
        save();
        List<Notice> batch = outbox.after(position, BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        Outcome outcome = destination.deliver(batch);
        if (outcome.taken() > 0) {
            position = batch.get(outcome.taken() - 1).change().id();
            pause = FIRST_PAUSE;
            save();
        }
        outcome.problem().ifPresent(problem -> {
            throw new Unreachable(problem);
        });
        return batch.size() == BATCH;
    }

    /** Where the store is away just now, the position is saved later and nothing is sent twice for it. */
    private void save() {
        if (saved < position) {
            outbox.acknowledge(destination.name(), position);
            saved = position;
        }
    }

    private void await() throws InterruptedException {
        if (news.tryAcquire(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
            closing.await(GATHER.toMillis(), TimeUnit.MILLISECONDS);
            news.drainPermits();
        }
    }

    private void reached() {
        pause = FIRST_PAUSE;
        if (away) {
            away = false;
            LOG.info("{}: alarms are handed over again", destination.name());
        }
    }

    private void failed(RuntimeException problem) {
        if (away) {
            LOG.debug("{}: still away", destination.name(), problem);
            return;
        }
        away = true;
        if (problem instanceof Unreachable) {
            LOG.warn("{}: alarms wait in the outbox: {}", destination.name(), problem.getMessage());
        } else {
            LOG.warn("{}: alarms wait in the outbox", destination.name(), problem);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The thread ends once the change in hand is through. */
    void stop() {
        closing.countDown();
        news.release();
        destination.close();
    }

    void join(Duration patience) {
        try {
            if (thread != null) {
                thread.join(patience.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
