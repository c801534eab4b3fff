package org.opennms.plugins.phones.tftp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.opennms.plugins.phones.api.fleet.Asker;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where requests come in: admits them, has their files looked up, and keeps the sessions. Used by the loop's thread. */
final class Reception implements Loop.Reader {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** Requests read in one turn, so that a flood of them does not hold up the transfers. */
    private static final int TURN = 64;

    private static final int LARGEST_REQUEST = 2_048;

    /** Files at once, each with a socket; beyond it the oldest that nobody answered gives way. */
    private static final int MOST_RUNNING = 4_096;

    private final Loop loop;
    private final Executor workers;
    private final Lookup lookup;
    private final TftpSettings settings;
    private final Counters counters;
    private final Admission admission;
    private final ByteBuffer incoming = ByteBuffer.allocateDirect(LARGEST_REQUEST);
    private final ByteBuffer outgoing = ByteBuffer.allocateDirect(Packets.HEADER + Terms.MOST_BLOCK);
    /** By the client's port, of which each has one transfer; those that ended lately are among them. */
    private final Map<InetSocketAddress, Session> sessions = new HashMap<>();
    /** Oldest first. */
    private final Set<Session> unanswered = new LinkedHashSet<>();
    private DatagramChannel door;
    private int running;

    Reception(Loop loop, Executor workers, Lookup lookup, TftpSettings settings, Counters counters) {
        this.loop = loop;
        this.workers = workers;
        this.lookup = lookup;
        this.settings = settings;
        this.counters = counters;
        admission = new Admission(settings.clients(), settings.filesOfOne());
    }

    /** Begins to listen. */
    void open(DatagramChannel listening) {
        door = listening;
        try {
            loop.register(listening, this);
        } catch (IOException e) {
            LOG.error("The TFTP port cannot be read", e);
        }
    }

    @Override
    public void read(long now) throws IOException {
        for (int i = 0; i < TURN; i++) {
            SocketAddress from = door.receive(incoming.clear());
            if (from == null) {
                return;
            }
            incoming.flip();
            InetSocketAddress client = (InetSocketAddress) from;
            if (Request.isOne(incoming)) {
                requested(client, now);
            } else if (settings.dataPorts().isSame() && sessions.containsKey(client)) {
                sessions.get(client).received(incoming, now);
            }
        }
    }

    private void requested(InetSocketAddress client, long now) {
        count("tftp.requests");
        Request request;
        try {
            request = Request.parse(incoming);
        } catch (Refusal e) {
            count("tftp.refused");
            refuse(door, e, client);
            return;
        }
        Session before = sessions.get(client);
        if (before != null && before.isFor(request, now)) {
            return;
        }
        if (before != null) {
            before.end(now);
        }
        makeRoom(now);
        if (running >= MOST_RUNNING || !admission.admits(client.getAddress(), now)) {
            count("tftp.waiting");
            return;
        }
        admitted(new Session(this, request, client), request.name(), now);
    }

    private void makeRoom(long now) {
        Iterator<Session> oldest = unanswered.iterator();
        if (running >= MOST_RUNNING && oldest.hasNext()) {
            oldest.next().end(now);
        }
    }

    private void admitted(Session session, String name, long now) {
        sessions.put(session.client(), session);
        unanswered.add(session);
        running++;
        Asker asker = new Asker(IpAddress.of(session.address()), Optional.empty());
        try {
            workers.execute(() -> {
                Finding found = lookup.find(name, asker);
                loop.post(() -> found(session, found));
            });
        } catch (RejectedExecutionException e) {
            drop(session, now);
        }
    }

    private void found(Session session, Finding found) {
        long now = loop.now();
        if (found instanceof Finding.File file) {
            session.begin(file, now);
        } else if (!session.isEnded()) {
            if (found instanceof Finding.No no) {
                count("tftp.refused");
                refuse(door, no.refusal(), session.client());
            } else {
                count("tftp.busy");
            }
            drop(session, now);
        }
    }

    /** Without a trace, so that the same request may be made again at once. */
    private void drop(Session session, long now) {
        session.end(now);
        forget(session);
    }

    /** The socket that a session sends from. */
    DatagramChannel open(Session session) throws IOException {
        if (settings.dataPorts().isSame()) {
            return door;
        }
        DatagramChannel channel = settings.dataPorts().open(settings.address(), session.address());
        loop.register(channel, session);
        return channel;
    }

    void answered(Session session) {
        unanswered.remove(session);
        admission.answered(session.address());
    }

    /** @param channel that it had, or null */
    void ended(Session session, DatagramChannel channel, long now) {
        running--;
        unanswered.remove(session);
        admission.ended(session.address(), session.isAnswered(), now);
        if (channel != null && channel != door) {
            close(channel);
        }
    }

    void forget(Session session) {
        sessions.remove(session.client(), session);
    }

    void refuse(DatagramChannel channel, Refusal refusal, SocketAddress client) {
        Packets.error(outgoing.clear(), refusal);
        send(channel, outgoing.flip(), client);
    }

    /** What the system does not take is lost, as packets may be. */
    void send(DatagramChannel channel, ByteBuffer packet, SocketAddress client) {
        try {
            channel.send(packet, client);
        } catch (IOException | RuntimeException e) {
            LOG.debug("a TFTP packet cannot be sent: {}", e.toString());
        }
    }

    /** Counts; a counter that is away is no reason to fail. */
    void count(String name) {
        try {
            counters.count(name);
        } catch (RuntimeException e) {
            LOG.debug("not counted: {}", name, e);
        }
    }

    /** Ends all that is under way. */
    void close() {
        List.copyOf(sessions.values()).forEach(session -> session.end(loop.now()));
        sessions.clear();
        if (door != null) {
            close(door);
        }
    }

    private static void close(DatagramChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("a TFTP socket is not closed", e);
        }
    }

    Terms.Offer offer() {
        return settings.offer();
    }

    Admission admission() {
        return admission;
    }

    Timers timers() {
        return loop.timers;
    }

    ByteBuffer incoming() {
        return incoming;
    }

    ByteBuffer outgoing() {
        return outgoing;
    }
}
