package org.opennms.plugins.phones.opennms;

import java.util.regex.Pattern;

/**
 * A settings file as it reads inside OpenNMS. The shipped files are written for our own distribution, whose launcher
 * passes settings by environment and names one data directory; OpenNMS does neither.
 */
final class HostedText {

    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{env:\\w+:-([^}]*)}");
    private static final String DATA = "${phones.data}";

    private final String dataDirectory;

    /** @param dataDirectory where everything of ours is kept; may hold properties that the host replaces */
    HostedText(String dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    String of(String shipped) {
        return ENVIRONMENT.matcher(shipped).replaceAll("$1").replace(DATA, dataDirectory).replaceAll("(?m)[ \t]+$", "");
    }
}
