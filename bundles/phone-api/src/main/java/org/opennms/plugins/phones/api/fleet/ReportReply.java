package org.opennms.plugins.phones.api.fleet;

import java.util.List;

import org.opennms.plugins.phones.api.command.WireCommand;

/**
 * What to answer a report.
 *
 * @param requests commands for this phone, marked as sent already: say them now or never
 */
public record ReportReply(Outcome outcome, List<WireCommand> requests) {

    /** TAKEN: durable. COUNTED: an unknown phone that was not let in. REFUSED: the same, where a setting wants a 401. */
    public enum Outcome { TAKEN, COUNTED, REFUSED }

    public ReportReply {
        requests = List.copyOf(requests);
    }

    public static final ReportReply NOTHING_TO_DO = new ReportReply(Outcome.TAKEN, List.of());
}
