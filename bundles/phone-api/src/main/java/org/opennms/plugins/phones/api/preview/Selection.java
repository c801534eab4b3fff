package org.opennms.plugins.phones.api.preview;

import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;

/**
 * Which approved phones are meant: those that all filters let pass; an empty one lets all pass.
 *
 * @param devices these alone; empty: any
 */
public record Selection(Optional<PhoneModel> model, Optional<RegionName> region, Optional<UserName> user,
                        Set<MacAddress> devices) {

    public static final Selection ALL = new Selection(Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

    public Selection {
        devices = Set.copyOf(devices);
    }

    public static Selection of(MacAddress mac) {
        return new Selection(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(mac));
    }
}
