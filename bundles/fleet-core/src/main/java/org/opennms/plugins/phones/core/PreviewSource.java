package org.opennms.plugins.phones.core;

import java.util.Optional;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.Tx;

/** Which phones a preview looks at. */
interface PreviewSource {

    /** The next of them by MAC address, {@link PreviewPage#SIZE} at most; empty {@code after}: the first. */
    PreviewPage page(Tx view, Optional<MacAddress> after);
}
