package org.opennms.plugins.phones.core;

import java.util.List;
import java.util.concurrent.CompletionStage;

import org.opennms.plugins.phones.api.alarm.AlarmDesk;
import org.opennms.plugins.phones.api.alarm.Alert;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.fleet.PhoneReports;
import org.opennms.plugins.phones.api.fleet.ReportReply;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.Report;

/** What phones say, handed to the intake, so that a raise and a later "registered" are taken in their order. */
final class IntakeReports implements PhoneReports, AlarmDesk {

    private final Intake intake;
    private final ReportRules reports;
    private final AlarmRules alarms;
    private final Counters counters;

    IntakeReports(Intake intake, ReportRules reports, AlarmRules alarms, Counters counters) {
        this.intake = intake;
        this.reports = reports;
        this.alarms = alarms;
        this.counters = counters;
    }

    @Override
    public CompletionStage<ReportReply> accept(Report report, String reporter) {
        return intake.submit(new ReportWork(reports, report, reporter, true));
    }

    @Override
    public CompletionStage<ReportReply> acceptUnheard(Report report, String reporter) {
        return intake.submit(new ReportWork(reports, report, reporter, false));
    }

    @Override
    public CompletionStage<Integer> accept(List<Alert> alerts, String reporter, IpAddress from) {
        return intake.submit(new AlertWork(alarms, counters, alerts, from));
    }
}
