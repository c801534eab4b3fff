package org.opennms.plugins.phones.tftp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request and what comes of it, from the look-up to some time after the last packet: a request that arrives twice is
 * one transfer (P-54). Used by the loop's thread.
 */
final class Session extends Timers.Sleeper implements Loop.Reader {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    /** How late the copy of a request may come. */
    private static final long REMEMBERED = Patience.FIRST;

    private final Reception reception;
    private final Request request;
    private final InetSocketAddress client;
    private Finding.File file;
    private Transfer transfer;
    private DatagramChannel channel;
    private boolean answered;
    private boolean ended;

    Session(Reception reception, Request request, InetSocketAddress client) {
        this.reception = reception;
        this.request = request;
        this.client = client;
    }

    InetSocketAddress client() {
        return client;
    }

    InetAddress address() {
        return client.getAddress();
    }

    boolean isAnswered() {
        return answered;
    }

    boolean isEnded() {
        return ended;
    }

    /** Whether a request from the same port is this one again, and not that of a phone which began anew. */
    boolean isFor(Request again, long now) {
        return request.equals(again) && (ended || transfer == null || !transfer.isQuiet(now));
    }

    /** The file is found; it may be too late. */
    void begin(Finding.File found, long now) {
        if (ended) {
            found.source().close();
            return;
        }
        file = found;
        try {
            channel = reception.open(this);
        } catch (IOException e) {
            LOG.debug("there is no port for a TFTP transfer", e);
            reception.count("tftp.noPort");
            end(now);
            return;
        }
        Terms terms = Terms.of(request, reception.offer(), found.source().size());
        Blocks blocks = request.octet() ? Blocks.octet(found.source(), terms.blockSize()) : new NetasciiBlocks(found.source());
        transfer = new Transfer(blocks, terms, reception.admission().firstRepeats(address()), reception.outgoing(), this::send);
        transfer.begin(now);
        follow(now);
    }

    private void send(ByteBuffer packet) {
        reception.send(channel, packet, client);
    }

    @Override
    public void read(long now) throws IOException {
        ByteBuffer packet = reception.incoming().clear();
        SocketAddress from = channel.receive(packet);
        if (from == null) {
            return;
        }
        packet.flip();
        if (client.equals(from)) {
            received(packet, now);
        } else if (Packets.opcode(packet) != Packets.ERROR) {
            reception.refuse(channel, Refusal.unknownPort(), from);
        }
    }

    /** A packet of the client, other than a request. */
    void received(ByteBuffer packet, long now) {
        if (ended || transfer == null) {
            return;
        }
        int opcode = Packets.opcode(packet);
        if (opcode == Packets.ACK) {
            transfer.acknowledge(Packets.block(packet), now);
        } else if (opcode == Packets.ERROR) {
            transfer.refused();
        }
        follow(now);
    }

    @Override
    void wake(long now) {
        if (ended) {
            reception.forget(this);
        } else {
            transfer.tick(now);
            follow(now);
        }
    }

    /** Does what the transfer's new state asks for. */
    private void follow(long now) {
        if (!answered && transfer.isAnswered()) {
            answered = true;
            reception.answered(this);
        }
        if (transfer.state() == Transfer.State.RUNNING) {
            reception.timers().set(this, transfer.dueAt());
        } else {
            end(now);
        }
    }

    /** Nothing is sent any more. */
    void end(long now) {
        if (ended) {
            return;
        }
        ended = true;
        if (file != null) {
            tell();
            file.source().close();
        }
        reception.ended(this, channel, now);
        reception.timers().set(this, now + REMEMBERED);
    }

    /** A client that ended it before it had anything wanted to know the size, or asks again without options. */
    private void tell() {
        if (transfer == null || !answered && transfer.state() != Transfer.State.UNANSWERED) {
            return;
        }
        long size = file.source().size();
        file.proof().ifPresent(proof -> proof.delivered(transfer.delivered(size)));
        reception.count(transfer.state() == Transfer.State.WHOLE ? "tftp.sent" : answered ? "tftp.aborted" : "tftp.unanswered");
    }
}
