package org.opennms.plugins.phones.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.opennms.integration.api.v1.config.events.EventConfExtension;
import org.opennms.integration.api.v1.config.events.EventDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The event definitions of all plugins present. */
public final class EventDefinitions {

    private static final Logger LOG = LoggerFactory.getLogger(EventDefinitions.class);

    private final List<EventConfExtension> extensions;

    /** @param extensions changes as plugins come and go */
    public EventDefinitions(List<EventConfExtension> extensions) {
        this.extensions = extensions;
    }

    /** As OpenNMS would find it: a definition with a mask is for traps and is never found by its UEI. */
    Optional<EventDefinition> find(String uei) {
        for (EventConfExtension extension : extensions) {
            for (EventDefinition definition : definitions(extension)) {
                if (uei.equals(definition.getUei()) && isUnmasked(definition)) {
                    return Optional.of(definition);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isUnmasked(EventDefinition definition) {
        return definition.getMask() == null || definition.getMask().getMaskElements().isEmpty();
    }

    /** One plugin's broken definitions are no reason to lose the events of others. */
    private static List<EventDefinition> definitions(EventConfExtension extension) {
        try {
            return new ArrayList<>(extension.getEventDefinitions());
        } catch (RuntimeException e) {
            LOG.warn("event definitions of a plugin cannot be read", e);
            return List.of();
        }
    }
}
