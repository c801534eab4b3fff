package org.opennms.plugins.phones.api.fleet;

import java.util.Optional;

import org.opennms.plugins.phones.api.model.RegionName;

/**
 * Which users to list, and how; every filter that is empty lets all pass.
 *
 * @param text    what the name or the display name contains, in any case
 * @param several whether more than one phone carries the user
 * @param offset  how many to leave out first
 */
public record UserQuery(Optional<String> text, Optional<RegionName> region, Optional<Boolean> several, Order order,
                        boolean descending, long offset, int limit) {

    /** What to sort by; the name decides among equals. */
    public enum Order { NAME, DISPLAY_NAME, REGION }

    public static UserQuery all(int limit) {
        return new UserQuery(Optional.empty(), Optional.empty(), Optional.empty(), Order.NAME, false, 0, limit);
    }
}
