package org.opennms.plugins.phones.servers;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that tests start. They lie below those that Linux gives to outgoing connections: among the thousands
 * that tests open, one may else take a port between its being found free and its server's start.
 */
public final class FreePorts {

    private static final int FIRST = 10_000;
    /** Linux' own begin at 32768 (ip_local_port_range). */
    private static final int END = 32_000;
    private static final int ATTEMPTS = 1000;

    private FreePorts() {
    }

    public static int one() throws IOException {
        return some(1).get(0);
    }

    /** Ports that were free a moment ago on all addresses, all different. */
    public static List<Integer> some(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(free());
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    private static ServerSocket free() throws IOException {
        IOException last = new IOException("no port was tried");
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                return new ServerSocket(ThreadLocalRandom.current().nextInt(FIRST, END), 1);
            } catch (IOException e) {
                last = e;
            }
        }
        throw new IOException("no port between " + FIRST + " and " + END + " is free", last);
    }
}
