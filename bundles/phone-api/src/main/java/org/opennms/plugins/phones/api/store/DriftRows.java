package org.opennms.plugins.phones.api.store;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Drift;

/** How phones have drifted, as whoever looked last has found it: what lists filter by and count. */
public interface DriftRows {

    /** Those of these phones that have drifted. */
    Map<MacAddress, Set<Drift.Kind>> of(Collection<MacAddress> macs);

    /** Replaces what is kept of these phones; no kind: as it was meant to be. What is not there is left out. */
    void save(Map<MacAddress, Set<Drift.Kind>> seen);

    /** How many of the phones that pass have drifted, by kind; 0 where none has. */
    Map<Drift.Kind, Long> counts(PhoneFilter filter);
}
