package org.opennms.plugins.phones.admin.view;

import java.util.List;

import org.opennms.plugins.phones.api.fleet.UserUsage;
import org.opennms.plugins.phones.api.model.RegionName;

/**
 * A user as lists show it (manual 2.5). Nobody is shown a password here.
 *
 * @param devices    how many devices carry the user
 * @param registered how many of them are registered now
 * @param lineUris   what those devices report as their lines
 * @param password   whether there is one
 */
public record UserRow(String name, String displayName, String region, long devices, long registered, List<String> lineUris,
                      boolean password) {

    public static UserRow of(UserUsage usage) {
        return new UserRow(usage.user().name().text(), usage.user().displayName().orElse(null),
                usage.user().region().map(RegionName::text).orElse(null), usage.phones().size(), usage.registered(),
                usage.lines(), usage.user().password().isPresent());
    }
}
