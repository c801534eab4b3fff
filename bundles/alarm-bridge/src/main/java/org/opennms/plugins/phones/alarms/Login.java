package org.opennms.plugins.phones.alarms;

import java.util.Optional;

import org.opennms.plugins.phones.api.model.Secret;

/** As whom a receiver of notifications knows us. */
sealed interface Login {

    /** SNMP v2c: a word that everybody on the way can read. */
    record Community(Secret word) implements Login { }

    /**
     * SNMP v3: a user whose messages are signed.
     *
     * @param privacy empty where they are not encrypted
     */
    record User(String name, AuthProtocol protocol, Secret password, Optional<Privacy> privacy) implements Login { }

    /** How a user's messages are encrypted. */
    record Privacy(PrivProtocol protocol, Secret password) { }
}
