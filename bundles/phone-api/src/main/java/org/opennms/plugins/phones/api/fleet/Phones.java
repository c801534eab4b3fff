package org.opennms.plugins.phones.api.fleet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;

/** Asks for phones and what belongs to them. */
public interface Phones {

    Optional<Phone> find(MacAddress mac);

    /** The known ones among {@code macs}, read together. */
    Map<MacAddress, Phone> findAll(Collection<MacAddress> macs);

    /** By MAC address, ascending; at most {@code query.limit()} of them. */
    List<Phone> list(PhoneQuery query);

    /** The phone's status now, computed from its last report (decision 3). */
    Status status(Phone phone);

    Optional<PhoneUser> user(UserName name);

    List<Region> regions();

    /** Newest first; of one phone or of all. */
    List<Activity> activities(Optional<MacAddress> phone, int limit);
}
