package org.opennms.plugins.phones.core;

import java.util.Optional;

import org.opennms.plugins.phones.api.exchange.ImportPreviews;
import org.opennms.plugins.phones.api.exchange.UploadInfo;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Preview;
import org.opennms.plugins.phones.api.preview.WhatIf;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** Previews of what is uploaded: the phones are the import's, all else is as it is. */
public final class UploadPreviews implements ImportPreviews {

    private final Store store;
    private final UserImports imports;
    private final FleetPreviews previews;

    public UploadPreviews(Store store, UserImports imports, FleetPreviews previews) {
        this.store = store;
        this.imports = imports;
        this.previews = previews;
    }

    @Override
    public Preview preview(long id, Optional<MacAddress> after, int limit) {
        ImportedPhones phones = store.read(view -> phones(view, id));
        return previews.preview(phones, WhatIf.NOTHING, after, limit);
    }

    private ImportedPhones phones(Tx view, long id) {
        UploadInfo upload = UserImports.named(view, id);
        return ImportedPhones.of(view, imports.soundPlan(view, upload, imports.file(view, upload)));
    }
}
