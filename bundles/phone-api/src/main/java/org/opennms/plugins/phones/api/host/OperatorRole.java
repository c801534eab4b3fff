package org.opennms.plugins.phones.api.host;

/** What an operator may do (manual 2.4), by the names OpenNMS has for it. */
public enum OperatorRole {

    /** May look. */
    READER("ROLE_READONLY"),
    /** May all but settings and secrets. */
    SUPERVISOR("ROLE_REST"),
    /** May all. */
    ADMINISTRATOR("ROLE_ADMIN");

    private final String role;

    OperatorRole(String role) {
        this.role = role;
    }

    public String role() {
        return role;
    }
}
