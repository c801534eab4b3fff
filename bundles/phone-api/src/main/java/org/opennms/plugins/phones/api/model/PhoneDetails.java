package org.opennms.plugins.phones.api.model;

import java.util.Optional;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.error.Invalid;

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

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\u0085\\u2028\\u2029]");
    private static final int LONGEST = 128;

    public PhoneDetails {
        check("display name", displayName);
        check("nickname", nickname);
        check("serial number", serial);
        check("language", language);
    }

    private static void check(String what, Optional<String> text) {
        if (text.filter(t -> t.isBlank() || t.length() > LONGEST || CONTROL.matcher(t).find()).isPresent()) {
            throw new Invalid("a phone's " + what + " is one line of 1 to " + LONGEST + " characters");
        }
    }
}
