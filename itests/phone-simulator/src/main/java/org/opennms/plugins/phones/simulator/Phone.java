package org.opennms.plugins.phones.simulator;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** One phone: boots, reports, obeys. All of it runs on its loop's thread. */
final class Phone {

    private static final int PATIENCE_WITH_BUSY = 60;
    private static final int TOO_MANY_RESTARTS = 10;

    final Fleet fleet;
    final Handset handset;
    private final Loop loop;
    private final Line line;
    private final Quirk quirk;
    private final Optional<InetAddress> source;
    private final Optional<Aggregator> aggregator;
    private Optional<LongAdder> standing = Optional.empty();
    private Reporting reporting;
    private int setbacks;
    private int restarts;
    private int rounds;

    /** @param aggregator through which it reports; its files it fetches itself */
    Phone(Fleet fleet, Loop loop, Handset handset, Optional<InetAddress> source, Optional<Aggregator> aggregator) {
        this.source = source;
        this.aggregator = aggregator;
        this.fleet = fleet;
        this.loop = loop;
        this.handset = handset;
        this.line = new Line(loop, source, fleet.options.timeout().toNanos());
        this.quirk = fleet.options.odd() ? Quirk.of(handset.index()) : Quirk.NONE;
    }

    void boot() {
        stands(fleet.tally.booting);
        new Boot(this).begin();
    }

    void booted(Applied applied, boolean configured, Runnable whenNotConfigured) {
        if (!configured && fleet.options.scenario().known) {
            fault("a known phone got no configuration", fleet.options.scenario().toString());
        }
        reporting = new Reporting(this, applied, configured);
        reporting.start(whenNotConfigured);
    }

    void stateReport() {
        reporting.state();
    }

    /** A graceful restart: the phone hangs up, and is back a moment later. */
    void restart() {
        fleet.tally.restarts.increment();
        fleet.trace(handset, "restart");
        if (++restarts == TOO_MANY_RESTARTS) {
            fault("restarted again and again", TOO_MANY_RESTARTS + " times");
        }
        reporting = null;
        line.hangUp();
        stands(fleet.tally.booting);
        after(Duration.ofMillis(ThreadLocalRandom.current().nextInt(100, 500)), this::boot);
    }

    /** A keep-alive of a registered phone was answered. */
    void countRound() {
        if (fleet.options.rounds().isPresent() && ++rounds == fleet.options.rounds().get()) {
            fleet.tally.roundsDone.increment();
        }
    }

    boolean isCurrent(Reporting other) {
        return reporting == other;
    }

    /** Counts this phone among the booting, the pending or the registered. */
    void stands(LongAdder now) {
        standing.ifPresent(LongAdder::decrement);
        now.increment();
        standing = Optional.of(now);
    }

    Optional<InetAddress> source() {
        return source;
    }

    Optional<Aggregator> aggregator() {
        return aggregator;
    }

    boolean isAsking() {
        return line.isBusy();
    }

    void hangUp() {
        line.hangUp();
    }

    void after(Duration delay, Runnable work) {
        loop.after(delay, work);
    }

    /** Waits longer after every setback in a row, and never in step with the others. */
    void afterSetback(Runnable again) {
        long most = Math.min(30_000, 500L << Math.min(setbacks++, 10));
        after(Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1)), again);
    }

    void fault(String kind, String detail) {
        fleet.faults.add(kind, handset.mac(), detail);
    }

    /**
     * Asks one thing.
     *
     * @param note      for the trace
     * @param expected  statuses that a phone can live with
     * @param otherwise after the fault is noted: how to go on
     */
    void ask(Request request, String note, Set<Integer> expected, Consumer<Response> then, Runnable otherwise) {
        fleet.tally.requests.increment();
        line.send(request, quirk, new Line.Reply() {
            @Override
            public void answered(Response response, long nanos) {
                fleet.tally.bytes.add(response.received());
                if (response.status() == 503) {
                    busy(request, response, () -> ask(request, note, expected, then, otherwise));
                    return;
                }
                fleet.trace(handset, request.method() + " " + request.url().path() + note + " " + response.status());
                judge(request, response);
                if (expected.contains(response.status())) {
                    setbacks = 0;
                    if (request.method().equals("POST")) {
                        fleet.tally.reportTimes.add(nanos);
                    }
                    then.accept(response);
                } else {
                    fault("status " + response.status(), request.method() + " " + request.url().path() + note);
                    otherwise.run();
                }
            }

            @Override
            public void failed(String kind, String detail) {
                fault(kind, detail);
                otherwise.run();
            }
        });
    }

    private void judge(Request request, Response response) {
        List<String> faults = request.method().equals("GET") ? response.fileFaults() : response.faults();
        faults.forEach(kind -> fault(kind, request.method() + " " + request.url().path() + " " + response.statusLine()));
    }

    /** A server that starts, or is overrun, says 503: phones come again, and only after many of them it is a fault. */
    private void busy(Request request, Response response, Runnable again) {
        fleet.tally.busy.increment();
        if (++setbacks == PATIENCE_WITH_BUSY) {
            fault("503 for too long", request.method() + " " + request.url().path());
        }
        String seconds = response.header("retry-after");
        long wait = seconds.matches("[0-9]{1,3}") ? Long.parseLong(seconds) * 1000 : 2_000;
        line.hangUp();
        after(Duration.ofMillis(Math.max(200, wait) + ThreadLocalRandom.current().nextInt(500)), again);
    }
}
