package org.opennms.plugins.phones.admin.view;

import org.opennms.plugins.phones.api.model.Region;

/** A place or organisation that devices and users belong to. */
public record RegionRow(String name, String description) {

    public static RegionRow of(Region region) {
        return new RegionRow(region.name().text(), region.description().orElse(null));
    }
}
