package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.store.ListingRows.Sighting;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit: what phones say waits in one queue; one thread takes all that waits, writes it in one transaction and
 * answers when it is durable. While one transaction commits the next one gathers, so batches grow with the load and
 * nothing waits that need not.
 */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int LARGEST_BATCH = 1000;
    /** About twenty batches: some seconds of work, which is as long as a phone cares to wait. */
    private static final int LONGEST_QUEUE = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Store store;
    private final Clock clock;
    private final Newcomers newcomers;
    private final ListeningLog listening;
    private final Listeners listeners;
    private final Duration alarmRepeat;
    private final long gatherNanos;
    private final FeedWriter feed = new FeedWriter();
    private final BlockingQueue<Work<?>> queue = new LinkedBlockingQueue<>(LONGEST_QUEUE);
    private final ExecutorService replies = Executors.newSingleThreadExecutor(r -> new Thread(r, "phones-replies-1"));
    private final Thread thread = new Thread(this::work, "phones-intake-1");
    private volatile boolean open = true;

    Intake(Store store, Clock clock, Newcomers newcomers, ListeningLog listening, Listeners listeners,
           FleetSettings settings) {
        this.store = store;
        this.clock = clock;
        this.newcomers = newcomers;
        this.listening = listening;
        this.listeners = listeners;
        this.alarmRepeat = settings.alarmRepeat();
        this.gatherNanos = settings.commitDelay().toNanos();
    }

    void start() {
        thread.start();
    }

    /** Takes no more, finishes what waits, and ends. */
    void close() {
        open = false;
        // Not by an interrupt: it would hit the store in the middle of a commit. A full queue wakes the thread anyway.
        queue.offer(new Nothing());
        try {
            thread.join(PATIENCE.toMillis());
            replies.shutdown();
            if (!replies.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                replies.shutdownNow();
            }
        } catch (InterruptedException e) {
            replies.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Completes once the work is durable; fails with {@link Busy} where too much waits already. */
    <T> CompletableFuture<T> submit(Work<T> work) {
        if (!open || !queue.offer(work)) {
            work.fail(new Busy(open ? "too many reports wait to be stored" : "the program is stopping"));
        } else if (!open && queue.remove(work)) {
            work.fail(new Busy("the program is stopping"));
        }
        return work.done();
    }

    /** The same for callers that have a thread to wait with. */
    <T> T await(Work<T> work) {
        try {
            return submit(work).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FleetException known) {
                throw known;
            }
            throw new Busy("the store could not take it", e.getCause());
        } catch (TimeoutException e) {
            throw new Busy("the store is slow to answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("the program is stopping", e);
        }
    }

    private void work() {
        List<Work<?>> batch = new ArrayList<>(LARGEST_BATCH);
        try {
            while (open || !queue.isEmpty()) {
                batch.add(queue.take());
                gather();
                queue.drainTo(batch, LARGEST_BATCH - batch.size());
                commit(List.copyOf(batch));
                batch.clear();
            }
        } catch (InterruptedException e) {
            LOG.warn("the intake was interrupted; nothing more is taken");
            open = false;
        }
    }

    /** A small batch costs as much to make durable as a large one. A lone report waits for nobody. */
    private void gather() {
        if (gatherNanos > 0 && open && !queue.isEmpty() && queue.size() < LARGEST_BATCH) {
            LockSupport.parkNanos(gatherNanos);
        }
    }

    private void commit(List<Work<?>> works) {
        if (works.isEmpty()) {
            return;
        }
        News news = new News();
        try {
            store.write(tx -> {
                apply(tx, works, news);
                return null;
            });
        } catch (Busy e) {
            answer(() -> works.forEach(work -> work.fail(e)));
            return;
        } catch (RuntimeException | LinkageError e) {
            // A family whose bundle is just being replaced may lack classes; the one thread must outlive that.
            split(works, e);
            return;
        }
        listeners.publish(news);
        answer(() -> works.forEach(Work::succeed));
    }

    /** Replies are written by whoever completes them: that is not the committing thread's business. */
    private void answer(Runnable words) {
        replies.execute(words);
    }

    /** One bad piece of work must hurt nobody else: halves find it in few more transactions. */
    private void split(List<Work<?>> works, Throwable why) {
        if (storeIsAway()) {
            answer(() -> works.forEach(work -> work.fail(new Busy("the store is away", why))));
            return;
        }
        if (works.size() == 1) {
            LOG.warn("could not store what a phone said", why);
            answer(() -> works.get(0).fail(why));
            return;
        }
        commit(works.subList(0, works.size() / 2));
        commit(works.subList(works.size() / 2, works.size()));
    }

    /** Whether it was the store that failed, and not the work: its service may just be gone. */
    private boolean storeIsAway() {
        try {
            store.read(view -> view.settings().get("store.probe"));
            return false;
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("the store is away", e);
            return true;
        }
    }

    private void apply(Tx tx, List<Work<?>> works, News news) {
        Instant now = clock.instant();
        AlarmBook alarms = new AlarmBook(tx, news, now, alarmRepeat);
        Batch batch = new Batch(tx, now, alarms, works);
        works.forEach(work -> work.run(batch));
        batch.write();
        List<Sighting> sightings = new ArrayList<>();
        for (MacAddress mac : batch.touched()) {
            Phone after = batch.phone(mac).orElseThrow();
            if (Visible.differ(batch.before(mac), after, now, listening.listening())) {
                feed.changed(tx, after, now);
                news.phone(batch.before(mac), Optional.of(after));
                Liveness.sighting(after, now, listening.listening()).ifPresent(sightings::add);
            }
        }
        tx.listing().heard(sightings);
        makeRoom(batch, news);
    }

    private void makeRoom(Batch batch, News news) {
        List<MacAddress> leaving = newcomers.givingWay(batch);
        if (!leaving.isEmpty()) {
            Departures.forget(batch.tx(), leaving, batch.alarms(), news, phone -> feed.changed(batch.tx(), phone, batch.now()));
        }
    }

    /** Wakes the thread. */
    private static final class Nothing extends Work<Boolean> {

        @Override
        Collection<MacAddress> macs() {
            return List.of();
        }

        @Override
        Boolean apply(Batch batch) {
            return true;
        }
    }
}
