package org.opennms.plugins.phones.http;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import org.opennms.plugins.phones.api.alarm.AlarmDesk;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.Alert;
import org.opennms.plugins.phones.api.fleet.PhoneReports;
import org.opennms.plugins.phones.api.fleet.ReportReply;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;

/** Hands what phones post to those who keep it, and turns what they say into the reply's bytes. */
final class Reporting {

    private final PhoneReports reports;
    private final AlarmDesk alarms;
    private final Aggregators aggregators;
    private final RejectedEndpoints rejected;
    private final Answers answers;
    private final Clock clock;
    private final PostReader reader = new PostReader();

    Reporting(PhoneReports reports, AlarmDesk alarms, Aggregators aggregators, RejectedEndpoints rejected, Answers answers,
              Clock clock) {
        this.reports = reports;
        this.alarms = alarms;
        this.aggregators = aggregators;
        this.rejected = rejected;
        this.answers = answers;
        this.clock = clock;
    }

    /** Takes one report; completes once it is durable. */
    CompletionStage<byte[]> report(byte[] body, Report.Kind kind, IpAddress from) {
        boolean brought = aggregators.isTrusted(from);
        boolean heard = !brought || aggregators.commands() != Aggregators.Commands.WAIT;
        boolean strings = brought && aggregators.commands() == Aggregators.Commands.STRINGS;
        Posts.OfReport post = reader.report(body);
        return accept(post, kind, from, heard).thenApply(reply -> {
            if (brought) {
                rejected.judged(post.mac(), reply.outcome());
            }
            if (reply.outcome() == ReportReply.Outcome.REFUSED) {
                throw new Refusal(Refusal.UNAUTHORIZED);
            }
            return Replies.of(reply.requests().stream().map(c -> new Replies.Line(Optional.empty(), c)).toList(), strings);
        });
    }

    /** @param heard whether the phone will hear the reply */
    CompletionStage<ReportReply> accept(Posts.OfReport post, Report.Kind kind, IpAddress from, boolean heard) {
        Status status = Status.reported(post.fields().getOrDefault("status", ""));
        Report report = new Report(post.mac(), clock.instant(), aggregators.origin(post.fields(), from), kind, status,
                aggregators.kept(post.fields(), from));
        return heard ? reports.accept(report, post.reporter()) : reports.acceptUnheard(report, post.reporter());
    }

    /** Takes alarms; completes once they are durable. One that cannot be read does not cost the others. */
    CompletionStage<byte[]> alerts(byte[] body, IpAddress from) {
        Posts.OfAlerts post = reader.alerts(body);
        answers.count("alarms.unreadable", post.unreadable());
        List<Alert> named = post.alerts().stream().filter(this::hasName).toList();
        return alarms.accept(named, post.reporter(), aggregators.origin(post.fields(), from))
                .thenApply(taken -> Replies.nothing());
    }

    private boolean hasName(Alert alert) {
        boolean named = !AlarmName.key(alert.name()).isEmpty();
        if (!named) {
            answers.count("alarms.nameless");
        }
        return named;
    }
}
