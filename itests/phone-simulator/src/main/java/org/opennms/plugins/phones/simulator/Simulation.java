package org.opennms.plugins.phones.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run: plugs the phones in, tells how they fare, and ends when it may. */
final class Simulation implements AutoCloseable {

    private static final long LOOK_MS = 50;
    private static final long PROGRESS_NANOS = 5_000_000_000L;

    private final Fleet fleet;
    private final Options options;
    private final PrintStream out;
    private final List<Loop> loops = new ArrayList<>();
    private long began;
    private volatile boolean stopped;

    Simulation(Options options, PrintStream out) {
        this.fleet = new Fleet(options);
        this.options = options;
        this.out = out;
    }

    /** The exit status. */
    int run() throws IOException, InterruptedException {
        began = System.nanoTime();
        plugIn();
        long nextLine = began + PROGRESS_NANOS;
        long requests = 0;
        while (!stopped && !isDone()) {
            Thread.sleep(LOOK_MS);
            if (System.nanoTime() >= nextLine) {
                long now = fleet.tally.requests.sum();
                out.println(progress(now - requests));
                requests = now;
                nextLine += PROGRESS_NANOS;
            }
        }
        return end();
    }

    /** Ends the run early, from another thread. */
    void stop() {
        stopped = true;
    }

    Fleet fleet() {
        return fleet;
    }

    private void plugIn() throws IOException {
        List<Optional<Aggregator>> aggregators = new ArrayList<>();
        int threads = Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors() / 2));
        for (int i = 0; i < threads; i++) {
            Loop loop = new Loop("phones-simulator-" + (i + 1), Math.max(1, options.connections() / threads));
            loops.add(loop);
            aggregators.add(options.aggregator() ? Optional.of(new Aggregator(fleet, loop)) : Optional.empty());
        }
        for (int i = 0; i < options.phones(); i++) {
            Loop loop = loops.get(i % threads);
            Phone phone = new Phone(fleet, loop, options.handset(i), options.source(i), aggregators.get(i % threads));
            fleet.tally.booting.increment();
            loop.after(options.ramp().multipliedBy(i).dividedBy(options.phones()), () -> {
                fleet.tally.booting.decrement();
                phone.boot();
            });
        }
        loops.forEach(Loop::start);
    }

    private boolean isDone() {
        for (Loop loop : loops) {
            if (loop.broken() != null) {
                fleet.faults.add("the simulator itself", "loop", loop.broken().toString());
                return true;
            }
        }
        if (System.nanoTime() - began > options.duration().toNanos()) {
            return true;
        }
        if (options.rounds().isPresent()) {
            return fleet.tally.roundsDone.sum() >= options.phones();
        }
        return !options.goesOn() && fleet.tally.registered.sum() == options.phones();
    }

    private int end() throws IOException {
        long missing = options.phones() - fleet.tally.registered.sum();
        close();
        if (missing > 0 && !stopped) {
            fleet.faults.add("not registered when time was up", missing + " of " + options.phones(),
                    fleet.tally.pending.sum() + " of them wait for approval");
        }
        if (fleet.trace().isPresent()) {
            fleet.trace().get().write(options.trace().orElseThrow());
        }
        out.println(summary());
        fleet.faults.lines().forEach(line -> out.println("  " + line));
        return fleet.faults.count() == 0 ? 0 : 1;
    }

    private String progress(long requests) {
        return String.format(Locale.ROOT, "%5d s  booting %d, pending %d, registered %d; %d requests/s, %d restarts, %d faults",
                elapsed().toSeconds(), fleet.tally.booting.sum(), fleet.tally.pending.sum(), fleet.tally.registered.sum(),
                requests * 1_000_000_000L / PROGRESS_NANOS, fleet.tally.restarts.sum(), fleet.faults.count());
    }

    private String summary() {
        Tally tally = fleet.tally;
        return String.format(Locale.ROOT, "%d of %d phones registered after %.1f s: %d requests, %d reports, %d alarms, "
                        + "%d restarts, %d times busy, %d bytes; reports answered in %.1f ms (median), %.1f ms (99 %%), "
                        + "sent late by %.0f ms (99 %%); %s",
                tally.registered.sum(), options.phones(), elapsed().toMillis() / 1e3, tally.requests.sum(),
                tally.reports.sum(), tally.alarms.sum(), tally.restarts.sum(), tally.busy.sum(), tally.bytes.sum(),
                tally.reportTimes.millis(0.5), tally.reportTimes.millis(0.99), tally.lateness.millis(0.99),
                fleet.faults.count() == 0 ? "nothing went wrong" : fleet.faults.count() + " things went wrong:");
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        loops.forEach(Loop::close);
    }
}
