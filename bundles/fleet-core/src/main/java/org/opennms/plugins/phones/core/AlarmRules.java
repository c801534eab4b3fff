package org.opennms.plugins.phones.core;

import java.time.Instant;
import java.util.Optional;

import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmCatalogue;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.AlarmType;
import org.opennms.plugins.phones.api.alarm.Alert;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;

/** What an alert and a report mean for alarms (architecture, "Alarms, exactly"). */
final class AlarmRules {

    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_DATE = 64;
    /** What acBoardTrapGlobalsUniqID can hold. */
    private static final int UNIQUE_IDS = 32_000;
    private static final int LAST_TYPE = 10;
    private static final int LAST_CAUSE = 74;

    private final AlarmCatalogue catalogue;
    private final AlarmLimit limit;
    private final Counters counters;

    AlarmRules(AlarmCatalogue catalogue, AlarmLimit limit, Counters counters) {
        this.catalogue = catalogue;
        this.limit = limit;
        this.counters = counters;
    }

    /** The phone an alert speaks for; empty where the source names none. */
    static Optional<MacAddress> macOf(String source) {
        String text = source.strip();
        if (!text.regionMatches(true, 0, "IPPhone", 0, 7) || text.length() < 9 || "/:".indexOf(text.charAt(7)) < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(MacAddress.parse(text.substring(8))).filter(mac -> !mac.equals(MacAddress.NONE));
        } catch (Invalid e) {
            // Counted by the caller with all other alerts that name no phone.
            return Optional.empty();
        }
    }

    void take(AlarmBook book, Phone phone, Alert alert, IpAddress from, Instant now) {
        AlarmName name = catalogue.canonical(alert.name());
        Optional<AlarmType> type = catalogue.find(name);
        Severity severity = Severity.ofNumber(alert.severity())
                .orElse(type.map(AlarmType::severity).orElse(Severity.INDETERMINATE));
        if (severity == Severity.CLEARED) {
            book.find(phone.mac(), name).ifPresent(book::clear);
            return;
        }
        Alarm raised = new Alarm(0, phone.mac(), name, severity, PlainText.of(alert.description(), LONGEST_TEXT), from,
                PlainText.of(alert.date(), LONGEST_DATE), PlainText.of(alert.additionalInfo1(), LONGEST_TEXT),
                PlainText.of(alert.additionalInfo2(), LONGEST_TEXT),
                Math.floorMod(alert.uniqueId().orElse(0L), (long) UNIQUE_IDS),
                within(LAST_TYPE, alert.type(), type.map(AlarmType::type)),
                within(LAST_CAUSE, alert.probableCause(), type.map(AlarmType::probableCause)),
                now, now, 1, now, Optional.empty());
        raise(book, phone, raised, now);
    }

    /** A registered phone has no registration or login failure any more. */
    void registered(AlarmBook book, MacAddress mac) {
        for (Alarm alarm : book.of(mac)) {
            if (catalogue.find(alarm.name()).map(AlarmType::clearedByRegistered).orElse(false)) {
                book.clear(alarm);
            }
        }
    }

    /** Anybody can speak for a phone, so what it makes others hear is bounded; what was raised may always be cleared. */
    private void raise(AlarmBook book, Phone phone, Alarm raised, Instant now) {
        Optional<AlarmChange.Kind> tell = book.wouldTell(raised);
        if (!book.hasRoom(raised)) {
            counters.count("alarms.overflow");
        } else if (tell.isEmpty() || limit.allows(phone, now)) {
            book.raise(raised, tell);
        } else {
            counters.count("alarms.limited");
            if (book.find(raised.mac(), raised.name()).isPresent()) {
                book.raise(raised, Optional.empty());
            }
        }
    }

    private static int within(int last, Optional<Integer> said, Optional<Integer> known) {
        return said.filter(value -> value >= 0 && value <= last).or(() -> known).orElse(0);
    }
}
