package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.alarm.AlarmCatalogue;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.AlarmType;
import org.opennms.plugins.phones.api.alarm.Severity;

/** A catalogue of one alarm. */
final class OneAlarmType implements AlarmCatalogue {

    private static final AlarmType TYPE = new AlarmType(new AlarmName("IPPhoneRequiresReset"), List.of(), "Requires Reset",
            Optional.empty(), 106, Severity.WARNING, 0, 0, "It asks for a restart.", "Restart it.", false);

    @Override
    public List<AlarmType> all() {
        return List.of(TYPE);
    }

    @Override
    public Optional<AlarmType> find(AlarmName name) {
        return Optional.of(TYPE).filter(type -> type.name().equals(name));
    }

    @Override
    public AlarmName canonical(String spelling) {
        return new AlarmName(spelling);
    }
}
