package org.opennms.plugins.phones.standalone.login;

import java.util.Optional;

/** Tells who a password belongs to. */
interface Passwords {

    /** Empty for a wrong password and for an unknown name alike. */
    Optional<Login> check(String name, String password);
}
