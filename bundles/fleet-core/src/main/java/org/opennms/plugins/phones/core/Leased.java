package org.opennms.plugins.phones.core;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;

/**
 * Reads who has which address, from a line's own form: dnsmasq ({@code expiry mac ip host id}), Kea
 * ({@code ip,mac,client,lifetime,expiry,..,state}), ISC dhcpd ({@code lease ip { ... }}) and {@code /proc/net/arp}. Of
 * several lines the last holds, as those files are written. What is none of these is read past.
 */
final class Leased {

    private static final String MAC = "([0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5})";
    private static final String IP = "(\\d{1,3}(?:\\.\\d{1,3}){3})";
    private static final Pattern DNSMASQ = Pattern.compile("(\\d+) " + MAC + " " + IP + " .*");
    private static final Pattern KEA = Pattern.compile(IP + "," + MAC + ",[^,]*,\\d+,(\\d+),(?:[^,]*,){4}(\\d+)(?:,.*)?");
    private static final Pattern ARP = Pattern.compile(IP + "\\s+0x\\w+\\s+0x(\\w+)\\s+" + MAC + "\\s.*");
    private static final Pattern LEASE = Pattern.compile("\\s*lease " + IP + " \\{.*");
    private static final Pattern HARDWARE = Pattern.compile("\\s*hardware ethernet " + MAC + ";.*");
    private static final Pattern STATE = Pattern.compile("\\s*binding state (\\w+);.*");

    private final Map<IpAddress, MacAddress> found = new HashMap<>();
    private final Instant now;
    private Optional<String> lease = Optional.empty();
    private Optional<String> hardware = Optional.empty();
    private boolean active = true;

    private Leased(Instant now) {
        this.now = now;
    }

    static Map<IpAddress, MacAddress> read(Stream<String> lines, Instant now) {
        Leased leased = new Leased(now);
        lines.forEach(leased::line);
        return leased.found;
    }

    private void line(String line) {
        Matcher dnsmasq = DNSMASQ.matcher(line);
        Matcher kea = KEA.matcher(line);
        Matcher arp = ARP.matcher(line);
        if (dnsmasq.matches()) {
            // 0: for ever
            put(dnsmasq.group(3), dnsmasq.group(2), dnsmasq.group(1).equals("0") || isAhead(dnsmasq.group(1)));
        } else if (kea.matches()) {
            put(kea.group(1), kea.group(2), kea.group(4).equals("0") && isAhead(kea.group(3)));
        } else if (arp.matches()) {
            // without the flag 2 it is no complete entry
            put(arp.group(1), arp.group(3), (Integer.parseInt(arp.group(2), 16) & 2) != 0);
        } else {
            block(line);
        }
    }

    private void block(String line) {
        Matcher begins = LEASE.matcher(line);
        Matcher of = HARDWARE.matcher(line);
        Matcher state = STATE.matcher(line);
        if (begins.matches()) {
            lease = Optional.of(begins.group(1));
            hardware = Optional.empty();
            active = true;
        } else if (of.matches()) {
            hardware = Optional.of(of.group(1));
        } else if (state.matches()) {
            active = state.group(1).equals("active");
        } else if (line.strip().equals("}")) {
            lease.ifPresent(ip -> hardware.ifPresent(mac -> put(ip, mac, active)));
            lease = Optional.empty();
        }
    }

    private boolean isAhead(String seconds) {
        return seconds.length() > 18 || Long.parseLong(seconds) > now.getEpochSecond();
    }

    private void put(String ip, String mac, boolean holds) {
        try {
            IpAddress address = new IpAddress(ip);
            MacAddress phone = MacAddress.parse(mac);
            found.remove(address);
            if (holds && !phone.equals(MacAddress.NONE) && !phone.isGroup()) {
                found.put(address, phone);
            }
        } catch (Invalid e) {
            // digits that are no address: read past, like any other line that says nothing
            return;
        }
    }
}
