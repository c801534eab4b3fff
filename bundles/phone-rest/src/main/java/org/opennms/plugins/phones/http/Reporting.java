package org.opennms.plugins.phones.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.opennms.plugins.phones.api.alarm.AlarmDesk;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.Alert;
import org.opennms.plugins.phones.api.command.WireCommand;
import org.opennms.plugins.phones.api.fleet.PhoneReports;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.fleet.ReportReply;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;

/** Hands what phones post to those who keep it, and turns what they say into the reply's bytes. */
final class Reporting {

    private final PhoneReports reports;
    private final AlarmDesk alarms;
    private final Phones phones;
    private final Answers answers;
    private final Clock clock;
    private final PostReader reader = new PostReader();

    Reporting(PhoneReports reports, AlarmDesk alarms, Phones phones, Answers answers, Clock clock) {
        this.reports = reports;
        this.alarms = alarms;
        this.phones = phones;
        this.answers = answers;
        this.clock = clock;
    }

    /** Takes one report; completes once it is durable. */
    CompletionStage<byte[]> report(byte[] body, Report.Kind kind, IpAddress from) {
        return accept(reader.report(body), kind, from).thenApply(reply -> Replies.of(reply.requests()));
    }

    /** Takes an aggregator's reports; completes once all are durable, with all their phones' commands. */
    CompletionStage<byte[]> reports(byte[] body, IpAddress from) {
        return all(reader.reports(body).stream().map(post -> accept(post, Report.Kind.KEEP_ALIVE, from)).toList());
    }

    /**
     * Takes an aggregator's word that phones are still what they were: each one's last report, made anew. It is taken
     * for phones whose last report came from this very address: anybody else would speak in their place and be given
     * their commands.
     */
    CompletionStage<byte[]> stillThere(byte[] body, IpAddress from) {
        List<MacAddress> macs = reader.endpoints(body);
        Map<MacAddress, Phone> known = phones.findAll(macs);
        List<CompletionStage<ReportReply>> replies = new ArrayList<>();
        for (MacAddress mac : macs) {
            Optional<Report> last = Optional.ofNullable(known.get(mac)).flatMap(Phone::lastReport);
            last.filter(r -> r.source().equals(from)).ifPresentOrElse(
                    r -> replies.add(reports.accept(new Report(mac, clock.instant(), from, Report.Kind.STILL_THERE,
                            r.status(), r.fields()), r.field("emsUserName").orElse(""))),
                    () -> answers.count("reports.notTheirs"));
        }
        return all(replies);
    }

    /** Takes alarms; completes once they are durable. */
    CompletionStage<byte[]> alerts(byte[] body, IpAddress from) {
        Posts.OfAlerts post = reader.alerts(body);
        List<Alert> named = post.alerts().stream().filter(this::hasName).toList();
        return alarms.accept(named, post.reporter(), from).thenApply(taken -> Replies.of(List.of()));
    }

    private boolean hasName(Alert alert) {
        boolean named = !AlarmName.key(alert.name()).isEmpty();
        if (!named) {
            answers.count("alarms.nameless");
        }
        return named;
    }

    private CompletionStage<ReportReply> accept(Posts.OfReport post, Report.Kind kind, IpAddress from) {
        Status status = Status.reported(post.fields().getOrDefault("status", ""));
        Report report = new Report(post.mac(), clock.instant(), from, kind, status, post.fields());
        return reports.accept(report, post.reporter()).thenApply(Reporting::letIn);
    }

    private static ReportReply letIn(ReportReply reply) {
        if (reply.outcome() == ReportReply.Outcome.REFUSED) {
            throw new Refusal(Refusal.UNAUTHORIZED);
        }
        return reply;
    }

    private static CompletionStage<byte[]> all(List<CompletionStage<ReportReply>> stages) {
        List<CompletableFuture<ReportReply>> replies = stages.stream().map(CompletionStage::toCompletableFuture).toList();
        return CompletableFuture.allOf(replies.toArray(CompletableFuture<?>[]::new)).thenApply(done -> {
            List<WireCommand> commands = replies.stream().flatMap(r -> r.join().requests().stream()).toList();
            return Replies.of(commands);
        });
    }
}
