package org.opennms.plugins.phones.core;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.fleet.ReportReply;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;

/** A phone's report on its way into the store. */
final class ReportWork extends Work<ReportReply> {

    private final ReportRules rules;
    private final Report report;
    private final String reporter;
    private final boolean heard;

    /** @param heard whether the phone will hear the reply */
    ReportWork(ReportRules rules, Report report, String reporter, boolean heard) {
        this.rules = rules;
        this.report = report;
        this.reporter = reporter;
        this.heard = heard;
    }

    @Override
    Collection<MacAddress> macs() {
        return List.of(report.mac());
    }

    @Override
    Collection<MacAddress> alarmMacs() {
        return report.status() == Status.REGISTERED ? macs() : List.of();
    }

    @Override
    Optional<IpAddress> newcomersSource() {
        return Optional.of(report.source());
    }

    @Override
    ReportReply apply(Batch batch) {
        return rules.take(batch, report, reporter, heard);
    }
}
