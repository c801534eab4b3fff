package org.opennms.plugins.phones.api.fleet;

import java.util.Optional;

import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;

/** Which phones to list; every filter that is empty lets all pass. {@code after} pages by MAC address. */
public record PhoneQuery(Optional<Enrolment> enrolment, Optional<RegionName> region, Optional<PhoneModel> model,
                         Optional<MacAddress> after, int limit) {

    public static PhoneQuery all(int limit) {
        return new PhoneQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    public PhoneQuery after(MacAddress mac) {
        return new PhoneQuery(enrolment, region, model, Optional.of(mac), limit);
    }
}
