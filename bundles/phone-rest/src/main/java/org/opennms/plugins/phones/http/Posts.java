package org.opennms.plugins.phones.http;

import java.util.List;
import java.util.Map;

import org.opennms.plugins.phones.api.alarm.Alert;
import org.opennms.plugins.phones.api.model.MacAddress;

/** What phones post, read. */
final class Posts {

    private static final String REPORTER = "emsUserName";

    private Posts() {
    }

    /**
     * One phone's report.
     *
     * @param fields all but the password, by documented name
     */
    record OfReport(MacAddress mac, Map<String, String> fields) {

        /** The emsUserName; empty if it sent none. */
        String reporter() {
            return fields.getOrDefault(REPORTER, "");
        }
    }

    /**
     * What an aggregator says of many phones.
     *
     * @param unreadable elements that are none
     */
    record OfMany<T>(List<T> elements, int unreadable) {

        OfMany {
            elements = List.copyOf(elements);
        }
    }

    /**
     * A phone's alarms.
     *
     * @param fields     what stands beside them, but for the password
     * @param unreadable elements that are no alarms
     */
    record OfAlerts(Map<String, String> fields, List<Alert> alerts, int unreadable) {

        OfAlerts {
            alerts = List.copyOf(alerts);
        }

        /** The emsUserName; empty if it sent none. */
        String reporter() {
            return fields.getOrDefault(REPORTER, "");
        }
    }
}
