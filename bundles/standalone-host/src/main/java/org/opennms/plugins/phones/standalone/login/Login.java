package org.opennms.plugins.phones.standalone.login;

import java.security.Principal;
import java.util.Set;

/**
 * Somebody who has shown who he is, with the roles the realm gives him ({@code ROLE_ADMIN}, {@code ssh}, ...).
 *
 * @param standing what this rests on, to be compared later: who has another password or other roles since must log in anew
 */
record Login(String name, Set<String> roles, Standing standing) implements Principal {

    /** Without one of these nobody gets in (manual 2.4). */
    private static final Set<String> OPERATORS = Set.of("ROLE_ADMIN", "ROLE_REST", "ROLE_USER", "ROLE_READONLY");

    Login {
        roles = Set.copyOf(roles);
    }

    boolean isOperator() {
        return roles.stream().anyMatch(OPERATORS::contains);
    }

    @Override
    public String getName() {
        return name;
    }
}
