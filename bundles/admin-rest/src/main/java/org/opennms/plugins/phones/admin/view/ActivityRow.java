package org.opennms.plugins.phones.admin.view;

import java.time.Instant;

import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Who did what, when. */
public record ActivityRow(long id, Instant at, String by, String what, String mac, String text) {

    public static ActivityRow of(Activity activity) {
        return new ActivityRow(activity.id(), activity.at(), activity.by().name(), activity.what(),
                activity.phone().map(MacAddress::digits).orElse(null), activity.text());
    }
}
