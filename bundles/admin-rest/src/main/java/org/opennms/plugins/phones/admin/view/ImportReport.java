package org.opennms.plugins.phones.admin.view;

import java.util.List;

import org.opennms.plugins.phones.api.exchange.ImportCheck;

/**
 * What an import would change if it were applied now. Nothing is written yet.
 *
 * @param rows       lines with content, without the header
 * @param moved      devices of other users that become those of the file's
 * @param newRegions that would be added
 * @param errors     how many there are; with one or more nothing can be applied
 * @param reasons    the first thousand of them
 * @param notes      what is not taken over, and why
 */
public record ImportReport(ImportRow row, long rows, ImportCounts users, ImportCounts devices, long moved,
                           List<String> newRegions, long errors, List<ImportError> reasons, List<String> notes) {

    public static ImportReport of(ImportCheck check) {
        return new ImportReport(ImportRow.of(check.upload()), check.rows(), ImportCounts.of(check.users()),
                ImportCounts.of(check.phones()), check.moved(), check.regions(), check.errors(), check.reasons().stream()
                .map(e -> new ImportError(e.line(), e.column().isEmpty() ? null : e.column(), e.reason())).toList(), check.notes());
    }
}
