package org.opennms.plugins.phones.api.model;

import java.util.Optional;

/**
 * What operators write down about a phone beyond its model, region and user (manual 3.4.2, App. A; fields of 7.4-7.6).
 *
 * @param displayName what the manual calls the device's display name
 * @param nickname    a name for people alone; no file has it
 * @param serial      as printed on the phone; no file has it
 * @param language    of its menus, as its files write it: {@code English}; else the one set for all
 */
public record PhoneDetails(Optional<String> displayName, Optional<String> nickname, Optional<String> serial,
                           Optional<String> language, Optional<Vlan> vlan) {

    public static final PhoneDetails NONE =
            new PhoneDetails(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public PhoneDetails {
        OneLine.check("a phone's display name", displayName);
        OneLine.check("a phone's nickname", nickname);
        OneLine.check("a phone's serial number", serial);
        OneLine.check("a phone's language", language);
    }
}
