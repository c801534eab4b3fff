package org.opennms.plugins.phones.core;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.preview.Selection;
import org.opennms.plugins.phones.api.preview.WhatIf;
import org.opennms.plugins.phones.api.store.Tx;

/** The phones of the store that an operator named, or that pass. */
record SelectedPhones(Selection scope, WhatIf change) implements PreviewSource {

    @Override
    public PreviewPage page(Tx view, Optional<MacAddress> after) {
        return PreviewPage.read(view, scope, after);
    }

    @Override
    public PreviewPart part(Tx view, List<Phone> phones) {
        return PreviewPart.read(view, phones, change);
    }
}
