package org.opennms.plugins.phones.api.exchange;

import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;

/**
 * Which users and phones to write, and how.
 *
 * @param users     these; empty for all
 * @param phones    these with their users; empty for all
 * @param region    of the users, or of phones without one
 * @param passwords whether passwords are written in clear; else masked, which an import takes for "unchanged"
 */
public record UserExport(Set<UserName> users, Set<MacAddress> phones, Optional<RegionName> region, Layout layout,
                         boolean passwords) {

    /** The columns of 7.0 (the manual's), or those of 7.4 to 7.6. */
    public enum Layout { V7_0, V7_6 }

    public UserExport {
        users = Set.copyOf(users);
        phones = Set.copyOf(phones);
    }
}
