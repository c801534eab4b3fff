package org.opennms.plugins.phones.api.host;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Secret;

/** Who may log in, where this is ours to say: inside OpenNMS its own users log in, and there is no such service. */
public interface OperatorAccounts {

    /** By name. Those whom a directory vouches for are not among them. */
    List<OperatorAccount> list();

    /**
     * Adds an account or changes it; who is logged in with it must log in anew.
     *
     * @param password empty to keep the one there is; a new account needs one
     * @throws org.opennms.plugins.phones.api.error.Conflict where nobody would be left to administer, and for another role
     *     of an account that has its role from a group
     */
    OperatorAccount save(OperatorAccount account, Optional<Secret> password, Operator by);

    /** @throws org.opennms.plugins.phones.api.error.Conflict where nobody would be left to administer */
    void delete(String name, Operator by);

    /**
     * Changes one's own password.
     *
     * @throws org.opennms.plugins.phones.api.error.Forbidden where {@code old} is not the password
     */
    void changePassword(Operator who, Secret old, Secret fresh);
}
