package org.opennms.plugins.phones.api.fleet;

import java.util.Optional;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Region;

/** Changes what operators have written down. Every call is one transaction and one Activity; durable when it returns. */
public interface PhoneEdits {

    /**
     * Adds a phone before it is heard of, approved from the start (manual 3.4.2).
     *
     * @param user makes the user that the phone is to have, or gives it a display name and password; without either,
     *             the user must be there
     * @throws org.opennms.plugins.phones.api.error.Conflict if the phone is known already, or no family has the model
     * @throws org.opennms.plugins.phones.api.error.Invalid  for an unknown region or user, where a generic phone has no
     *                                                       user, or where the file would be bad
     */
    Phone add(MacAddress mac, PhoneEdit phone, Optional<UserEntry> user, FollowUp then, Operator by);

    /**
     * @param read what the change is based on
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown phone
     * @throws org.opennms.plugins.phones.api.error.Stale    if it was changed since
     * @throws org.opennms.plugins.phones.api.error.Conflict for a model that no family has, or where a pending phone's
     *                                                       file is asked for
     * @throws org.opennms.plugins.phones.api.error.Invalid  as with {@link #add}
     */
    Phone change(MacAddress mac, PhoneEdit read, PhoneEdit wanted, FollowUp then, Operator by);

    /**
     * Changes a region's description; regions are not renamed, since files and users name them.
     *
     * @param read what the change is based on
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown region
     * @throws org.opennms.plugins.phones.api.error.Stale    if it was changed since
     */
    Region change(Region read, Region wanted, Operator by);

    /** How many phones and users belong to it. */
    long usage(Region region);
}
