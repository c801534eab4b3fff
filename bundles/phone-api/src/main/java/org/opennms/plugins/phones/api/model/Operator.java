package org.opennms.plugins.phones.api.model;

/** Who does something: a login name, or the program itself. */
public record Operator(String name) {

    /** What happens without anybody asking: expiry, pinning, clean-up. */
    public static final Operator ITSELF = new Operator("phones");
}
