package org.opennms.plugins.phones.admin.view;

/** A new password, and the old one to show who asks. */
public record OwnPassword(String old, String password) {

    @Override
    public String toString() {
        return "OwnPassword";
    }
}
