package org.opennms.plugins.phones.simulator;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Stands between a loop's phones and the server, as the vendor's does: gathers reports and posts them together, each with
 * the address that its phone came from; of phones about which nothing is new it only says that they are still there.
 */
final class Aggregator {

    private static final String BASE = "c/7/p/3/rest/v1/ipphoneMgrStatus/";
    private static final String AGENT = "phone-simulator-aggregator";
    private static final Duration GATHERS = Duration.ofMillis(50);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final int MOST = 100;

    /**
     * A report on its way.
     *
     * @param body empty where nothing is new
     * @param done is given the handlers that the reply calls on this phone
     */
    record Said(Phone phone, Optional<String> body, Consumer<List<String>> done) { }

    private final Fleet fleet;
    private final Loop loop;
    private final Line line;
    private final List<Said> gathered = new ArrayList<>();
    private Url reports;
    private boolean awake;

    Aggregator(Fleet fleet, Loop loop) {
        this.fleet = fleet;
        this.loop = loop;
        this.line = new Line(loop, Optional.empty(), fleet.options.timeout().toNanos());
    }

    void take(Url reportsUrl, Said said) {
        reports = reportsUrl;
        gathered.add(said);
        wake(GATHERS);
    }

    private void wake(Duration delay) {
        if (!awake) {
            awake = true;
            loop.after(delay, this::post);
        }
    }

    private void post() {
        awake = false;
        if (gathered.isEmpty()) {
            return;
        }
        if (line.isBusy()) {
            wake(GATHERS);
            return;
        }
        boolean full = gathered.get(0).body().isPresent();
        List<Said> now = gathered.stream().filter(said -> said.body().isPresent() == full).limit(MOST).toList();
        gathered.removeAll(now);
        fleet.tally.requests.increment();
        line.send(full ? reports(now) : stillThere(now), Quirk.NONE, replyTo(now));
        wake(GATHERS);
    }

    private Line.Reply replyTo(List<Said> now) {
        return new Line.Reply() {
            @Override
            public void answered(Response response, long nanos) {
                response.faults().forEach(kind -> fleet.faults.add(kind, AGENT, response.statusLine()));
                fleet.tally.reportTimes.add(nanos);
                tell(now, response);
            }

            @Override
            public void failed(String kind, String detail) {
                fleet.faults.add(kind, AGENT, detail);
                again(now);
            }
        };
    }

    private void tell(List<Said> said, Response response) {
        if (response.status() == 503) {
            fleet.tally.busy.increment();
            again(said);
            return;
        }
        if (response.status() != 200) {
            fleet.faults.add("status " + response.status(), AGENT, response.text());
            again(said);
            return;
        }
        try {
            Map<String, List<String>> handlers = Replies.byPhone(response.text());
            said.forEach(one -> one.done().accept(handlers.getOrDefault(one.phone().handset.mac(), List.of())));
        } catch (IllegalArgumentException e) {
            fleet.faults.add("an unreadable reply", AGENT, e.getMessage() + ": " + response.text());
            said.forEach(one -> one.done().accept(List.of()));
        }
    }

    private void again(List<Said> said) {
        loop.after(AFTER_TROUBLE, () -> {
            gathered.addAll(said);
            wake(GATHERS);
        });
    }

    private Request reports(List<Said> said) {
        String all = said.stream().map(one -> forwarded(one.body().orElseThrow(), one.phone().source()))
                .collect(Collectors.joining(","));
        return Request.post(reports.file(BASE + "multi-full-keep-alive"), AGENT, "{\"requests\":[" + all + "]}");
    }

    private Request stillThere(List<Said> said) {
        String all = said.stream().map(one -> '"' + one.phone().handset.mac() + '"').collect(Collectors.joining(","));
        return Request.post(reports.file(BASE + "multi-keep-alive"), AGENT, "{\"endpoints\":[" + all + "]}");
    }

    private static String forwarded(String report, Optional<InetAddress> source) {
        String seen = source.map(address -> "\"externalIp\":\"" + address.getHostAddress() + "\",").orElse("");
        return report.substring(0, report.lastIndexOf('}')) + "," + seen + "\"customerId\":\"7\",\"profileId\":\"3\","
                + "\"originalUrl\":\"/" + BASE + "keep-alive\"}";
    }
}
