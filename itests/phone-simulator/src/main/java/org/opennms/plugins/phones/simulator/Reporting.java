package org.opennms.plugins.phones.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** What a phone says between two starts: that it has begun, how it is, and that it is still there. */
final class Reporting {

    private static final String KEEP_ALIVE = "rest/v1/ipphoneMgrStatus/keep-alive";
    private static final String ALERT = "rest/v1/ipphoneMgrAlert/alert";
    private static final Set<Integer> OK = Set.of(200);
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final Phone phone;
    private final Options options;
    private final Applied applied;
    private final boolean configured;
    private long due;
    private int alarms;
    private String told = "";

    Reporting(Phone phone, Applied applied, boolean configured) {
        this.phone = phone;
        this.options = phone.fleet.options;
        this.applied = applied;
        this.configured = configured;
    }

    void start(Runnable whenNotConfigured) {
        report("started", () -> {
            if (configured) {
                state();
            } else {
                whenNotConfigured.run();
            }
        });
    }

    /** Signed in and registered, or waiting for somebody who approves. */
    void state() {
        report(configured ? "registered" : "unregistered", () -> {
            phone.hangUp();
            phone.stands(configured ? phone.fleet.tally.registered : phone.fleet.tally.pending);
            scheduleFirst();
        });
    }

    private void scheduleFirst() {
        // a real fleet was not plugged in at one moment: its reports are spread over the period
        long period = period().toNanos();
        due = System.nanoTime() + (configured ? ThreadLocalRandom.current().nextLong(period + 1) : period);
        phone.after(Duration.ofNanos(due - System.nanoTime()), this::stillThere);
        if (configured && options.alarmsPerSecond() > 0) {
            long between = (long) (options.phones() / options.alarmsPerSecond() * 1e9);
            phone.after(Duration.ofNanos(ThreadLocalRandom.current().nextLong(between + 1)), () -> alarm(between));
        }
    }

    private void stillThere() {
        if (!phone.isCurrent(this)) {
            return;
        }
        if (phone.isAsking()) {
            phone.after(MOMENT, this::stillThere);
            return;
        }
        phone.fleet.tally.lateness.add(System.nanoTime() - due);
        report(configured ? "registered" : "unregistered", () -> {
            phone.hangUp();
            if (configured) {
                phone.countRound();
            }
            due = Math.max(due + period().toNanos(), System.nanoTime());
            phone.after(Duration.ofNanos(due - System.nanoTime()), this::stillThere);
        });
    }

    private Duration period() {
        return configured ? options.keepAlive().orElse(applied.keepAlive()) : options.poll();
    }

    private void report(String status, Runnable then) {
        if (!phone.isCurrent(this)) {
            return;
        }
        Report.Said said = said(status);
        String body = Report.keepAlive(phone.handset, said, options.region().orElse(""));
        phone.fleet.tally.reports.increment();
        if (phone.aggregator().isPresent()) {
            Optional<String> news = status.equals(told) ? Optional.empty() : Optional.of(body);
            told = status;
            phone.aggregator().get().take(applied.reports(), new Aggregator.Said(phone, news, handlers -> {
                if (phone.isCurrent(this)) {
                    phone.fleet.trace(phone.handset, "through the aggregator " + status + " as " + said.emsUser());
                    obeyOr(handlers, then);
                }
            }));
            return;
        }
        post(KEEP_ALIVE, body, " " + status + " as " + said.emsUser(), then, () -> report(status, then));
    }

    private Report.Said said(String status) {
        String ems = configured ? applied.emsUser() : Report.PENDING_USER;
        if (!status.equals("registered")) {
            return Report.Said.nobody(status, ems);
        }
        if (phone.handset.lync()) {
            String user = options.user(phone.handset.index()).orElse("user" + phone.handset.index());
            return new Report.Said(status, ems, user, user + "@example.com", "+49" + (300_000 + phone.handset.index()),
                    "sip.example.com");
        }
        return new Report.Said(status, ems, applied.authName(), "", applied.line(), applied.proxy());
    }

    private void alarm(long between) {
        if (!phone.isCurrent(this)) {
            return;
        }
        if (phone.isAsking()) {
            phone.after(MOMENT, () -> alarm(between));
            return;
        }
        String name = phone.handset.lync() ? "IPPHONE LYNC LOGIN FAILURE" : "IPPHONE REGISTRATION FAILURE";
        int severity = alarms++ % 2 == 0 ? 5 : 0;
        phone.fleet.tally.alarms.increment();
        Runnable next = () -> phone.after(Duration.ofNanos(between), () -> alarm(between));
        post(ALERT, Report.alarm(phone.handset, applied.emsUser(), name, severity, alarms),
                " severity " + severity, () -> {
                    phone.hangUp();
                    next.run();
                }, next);
    }

    private void post(String path, String body, String note, Runnable then, Runnable again) {
        Request request = Request.post(applied.reports().file(path), phone.handset.userAgent(), body);
        Consumer<Response> read = response -> {
            obeyOr(handlers(response), then);
        };
        phone.ask(request, note, OK, read, () -> phone.afterSetback(again));
    }

    private List<String> handlers(Response response) {
        try {
            return Replies.handlers(response.text());
        } catch (IllegalArgumentException e) {
            phone.fault("an unreadable reply", e.getMessage() + ": " + response.text());
            return List.of();
        }
    }

    private void obeyOr(List<String> handlers, Runnable then) {
        if (!obey(handlers)) {
            then.run();
        }
    }

    /** True when the reply restarts the phone: whatever it was about to do is off. */
    private boolean obey(List<String> handlers) {
        for (String handler : handlers) {
            phone.fleet.trace(phone.handset, "told " + handler);
            if (handler.equals(Replies.RESTART)) {
                phone.restart();
                return true;
            }
            phone.fault("an unknown command", handler);
        }
        return false;
    }
}
