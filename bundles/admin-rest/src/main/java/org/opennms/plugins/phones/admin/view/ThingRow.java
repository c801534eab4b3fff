package org.opennms.plugins.phones.admin.view;

import java.util.Map;

import org.opennms.plugins.phones.api.store.Revision;

/** @param state what it was after the change, secrets masked; null where it was deleted */
public record ThingRow(String topic, String entity, boolean deleted, Map<String, String> state) {

    public static ThingRow of(Revision revision) {
        return new ThingRow(revision.topic().word(), revision.entity(), revision.state().isEmpty(),
                revision.masked().orElse(null));
    }
}
