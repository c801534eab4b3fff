package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.model.Phone;

/** What one transaction has to tell the listeners, once it is committed. */
final class News {

    /** A phone before and after; one of them may be missing. */
    record PhoneChange(Optional<Phone> before, Optional<Phone> after) { }

    private final List<PhoneChange> phones = new ArrayList<>();
    private final List<AlarmChange> alarms = new ArrayList<>();

    void phone(Optional<Phone> before, Optional<Phone> after) {
        phones.add(new PhoneChange(before, after));
    }

    void alarm(AlarmChange change) {
        alarms.add(change);
    }

    List<PhoneChange> phones() {
        return phones;
    }

    List<AlarmChange> alarms() {
        return alarms;
    }
}
