package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.alarm.AlarmCatalogue;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.AlarmType;
import org.opennms.plugins.phones.api.alarm.Severity;

/** The families' alarms and the manager's own. */
final class KnownAlarms implements AlarmCatalogue {

    /** Somebody tries private files that are not theirs. */
    static final AlarmType FILE_SCAN = new AlarmType(new AlarmName("PhoneFileScan"), List.of("PhoneFileScan"),
            "Private files probed", Optional.empty(), 201, Severity.MAJOR, 9, 0,
            "Many private configuration files were asked for by somebody they do not belong to.",
            "Look for the named address in the voice network. If it is a phone or a proxy of yours that was moved or"
                    + " re-addressed, name its network in trustedNetworks; else find and disconnect it.", false);

    private static final int LONGEST_NAME = 100;

    private final Families families;

    KnownAlarms(Families families) {
        this.families = families;
    }

    @Override
    public List<AlarmType> all() {
        List<AlarmType> all = new ArrayList<>(families.alarms());
        all.add(FILE_SCAN);
        return all;
    }

    @Override
    public Optional<AlarmType> find(AlarmName name) {
        return all().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    @Override
    public AlarmName canonical(String spelling) {
        String key = AlarmName.key(spelling);
        return all().stream()
                .filter(type -> AlarmName.key(type.name().text()).equals(key)
                        || type.spellings().stream().anyMatch(s -> AlarmName.key(s).equals(key)))
                .map(AlarmType::name).findFirst().orElseGet(() -> named(spelling));
    }

    private static AlarmName named(String spelling) {
        String letters = spelling.replaceAll("[^A-Za-z0-9]", "");
        String name = letters.isEmpty() || Character.isDigit(letters.charAt(0)) ? "Alarm" + letters : letters;
        return new AlarmName(name.substring(0, Math.min(LONGEST_NAME, name.length())));
    }
}
