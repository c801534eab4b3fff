package org.opennms.plugins.phones.admin.view;

import java.util.List;

import org.opennms.plugins.phones.api.fleet.History;

/** What a change touched: the first 500 things, and as many files. */
public record ChangeDetail(ChangeRow row, List<ThingRow> things, List<FileRow> files) {

    public static ChangeDetail of(History.Touched touched) {
        return new ChangeDetail(ChangeRow.of(touched.change()), touched.things().stream().map(ThingRow::of).toList(),
                touched.files().stream().map(file -> FileRow.of(file, false)).toList());
    }
}
