package org.opennms.plugins.phones.api.fleet;

import java.util.Optional;

import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;

/** Changes users. What phones carry changes with their next generation, on purpose (architecture, decision 4). */
public interface UserAdmin {

    /**
     * @throws org.opennms.plugins.phones.api.error.Conflict for a name that is taken
     * @throws org.opennms.plugins.phones.api.error.Invalid  for an unknown region, the system user, or a text that is not
     *                                                       one line
     */
    PhoneUser add(PhoneUser user, Operator by);

    /**
     * Changes what was read. Phones in the user's old region move with it.
     *
     * @param read what the change is based on
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown user
     * @throws org.opennms.plugins.phones.api.error.Stale    if it was changed since
     * @throws org.opennms.plugins.phones.api.error.Invalid  as with {@link #add}
     */
    PhoneUser change(PhoneUser read, PhoneUser changed, Operator by);

    /**
     * Forgets a user and the phones that carry it, with their files, commands and alarms (manual 3.4.4).
     *
     * @param phones how many phones the caller knows to go with it
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown user
     * @throws org.opennms.plugins.phones.api.error.Conflict where it is another number; nothing is deleted
     */
    void delete(UserName name, long phones, Operator by);

    /**
     * The password in clear; that it was shown is recorded.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown user
     */
    Optional<Secret> reveal(UserName name, Operator by);

    /** How hard a password is to guess for one who knows the user's names. */
    Strength strength(Secret password, Optional<PhoneUser> user);

    /** From the easiest to guess to the hardest. */
    enum Strength { WEAK, FAIR, STRONG }
}
