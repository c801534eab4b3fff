package org.opennms.plugins.phones.alarms;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.error.Unreachable;
import org.opennms.plugins.phones.api.host.Health;
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
    private final Pauses pauses;
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private Thread thread;
    private long position;
    private Duration pause = FIRST_PAUSE;
    private volatile Optional<String> problem = Optional.empty();
    private volatile boolean elsewhere;
    private volatile OptionalLong backlog = OptionalLong.empty();
    private long countedNanos;

    /** @param pauses how to wait before a destination that is away is tried again */
    Delivery(Outbox outbox, Destination destination, Pauses pauses) {
        this.outbox = outbox;
        this.destination = destination;
        this.pauses = pauses;
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
        giveBack();
    }

    /** Else another node would wait until this one's connection to the database ends. */
    private void giveBack() {
        try {
            outbox.release(destination.name(), position);
        } catch (RuntimeException e) {
            LOG.debug("{}: not given back", destination.name(), e);
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
            rest();
            pause = shorter(pause.multipliedBy(2), destination.longestPause());
        }
    }

    /** Many rest for half a minute: what comes to wait meanwhile is counted now and then. */
    private void rest() throws InterruptedException {
        for (Duration left = pause; left.compareTo(Duration.ZERO) > 0 && closing.getCount() > 0; left = left.minus(TICK)) {
            if (backlog.isPresent()) {
                count();
            }
            pauses.pause(closing, shorter(left, TICK));
        }
    }

    /** Hands over one batch; whether more may be waiting. */
    private boolean handOver() {
        // Where the store is away just now, the position is saved later and nothing is sent twice for it.
        OptionalLong held = outbox.hold(destination.name(), position);
        elsewhere = held.isEmpty();
        if (backlog.isEmpty() || System.nanoTime() - countedNanos >= TICK.toNanos()) {
            count();
        }
        if (elsewhere) {
            return false;
        }
        position = held.getAsLong();
        List<Notice> batch = outbox.after(position, BATCH);
        return !batch.isEmpty() && handOver(batch);
    }

    /** On this thread only, since a store that hangs must keep nobody waiting who asks how we do. */
    private void count() {
        try {
            backlog = OptionalLong.of(outbox.backlog(destination.name()));
        } catch (RuntimeException e) {
            backlog = OptionalLong.empty();
            LOG.debug("{}: no backlog", destination.name(), e);
        }
        countedNanos = System.nanoTime();
    }

    private boolean handOver(List<Notice> batch) {
        Outcome outcome = destination.deliver(batch);
        boolean more = outcome.taken() == BATCH;
        if (outcome.taken() > 0) {
            position = batch.get(outcome.taken() - 1).change().id();
            pause = FIRST_PAUSE;
            if (!more) {
                outbox.hold(destination.name(), position);
            }
        }
        outcome.problem().ifPresent(said -> {
            throw new Unreachable(said);
        });
        return more;
    }

    private void await() throws InterruptedException {
        if (news.tryAcquire(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
            closing.await(GATHER.toMillis(), TimeUnit.MILLISECONDS);
            news.drainPermits();
        }
    }

    private void reached() {
        pause = FIRST_PAUSE;
        if (problem.isPresent()) {
            problem = Optional.empty();
            LOG.info("{}: alarms are handed over again", destination.name());
        }
    }

    private void failed(RuntimeException failure) {
        if (closing.getCount() == 0) {
            return;
        }
        String said = failure instanceof FleetException ? failure.getMessage() : failure.toString();
        if (failure instanceof Busy) {
            backlog = OptionalLong.empty();
        }
        boolean known = problem.equals(Optional.of(said));
        problem = Optional.of(said);
        if (known) {
            LOG.debug("{}: still away", destination.name(), failure);
        } else if (failure instanceof FleetException) {
            LOG.warn("{}: alarms wait in the outbox: {}", destination.name(), said);
        } else {
            LOG.warn("{}: alarms wait in the outbox", destination.name(), failure);
        }
    }

    /** How it does, from memory; the backlog is some seconds old, and left out where the store is known to be away. */
    Health health() {
        Map<String, String> facts = new LinkedHashMap<>(destination.facts());
        if (elsewhere) {
            facts.put("served", "by another node");
        }
        backlog.ifPresent(count -> facts.put("backlog", Long.toString(count)));
        return new Health("alarms to " + destination.name(), problem, facts);
    }

    Optional<String> problem() {
        return problem;
    }

    String name() {
        return destination.name();
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
