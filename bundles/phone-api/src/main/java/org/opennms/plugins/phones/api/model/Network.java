package org.opennms.plugins.phones.api.model;

import java.util.Arrays;
import java.util.List;

import org.opennms.plugins.phones.api.error.Invalid;

/** A network an operator names, as address/prefix length: 10.1.0.0/16, 2001:db8::/32. */
public record Network(IpAddress address, int prefixLength) {

    public Network {
        int bits = address.inet().getAddress().length * 8;
        if (prefixLength < 0 || prefixLength > bits) {
            throw new Invalid("a prefix length of " + address + " lies between 0 and " + bits);
        }
    }

    /** Reads "10.1.0.0/16"; a bare address is a network of one. */
    public static Network parse(String text) {
        String[] parts = text.strip().split("/", 2);
        IpAddress address = new IpAddress(parts[0]);
        if (parts.length == 1) {
            return new Network(address, address.inet().getAddress().length * 8);
        }
        try {
            return new Network(address, Integer.parseInt(parts[1]));
        } catch (NumberFormatException e) {
            throw new Invalid("not a network: '" + text + "'; write 10.1.0.0/16", e);
        }
    }

    /** Reads a list parted by commas; empty text is no network. */
    public static List<Network> parseAll(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).map(Network::parse).toList();
    }

    public boolean contains(IpAddress other) {
        byte[] mine = address.inet().getAddress();
        byte[] theirs = other.inet().getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefixLength; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return address + "/" + prefixLength;
    }
}
