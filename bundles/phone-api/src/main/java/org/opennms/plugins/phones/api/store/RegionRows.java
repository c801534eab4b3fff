package org.opennms.plugins.phones.api.store;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;

/** Regions. Names are found in any case and kept as first written. */
public interface RegionRows {

    Optional<Region> find(RegionName name);

    void save(Region region);

    boolean delete(RegionName name);

    List<Region> list();

    /** How many phones and users belong to it. */
    long usage(RegionName name);
}
