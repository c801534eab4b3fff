package org.opennms.plugins.phones.core;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Listening;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Report;

/** Whether people looking at a phone would see a difference; a plain keep-alive shows none. */
final class Visible {

    private static final List<String> FIELDS = List.of("ip", "userName", "userId", "phoneNumber", "model", "fwVersion",
            "region", "location", "sipProxy", "BToEpairingstatus", "BToEversion", "USBHeadsetType", "HRSSpeakerModel",
            "HRSSpeakerFW", "subnet", "vLanId");

    private Visible() { }

    static boolean differ(Optional<Phone> before, Phone after, Instant now, Listening listening) {
        if (before.isEmpty()) {
            return true;
        }
        Phone was = before.get();
        return was.enrolment() != after.enrolment() || !was.model().equals(after.model())
                || !was.region().equals(after.region()) || !was.user().equals(after.user())
                || !was.access().address().equals(after.access().address())
                || was.statusAt(now, listening) != after.statusAt(now, listening)
                || reportsDiffer(was.lastReport(), after.lastReport());
    }

    private static boolean reportsDiffer(Optional<Report> before, Optional<Report> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isPresent() != after.isPresent();
        }
        if (!before.get().source().equals(after.get().source())) {
            return true;
        }
        if (sameToTheLetter(before.get().fields(), after.get().fields())) {
            return false;
        }
        for (String field : FIELDS) {
            if (!Objects.equals(before.get().fields().get(field), after.get().fields().get(field))) {
                return true;
            }
        }
        return false;
    }

    /** In all but its time. */
    static boolean saysTheSame(Report before, Report after) {
        return before.kind() == after.kind() && before.status() == after.status() && before.source().equals(after.source())
                && sameToTheLetter(before.fields(), after.fields());
    }

    /** As nearly all reports are, which is seen faster than each field is found in both. */
    private static boolean sameToTheLetter(Map<String, String> before, Map<String, String> after) {
        Iterator<Map.Entry<String, String>> others = after.entrySet().iterator();
        boolean same = before.size() == after.size();
        for (Iterator<Map.Entry<String, String>> ours = before.entrySet().iterator(); same && ours.hasNext(); ) {
            same = ours.next().equals(others.next());
        }
        return same;
    }
}
