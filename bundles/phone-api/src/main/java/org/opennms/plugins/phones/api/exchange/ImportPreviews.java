package org.opennms.plugins.phones.api.exchange;

import java.util.Optional;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Preview;

/** Answers what an import would mean for the files of phones. Writes nothing. */
public interface ImportPreviews {

    /**
     * The files of all phones that the import would touch, those of changed users among them, as they would be made after
     * it, compared with those there are.
     *
     * @param after empty: from the first phone, with totals. Else a further page, without
     * @param limit of rows
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown upload
     * @throws org.opennms.plugins.phones.api.error.Conflict where the upload has errors
     * @throws org.opennms.plugins.phones.api.error.TooMany while as many previews run as this node takes
     */
    Preview preview(long id, Optional<MacAddress> after, int limit);
}
