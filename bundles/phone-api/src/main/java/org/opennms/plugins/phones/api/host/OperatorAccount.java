package org.opennms.plugins.phones.api.host;

import org.opennms.plugins.phones.api.error.Invalid;

/** Somebody who may log in. A disabled account keeps its role and lets nobody in, here and at the shell. */
public record OperatorAccount(String name, OperatorRole role, boolean enabled) {

    public OperatorAccount {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}")) {
            throw new Invalid("a name has up to 64 letters, digits and . _ @ -, and begins with a letter or a digit");
        }
    }
}
