package org.opennms.plugins.phones.core;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.model.MacAddress;

/** How phones name the configuration file that is theirs (audiocodes.md 3.1, checklist P-06 and P-07). */
final class FileNames {

    private static final Pattern HEX = Pattern.compile("([0-9a-f]+)\\.cfg");
    private static final Pattern WITH_MODEL = Pattern.compile("[a-z0-9_-]+_([0-9a-f]{12})_conf\\.cfg");

    private FileNames() { }

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
        Matcher withModel = WITH_MODEL.matcher(name);
        return withModel.matches() ? Optional.of(new MacAddress(withModel.group(1))) : Optional.empty();
    }
}
