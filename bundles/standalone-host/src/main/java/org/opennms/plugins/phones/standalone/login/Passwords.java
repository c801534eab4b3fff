package org.opennms.plugins.phones.standalone.login;

import java.util.Optional;

/** Tells who a password belongs to. */
interface Passwords {

    /** Empty for a wrong password and for an unknown name alike, after about the same time. */
    Optional<Login> check(String name, String password);

    /** Whether what was found out then is still so: the password and the roles are the same. Quick. */
    boolean stillHolds(Login login);
}
