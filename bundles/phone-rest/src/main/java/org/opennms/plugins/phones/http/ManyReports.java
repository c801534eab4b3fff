package org.opennms.plugins.phones.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.opennms.plugins.phones.api.fleet.PhoneReports;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.fleet.ReportReply;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Report;

/**
 * Takes an aggregator's posts about many phones. Anybody may post so, but only of a trusted aggregator is it believed
 * where its phones are; to anybody else's reply no command goes, since nobody knows who reads it.
 */
final class ManyReports {

    /** So many at a time: the queue of reports is everybody's. */
    private static final int PORTION = 500;

    private final Reporting reporting;
    private final PhoneReports reports;
    private final Phones phones;
    private final Aggregators aggregators;
    private final RejectedEndpoints rejected;
    private final Answers answers;
    private final Clock clock;
    private final PostReader reader = new PostReader();

    ManyReports(Reporting reporting, PhoneReports reports, Phones phones, Aggregators aggregators,
                RejectedEndpoints rejected, Answers answers, Clock clock) {
        this.reporting = reporting;
        this.reports = reports;
        this.phones = phones;
        this.aggregators = aggregators;
        this.rejected = rejected;
        this.answers = answers;
        this.clock = clock;
    }

    /** Takes reports; completes once all are durable. */
    CompletionStage<byte[]> reports(byte[] body, IpAddress from) {
        Posts.OfMany<Posts.OfReport> posts = reader.reports(body);
        answers.count("reports.unreadable", posts.unreadable());
        boolean heard = aggregators.isTrusted(from) && aggregators.commands() != Aggregators.Commands.WAIT;
        boolean strings = aggregators.commands() == Aggregators.Commands.STRINGS;
        return all(posts.elements(), post -> reporting.accept(post, Report.Kind.KEEP_ALIVE, from, heard)
                .thenApply(reply -> lines(post.mac(), reply, from))).thenApply(lines -> Replies.of(lines, strings));
    }

    /**
     * Takes the word that phones are still what they were: each one's last report, made anew. It is taken from whoever
     * brought that report: anybody else would speak in their place.
     */
    CompletionStage<byte[]> stillThere(byte[] body, IpAddress from) {
        Posts.OfMany<MacAddress> macs = reader.endpoints(body);
        answers.count("reports.unreadable", macs.unreadable());
        Map<MacAddress, Phone> known = phones.findAll(macs.elements());
        return all(macs.elements(), mac -> stillThere(mac, Optional.ofNullable(known.get(mac)), from))
                .thenApply(lines -> Replies.nothing());
    }

    private CompletionStage<List<Replies.Line>> stillThere(MacAddress mac, Optional<Phone> phone, IpAddress from) {
        Optional<Report> last = phone.flatMap(Phone::lastReport);
        Optional<Report> theirs = last.filter(report -> aggregators.mayRepeat(report, from));
        if (theirs.isEmpty()) {
            answers.count("reports.notTheirs");
            if (aggregators.isTold(from)) {
                rejected.reject(mac, last.isPresent() ? RejectedEndpoints.Reason.ELSEWHERE : RejectedEndpoints.Reason.UNKNOWN);
            }
            return CompletableFuture.completedStage(List.of());
        }
        rejected.accepted(mac);
        Report report = theirs.get();
        return reports.acceptUnheard(new Report(mac, clock.instant(), report.source(), Report.Kind.STILL_THERE,
                report.status(), report.fields()), report.field("emsUserName").orElse("")).thenApply(reply -> List.of());
    }

    private List<Replies.Line> lines(MacAddress mac, ReportReply reply, IpAddress from) {
        if (aggregators.isTold(from)) {
            rejected.judged(mac, reply.outcome());
        }
        return reply.requests().stream().map(command -> new Replies.Line(Optional.of(mac), command)).toList();
    }

    /** Portion after portion, each begun when the one before is durable. */
    private static <T> CompletionStage<List<Replies.Line>> all(List<T> elements,
                                                              Function<T, CompletionStage<List<Replies.Line>>> take) {
        CompletionStage<List<Replies.Line>> done = CompletableFuture.completedStage(new ArrayList<>());
        for (int from = 0; from < elements.size(); from += PORTION) {
            List<T> portion = elements.subList(from, Math.min(elements.size(), from + PORTION));
            done = done.thenCompose(lines -> portion(portion, take).thenApply(more -> {
                lines.addAll(more);
                return lines;
            }));
        }
        return done;
    }

    private static <T> CompletionStage<List<Replies.Line>> portion(List<T> elements,
                                                                  Function<T, CompletionStage<List<Replies.Line>>> take) {
        List<CompletableFuture<List<Replies.Line>>> stages =
                elements.stream().map(take).map(CompletionStage::toCompletableFuture).toList();
        return CompletableFuture.allOf(stages.toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> stages.stream().flatMap(stage -> stage.join().stream()).toList());
    }
}
