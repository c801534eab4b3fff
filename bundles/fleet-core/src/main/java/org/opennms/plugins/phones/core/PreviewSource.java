package org.opennms.plugins.phones.core;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.store.Tx;

/** Which phones a preview looks at. Asked by several threads. */
interface PreviewSource {

    /** The next of them by MAC address, {@link PreviewPage#SIZE} at most; empty {@code after}: the first. */
    PreviewPage page(Tx view, Optional<MacAddress> after);

    /** What belongs to some of them. */
    PreviewPart part(Tx view, List<Phone> phones);
}
