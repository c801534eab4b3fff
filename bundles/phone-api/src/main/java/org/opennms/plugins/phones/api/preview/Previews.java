package org.opennms.plugins.phones.api.preview;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.Explanation;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Answers what a change would do, and why files are as they are. Writes nothing. */
public interface Previews {

    /**
     * Makes the files of the selected phones as if the change had been saved, and compares them with those they have.
     *
     * @param after empty: from the first phone, with totals. Else a further page, without
     * @param limit of rows
     * @throws org.opennms.plugins.phones.api.error.TooMany while as many previews run as this node takes
     * @throws org.opennms.plugins.phones.api.error.Invalid for a change that could not be saved
     * @throws org.opennms.plugins.phones.api.error.NotFound for a selected phone that is not there
     */
    Preview preview(Selection scope, WhatIf change, Optional<MacAddress> after, int limit);

    /** @throws org.opennms.plugins.phones.api.error.NotFound for an unknown phone */
    List<Explanation> explain(MacAddress mac);

    /** The keys of both phones, by key. */
    List<Comparison> compare(MacAddress first, MacAddress second);
}
