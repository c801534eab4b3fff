package org.opennms.plugins.phones.admin.view;

import java.time.Instant;
import java.util.Locale;

import org.opennms.plugins.phones.api.exchange.UploadInfo;

/**
 * Something uploaded to be imported.
 *
 * @param state  checked or applied
 * @param result what applying it did
 */
public record ImportRow(long id, Instant at, String by, String name, long size, String state, String result) {

    public static ImportRow of(UploadInfo upload) {
        return new ImportRow(upload.id(), upload.at(), upload.by().name(), upload.name(), upload.size(),
                upload.state().name().toLowerCase(Locale.ROOT), upload.result().isEmpty() ? null : upload.result());
    }
}
