package org.opennms.plugins.phones.admin;

import java.util.Optional;

import org.opennms.plugins.phones.admin.view.ActivityList;
import org.opennms.plugins.phones.admin.view.ActivityRow;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.model.MacAddress;

/** The journal of what was done. */
public final class ActivityResource implements ActivityApi {

    private final Phones phones;

    ActivityResource(Phones phones) {
        this.phones = phones;
    }

    @Override
    public ActivityList list(MacAddress mac, int limit) {
        return new ActivityList(phones.activities(Optional.ofNullable(mac), Bad.limit(limit)).stream()
                .map(ActivityRow::of).toList());
    }
}
