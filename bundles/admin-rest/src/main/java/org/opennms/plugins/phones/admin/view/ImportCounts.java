package org.opennms.plugins.phones.admin.view;

import org.opennms.plugins.phones.api.exchange.ImportCheck;

/** How many would be new, changed, or stay as they are. */
public record ImportCounts(long added, long changed, long same) {

    static ImportCounts of(ImportCheck.Counts counts) {
        return new ImportCounts(counts.added(), counts.changed(), counts.same());
    }
}
