package org.opennms.plugins.phones.audiocodes;

import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;

/** What a phone reads first (manual figure 2-1): where to report, where its files are, and the user of its first post. */
final class BootFile {

    /** The system user's password, published and the same everywhere, in the form the phone deciphers. */
    static final String SYSTEM_PASSWORD = "{\"VvlZOp5/5pM=\"}";

    /** The second is how the manual prints the name; option 160 values copied from it are in use. */
    private static final Set<String> PATHS = Set.of("ipp/dhcpoption160.cfg", "ipp/dhcption160.cfg");

    private BootFile() {
    }

    static Optional<String> at(String path, Advertised advertised) {
        return PATHS.contains(path) ? Optional.of(text(advertised)) : Optional.empty();
    }

    private static String text(Advertised advertised) {
        return "ems_server/keep_alive_period=" + Phone.BOOT_PERIOD.toMinutes() + "\n"
                + "ems_server/provisioning/url=" + advertised.reports() + "\n"
                + "provisioning/method=STATIC\n"
                + "provisioning/configuration/url=" + advertised.files() + "configfiles/\n"
                + "provisioning/firmware/url=" + advertised.files() + "firmwarefiles/\n"
                + "ems_server/user_name=" + PhoneUser.SYSTEM + "\n"
                + "ems_server/user_password=" + SYSTEM_PASSWORD + "\n";
    }
}
