package org.opennms.plugins.phones.admin.view;

/** A change of an operator; what is null stays. */
public record OperatorEdit(String role, Boolean enabled, String password) {

    @Override
    public String toString() {
        return "OperatorEdit[role=" + role + ", enabled=" + enabled + "]";
    }
}
