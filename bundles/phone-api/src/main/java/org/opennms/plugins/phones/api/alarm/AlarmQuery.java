package org.opennms.plugins.phones.api.alarm;

import java.util.Locale;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.MacAddress;

/**
 * Which alarms to list, newest change first.
 *
 * @param text what the alarm's name or MAC address or the address it came from contains, or what lists of phones search its
 *             phone by; in any case
 */
public record AlarmQuery(boolean activeOnly, Optional<MacAddress> mac, Optional<AlarmName> name, Optional<String> text,
                         int limit) {

    public AlarmQuery {
        text = text.map(t -> t.strip().toLowerCase(Locale.ROOT)).filter(t -> !t.isEmpty());
    }

    public AlarmQuery(boolean activeOnly, Optional<MacAddress> mac, Optional<AlarmName> name, int limit) {
        this(activeOnly, mac, name, Optional.empty(), limit);
    }

    public static AlarmQuery active(int limit) {
        return new AlarmQuery(true, Optional.empty(), Optional.empty(), limit);
    }

    public AlarmQuery containing(String newText) {
        return new AlarmQuery(activeOnly, mac, name, Optional.of(newText), limit);
    }
}
