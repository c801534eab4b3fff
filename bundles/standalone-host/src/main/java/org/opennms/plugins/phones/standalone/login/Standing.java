package org.opennms.plugins.phones.standalone.login;

/**
 * What a login rests on.
 *
 * @param password the stored hash; empty where it is not ours to know, or was not hashed yet
 * @param roles    as they are written down, those of groups among them
 */
record Standing(String password, String roles) {

    /** Of somebody another program vouches for. */
    static final Standing ELSEWHERE = new Standing("", "");

    /** Whether a login that rested on this may go on now that {@code now} is written down. */
    boolean holds(Standing now) {
        return roles.equals(now.roles) && (password.isEmpty() || password.equals(now.password));
    }

    @Override
    public String toString() {
        return roles;
    }
}
