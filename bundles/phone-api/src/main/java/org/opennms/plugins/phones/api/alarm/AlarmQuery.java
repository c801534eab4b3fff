package org.opennms.plugins.phones.api.alarm;

import java.util.Optional;

import org.opennms.plugins.phones.api.model.MacAddress;

/** Which alarms to list, newest change first. */
public record AlarmQuery(boolean activeOnly, Optional<MacAddress> mac, Optional<AlarmName> name, int limit) {

    public static AlarmQuery active(int limit) {
        return new AlarmQuery(true, Optional.empty(), Optional.empty(), limit);
    }
}
