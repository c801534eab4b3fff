package org.opennms.plugins.phones.admin.view;

import java.time.Instant;

import org.opennms.plugins.phones.api.model.Change;

/** A numbered change: one write that changed what operators keep. */
public record ChangeRow(long change, Instant at, String by, String what, String reason) {

    public static ChangeRow of(Change change) {
        return new ChangeRow(change.id(), change.at(), change.by().name(), change.what(), change.reason());
    }
}
