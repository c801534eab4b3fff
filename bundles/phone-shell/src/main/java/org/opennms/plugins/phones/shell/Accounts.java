package org.opennms.plugins.phones.shell;

import java.util.Optional;

import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.host.OperatorAccounts;

/** Who may log in, where this is ours to say. */
final class Accounts {

    private Accounts() { }

    /** @param present null where the host has users of its own */
    static OperatorAccounts of(OperatorAccounts present) {
        return Optional.ofNullable(present).orElseThrow(() -> new NotFound("this host itself says who may log in"));
    }
}
