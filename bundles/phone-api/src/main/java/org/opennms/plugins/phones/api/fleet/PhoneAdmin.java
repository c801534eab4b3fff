package org.opennms.plugins.phones.api.fleet;

import java.util.Optional;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;

/** Changes phones and regions. Every call is one transaction and one Activity; durable when it returns. */
public interface PhoneAdmin {

    /**
     * Lets a pending phone in: its region and user are set, its files rendered and a restart queued.
     *
     * @param model names the model of a phone that has not shown it; else empty
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown phone or region
     * @throws org.opennms.plugins.phones.api.error.Conflict if it is approved already or its model is unknown
     * @throws org.opennms.plugins.phones.api.error.Invalid  where a generic phone is given no user, or a file would be bad
     */
    Phone approve(MacAddress mac, RegionName region, Optional<UserEntry> user, Optional<PhoneModel> model, Operator by);

    /**
     * Imports a phone before it was ever heard of: approved from the start, its files rendered (manual 2.7).
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown region
     * @throws org.opennms.plugins.phones.api.error.Conflict if the phone is known already, or no family has the model
     * @throws org.opennms.plugins.phones.api.error.Invalid  where a generic phone is given no user, or a file would be bad
     */
    Phone add(MacAddress mac, PhoneModel model, Optional<RegionName> region, Optional<UserEntry> user, Operator by);

    /**
     * Lets a phone's file go once more to the first who asks, within the same window as after an import: for a phone
     * that was plugged in too late, or whose address changed while it still counts as reachable.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown phone
     * @throws org.opennms.plugins.phones.api.error.Conflict if it is not approved yet
     */
    Phone reopen(MacAddress mac, Operator by);

    /**
     * Forgets a phone; its alarms are cleared and handed over as cleared.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown phone
     */
    void delete(MacAddress mac, Operator by);

    /** @throws org.opennms.plugins.phones.api.error.Conflict if there is one of that name, in any case */
    Region addRegion(Region region, Operator by);

    /**
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown region
     * @throws org.opennms.plugins.phones.api.error.Conflict while phones or users belong to it
     */
    void deleteRegion(RegionName name, Operator by);
}
