package org.opennms.plugins.phones.alarms;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.opennms.integration.api.v1.config.events.EventConfExtension;
import org.opennms.integration.api.v1.config.events.EventDefinition;
import org.opennms.integration.api.xml.ClasspathEventDefinitionLoader;
import org.opennms.plugins.phones.api.alarm.AlarmName;

/**
 * The definitions of our events. {@code events/phones.xml} holds what we send through the integration API;
 * {@code events/phone-traps.xml} holds the same alarms as they arrive as traps, since OpenNMS matches a definition with
 * a mask by its mask alone, never by its UEI.
 */
public final class PhoneEvents implements EventConfExtension {

    /** A UEI is never renamed: OpenNMS keeps plugins' definitions in its database, also after an update. */
    private static final String PREFIX = "uei.opennms.org/plugins/phones/";
    private static final String CLEARED = "Cleared";
    private static final String OTHER = "otherAlarm";

    private List<EventDefinition> definitions;
    private Set<String> ueis;

    @Override
    public synchronized List<EventDefinition> getEventDefinitions() {
        if (definitions == null) {
            definitions = List.copyOf(new ClasspathEventDefinitionLoader(PhoneEvents.class, "phones.xml", "phone-traps.xml")
                    .getEventDefinitions());
            ueis = definitions.stream().map(EventDefinition::getUei).collect(Collectors.toUnmodifiableSet());
        }
        return definitions;
    }

    /** The UEI of this alarm's raise or clear; alarms without a definition of their own share one. */
    String uei(AlarmName alarm, boolean clear) {
        String own = PREFIX + alarm + (clear ? CLEARED : "");
        return ueis().contains(own) ? own : PREFIX + OTHER + (clear ? CLEARED : "");
    }

    private synchronized Set<String> ueis() {
        getEventDefinitions();
        return ueis;
    }
}
