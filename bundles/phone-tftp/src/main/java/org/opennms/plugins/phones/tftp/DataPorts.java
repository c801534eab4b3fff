package org.opennms.plugins.phones.tftp;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.opennms.plugins.phones.api.error.Invalid;

/** The ports that files are sent from: one for each file, which tells its packets from others' (RFC 1350, 4). */
final class DataPorts {

    /** Every file goes out by the port that requests come to, and is known by its client's port alone. */
    private static final String SAME = "same";

    private final boolean same;
    private final int first;
    private final int count;
    private final AtomicInteger next = new AtomicInteger();

    private DataPorts(boolean same, int first, int count) {
        this.same = same;
        this.first = first;
        this.count = count;
    }

    /** Nothing for any port, {@code same}, or a range: {@code 40000-40999}. */
    static DataPorts parse(String text) {
        if (text.isEmpty() || text.equals(SAME)) {
            return new DataPorts(!text.isEmpty(), 0, 1);
        }
        if (!text.matches("\\d{1,5}-\\d{1,5}")) {
            throw new Invalid("nothing, 'same' or a range such as 40000-40999 is expected");
        }
        int dash = text.indexOf('-');
        int first = Integer.parseInt(text.substring(0, dash));
        int last = Integer.parseInt(text.substring(dash + 1));
        if (first < 1 || last < first || last > 65_535) {
            throw new Invalid("a range of ports from 1 to 65535 is expected");
        }
        return new DataPorts(false, first, last - first + 1);
    }

    boolean isSame() {
        return same;
    }

    /**
     * A socket for one file, to a client of this family of addresses.
     *
     * @throws IOException where all ports are taken
     */
    DatagramChannel open(Optional<InetAddress> address, InetAddress client) throws IOException {
        DatagramChannel channel = DatagramChannel.open(client.getAddress().length == 4 ? StandardProtocolFamily.INET
                : StandardProtocolFamily.INET6);
        try {
            bind(channel, address);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void bind(DatagramChannel channel, Optional<InetAddress> address) throws IOException {
        for (int tried = 1; ; tried++) {
            int port = first == 0 ? 0 : first + Math.floorMod(next.getAndIncrement(), count);
            try {
                channel.bind(address.map(a -> new InetSocketAddress(a, port)).orElseGet(() -> new InetSocketAddress(port)));
                return;
            } catch (BindException e) {
                if (tried >= count) {
                    throw e;
                }
            }
        }
    }
}
