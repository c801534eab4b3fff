package org.opennms.plugins.phones.alarms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A receiver of SNMP v2c notifications. The community is a secret: it is neither printed nor part of the name. */
record TrapTarget(boolean inform, String host, int port, String community) {

    private static final Logger LOG = LoggerFactory.getLogger(TrapTarget.class);
    private static final int DEFAULT_PORT = 162;
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
        int port = matcher.group("port") == null ? DEFAULT_PORT : Integer.parseInt(matcher.group("port"));
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("there is no port " + port);
        }
        String host = matcher.group("six") == null ? matcher.group("host") : matcher.group("six");
        return new TrapTarget("inform:".equals(matcher.group("kind")), host, port, matcher.group("community"));
    }

    String name() {
        String written = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return (inform ? "inform:" : "trap:") + written + ":" + port;
    }

    @Override
    public String toString() {
        return name();
    }
}
