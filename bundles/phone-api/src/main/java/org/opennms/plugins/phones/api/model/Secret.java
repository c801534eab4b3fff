package org.opennms.plugins.phones.api.model;

/** A value that must not be seen: SIP and phone passwords. It prints as {@code ***}; ask for {@link #value} on purpose. */
public record Secret(String value) {

    public static final String MASK = "***";

    @Override
    public String toString() {
        return MASK;
    }
}
