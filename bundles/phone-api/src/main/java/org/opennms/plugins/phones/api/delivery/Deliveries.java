package org.opennms.plugins.phones.api.delivery;

import java.util.List;

import org.opennms.plugins.phones.api.model.MacAddress;

/**
 * What became of files that phones asked for. Stored some seconds later, those of the same kind as one; those of phones
 * that nobody knows are dropped, and so is what does not fit while the store is away.
 */
public interface Deliveries {

    /** Returns at once and never fails. */
    void record(Fetch fetch);

    /** The last ones of a phone, newest first; some twenty, of 30 days. */
    List<Delivery> of(MacAddress mac);
}
