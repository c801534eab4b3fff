package org.opennms.plugins.phones.alarms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.model.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A receiver of SNMP notifications.
 *
 * @param name under which the outbox and people know it; without a secret
 */
record TrapTarget(String name, boolean inform, String host, int port, Login login) {

    private static final Logger LOG = LoggerFactory.getLogger(TrapTarget.class);
    static final int DEFAULT_PORT = 162;

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<kind>inform:|trap:)?(?:\\[(?<six>[0-9A-Fa-f:.]+)]|(?<host>[A-Za-z0-9_.-]+))(?::(?<port>\\d{1,5}))?/(?<community>.+)");

    /** Reads {@code host:port/community} parted by commas, with {@code inform:} in front for informs. A bad one is logged and left out. */
    static List<TrapTarget> parseAll(String text) {
        List<TrapTarget> targets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        String[] entries = text.split(",");
        for (int i = 0; i < entries.length; i++) {
            String entry = entries[i].strip();
            if (entry.isEmpty()) {
                continue;
            }
            try {
                TrapTarget target = parse(entry);
                if (!names.add(target.name())) {
                    throw new IllegalArgumentException(target.name() + " is there already");
                }
                targets.add(target);
            } catch (IllegalArgumentException e) {
                LOG.error("trapTargets: entry {} is not used: {}", i + 1, e.getMessage());
            }
        }
        return targets;
    }

    private static TrapTarget parse(String entry) {
        Matcher matcher = WRITTEN.matcher(entry);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("host:port/community is expected, IPv6 addresses in brackets,"
                    + " inform: in front for informs");
        }
        int port = matcher.group("port") == null ? DEFAULT_PORT : port(matcher.group("port"));
        String host = matcher.group("six") == null ? matcher.group("host") : matcher.group("six");
        boolean inform = "inform:".equals(matcher.group("kind"));
        return new TrapTarget((inform ? "inform:" : "trap:") + address(host, port), inform, host, port,
                new Login.Community(new Secret(matcher.group("community"))));
    }

    static int port(String written) {
        if (!written.matches("\\d{1,5}") || Integer.parseInt(written) < 1 || Integer.parseInt(written) > 65535) {
            throw new IllegalArgumentException("there is no port " + written);
        }
        return Integer.parseInt(written);
    }

    private static String address(String host, int port) {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    String address() {
        return address(host, port);
    }

    boolean isV3() {
        return login instanceof Login.User;
    }

    @Override
    public String toString() {
        return name;
    }
}
