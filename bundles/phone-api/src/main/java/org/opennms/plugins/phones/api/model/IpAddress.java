package org.opennms.plugins.phones.api.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.error.Invalid;

/** An IPv4 or IPv6 address in its canonical text; IPv4-mapped IPv6 is IPv4. Never a name: nothing is looked up. */
public record IpAddress(String text) implements Comparable<IpAddress> {

    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    /** The local host, where no peer is known. */
    public static final IpAddress LOOPBACK = new IpAddress("127.0.0.1");

    public IpAddress {
        text = isCanonicalV4(text) ? text : address(text).getHostAddress();
    }

    /** By hand, since every report and every row makes one: four numbers up to 255, none with a zero in front. */
    private static boolean isCanonicalV4(String text) {
        int parts = 0;
        int value = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '.';
            if (c == '.' && value >= 0) {
                parts++;
                value = -1;
            } else if (c >= '0' && c <= '9' && value != 0 && value <= 25) {
                value = Math.max(value, 0) * 10 + c - '0';
            } else {
                return false;
            }
            if (value > 255) {
                return false;
            }
        }
        return parts == 4;
    }

    public static IpAddress of(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return new IpAddress(zone < 0 ? text : text.substring(0, zone));
    }

    public boolean isLoopback() {
        return address(text).isLoopbackAddress();
    }

    /** The network an address is counted with where crowds are looked for: /24 of IPv4, /64 of IPv6. */
    public String neighbourhood() {
        byte[] bytes = address(text).getAddress();
        StringBuilder net = new StringBuilder();
        int kept = bytes.length == 4 ? 3 : 8;
        for (int i = 0; i < kept; i++) {
            net.append(i == 0 ? "" : ".").append(bytes[i] & 0xff);
        }
        return net.append(bytes.length == 4 ? "/24" : "/64").toString();
    }

    /** The address as {@link InetAddress}; no look-up happens. */
    public InetAddress inet() {
        return address(text);
    }

    private static InetAddress address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            throw new Invalid("not an IP address");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new Invalid("not an IP address", e);
        }
    }

    @Override
    public int compareTo(IpAddress other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
