package org.opennms.plugins.phones.tftp;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Who may have a file now. A client that once acknowledged something keeps its place for a while after each file, so that
 * it gets all of them although the house is full (P-52). Who is not admitted is not told: phones ask again. One thread.
 */
final class Admission {

    /** A phone writes one file before it asks for the next. */
    static final long PLACE_KEPT = Duration.ofSeconds(30).toNanos();

    /** With more than so many unanswered files an address, or all of them together, gets no second packet unasked. */
    static final int MANY_OF_ONE = 16;
    static final int MANY_OF_ALL = 500;

    /** Before a client has answered. */
    static final int FIRST_REPEATS = 2;

    private static final class Client {

        private int running;
        private int unanswered;
        private boolean known;
        private long lastAt;

        private boolean isGone(long now) {
            return running == 0 && (!known || now - lastAt >= PLACE_KEPT);
        }
    }

    private final int places;
    private final int filesOfOne;
    private final Map<InetAddress, Client> clients = new HashMap<>();
    private int known;
    private int unanswered;
    private long lookedAt;

    /**
     * @param places     clients at once
     * @param filesOfOne files of one address at once; that of the machine itself has no limit
     */
    Admission(int places, int filesOfOne) {
        this.places = places;
        this.filesOfOne = filesOfOne;
    }

    /** Whether a file may begin, which counts as unanswered until told otherwise; {@link #ended} follows. */
    boolean admits(InetAddress address, long now) {
        Client client = clients.get(address);
        boolean hasPlace = client != null && client.known;
        if (!hasPlace && known >= places) {
            forgetThoseGone(now);
        }
        boolean room = hasPlace || known < places;
        if (!room || client != null && client.running >= filesOfOne && !address.isLoopbackAddress()) {
            return false;
        }
        Client admitted = client == null ? new Client() : client;
        clients.put(address, admitted);
        admitted.running++;
        admitted.unanswered++;
        unanswered++;
        return true;
    }

    /** How often a first packet may be repeated: the more go unanswered, the likelier addresses are forged. */
    int firstRepeats(InetAddress address) {
        Client client = clients.get(address);
        boolean many = client != null && client.unanswered > MANY_OF_ONE || unanswered > MANY_OF_ALL;
        return many ? 0 : FIRST_REPEATS;
    }

    /** The client has acknowledged something of one file for the first time. */
    void answered(InetAddress address) {
        Client client = clients.get(address);
        client.unanswered--;
        unanswered--;
        if (!client.known) {
            client.known = true;
            known++;
        }
    }

    /** @param answered whether {@link #answered} was called for this file */
    void ended(InetAddress address, boolean answered, long now) {
        Client client = clients.get(address);
        client.running--;
        client.lastAt = now;
        if (!answered) {
            client.unanswered--;
            unanswered--;
        }
        if (!client.known && client.running == 0) {
            clients.remove(address);
        } else if (clients.size() > 2 * places) {
            forgetThoseGone(now);
        }
    }

    /** At most once a second, since a full house asks with every request. */
    private void forgetThoseGone(long now) {
        if (now - lookedAt < Patience.FIRST) {
            return;
        }
        lookedAt = now;
        clients.values().removeIf(client -> client.isGone(now));
        known = (int) clients.values().stream().filter(client -> client.known).count();
    }
}
