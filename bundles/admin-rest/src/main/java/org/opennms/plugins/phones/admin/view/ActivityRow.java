package org.opennms.plugins.phones.admin.view;

import java.time.Instant;

import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.MacAddress;

/**
 * Who did what, when.
 *
 * @param before what was changed, secrets masked; left out where there was nothing, or nothing was changed
 * @param after  what it is since then
 */
public record ActivityRow(long id, Instant at, String by, String what, String mac, String text, String before,
                          String after) {

    public static ActivityRow of(Activity activity) {
        return new ActivityRow(activity.id(), activity.at(), activity.by().name(), activity.what(),
                activity.phone().map(MacAddress::digits).orElse(null), activity.text(),
                activity.before().orElse(null), activity.after().orElse(null));
    }
}
