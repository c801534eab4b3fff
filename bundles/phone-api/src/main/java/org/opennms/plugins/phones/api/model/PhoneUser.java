package org.opennms.plugins.phones.api.model;

import java.util.Optional;

/**
 * A person or DID whose SIP account phones carry. Several phones may carry the same user (manual 2.7.2).
 *
 * @param password the SIP password; some contact centers have none
 */
public record PhoneUser(UserName name, Optional<String> displayName, Optional<Secret> password,
                        Optional<RegionName> region) {

    /** The built-in user of the first REST authentication (manual 2.5): neither listed nor a SIP account. */
    public static final UserName SYSTEM = new UserName("system");

    /** A user of whom nothing but the name is known. */
    public static PhoneUser named(UserName name) {
        return new PhoneUser(name, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
