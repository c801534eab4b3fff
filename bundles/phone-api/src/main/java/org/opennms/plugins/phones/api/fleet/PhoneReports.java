package org.opennms.plugins.phones.api.fleet;

import java.util.concurrent.CompletionStage;

import org.opennms.plugins.phones.api.model.Report;

/** Takes what phones report. */
public interface PhoneReports {

    /**
     * Takes a report. Reports are coalesced per phone and committed together; of two, only the newer is kept.
     *
     * @param reporter the emsUserName of the post; it decides whether an unknown phone may become pending (S-032)
     * @return completes, on a thread of the core, once the report is durable; fails with
     *         {@link org.opennms.plugins.phones.api.error.Busy} where the store is away or too much waits
     */
    CompletionStage<ReportReply> accept(Report report, String reporter);

    /** The same for a report whose reply the phone itself will not hear: its commands stay waiting. */
    CompletionStage<ReportReply> acceptUnheard(Report report, String reporter);
}
