package org.opennms.plugins.phones.http;

import java.util.List;
import java.util.Map;

import org.opennms.plugins.phones.api.alarm.Alert;
import org.opennms.plugins.phones.api.model.MacAddress;

/** What phones post, read. */
final class Posts {

    private Posts() {
    }

    /**
     * One phone's report.
     *
     * @param reporter the emsUserName; empty if it sent none
     * @param fields   all but the password, by documented name
     */
    record OfReport(MacAddress mac, String reporter, Map<String, String> fields) { }

    /** A phone's alarms. */
    record OfAlerts(String reporter, List<Alert> alerts) {

        OfAlerts {
            alerts = List.copyOf(alerts);
        }
    }
}
