package org.opennms.plugins.phones.core;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.model.MacAddress;

/** How phones name the configuration file that is theirs (audiocodes.md 3.1, checklist P-06, P-07 and P-26). */
final class FileNames {

    private static final Pattern HEX = Pattern.compile("([0-9a-f]+)\\.cfg");
    /** What an Avaya 1200 makes of its own MAC address (avaya.md 1.1). */
    private static final Pattern SIP = Pattern.compile("sip([0-9a-f]{12})\\.cfg");
    private static final Pattern WITH_MODEL = Pattern.compile("[a-z0-9_-]+_([0-9a-f]{12})_conf\\.cfg");

    private FileNames() { }

    /** Whether somebody asks so who tells its MAC address by the name alone, and reports nothing. */
    static boolean isOfSilent(String name) {
        return SIP.matcher(name).matches();
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static String privateFile(MacAddress mac) {
        return mac + ".cfg";
    }

    /**
     * Whose private file a lower-case name means; empty for any other name.
     *
     * @throws org.opennms.plugins.phones.api.error.Invalid for hex digits that are no MAC address
     */
    static Optional<MacAddress> owner(String name) {
        Matcher hex = HEX.matcher(name);
        if (hex.matches()) {
            return Optional.of(new MacAddress(hex.group(1)));
        }
        Matcher sip = SIP.matcher(name);
        if (sip.matches()) {
            return Optional.of(new MacAddress(sip.group(1)));
        }
        Matcher withModel = WITH_MODEL.matcher(name);
        return withModel.matches() ? Optional.of(new MacAddress(withModel.group(1))) : Optional.empty();
    }
}
