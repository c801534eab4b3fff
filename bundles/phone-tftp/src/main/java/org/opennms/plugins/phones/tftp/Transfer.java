package org.opennms.plugins.phones.tftp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one file to one client: a read of RFC 1350, with the options of RFC 2347 to 2349 and 7440. Knows neither sockets
 * nor clocks; times are nanoseconds of any one origin.
 *
 * <p>Data are sent for an acknowledgement of something new or because time has run out, never for an acknowledgement that
 * was seen before: answering those doubles every packet from there on (RFC 1123, 4.2.3.1).
 */
final class Transfer {

    /** UNANSWERED: it was sent again for as long as is right. FAILED: the client or the file said no. */
    enum State { RUNNING, WHOLE, UNANSWERED, FAILED }

    /** Once a client has answered it is worth waiting for: a phone that writes to its flash is deaf for seconds. */
    static final int REPEATS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Transfer.class);
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final Blocks blocks;
    private final Terms terms;
    private final int firstRepeats;
    private final ByteBuffer packet;
    private final Consumer<ByteBuffer> wire;
    private final Patience patience;
    private State state = State.RUNNING;
    /** The last block the client has; the options count as block 0. */
    private long acknowledged;
    private long sent;
    private long last = UNKNOWN;
    private long sentAt;
    private long heardAt;
    private long dueAt;
    private int repeats;
    private boolean rewound;
    private boolean answered;

    /**
     * @param firstRepeats how often to repeat before the client has answered: its address may be forged, and then each
     *                     packet hits somebody who never asked
     * @param packet       room for a packet; used while a method of this class runs, and by whom it calls
     * @param wire         takes a packet at once, or loses it
     */
    Transfer(Blocks blocks, Terms terms, int firstRepeats, ByteBuffer packet, Consumer<ByteBuffer> wire) {
        this.blocks = blocks;
        this.terms = terms;
        this.firstRepeats = firstRepeats;
        this.packet = packet;
        this.wire = wire;
        this.patience = new Patience(terms.timeout());
        acknowledged = terms.accepted().isEmpty() ? 0 : -1;
        sent = acknowledged;
    }

    void begin(long now) {
        heardAt = now;
        send(now);
    }

    /** @param number of a block as it stands in the packet */
    void acknowledge(int number, long now) {
        int ahead = (int) (number - acknowledged) & 0xffff;
        if (state != State.RUNNING || ahead > sent - acknowledged) {
            return;
        }
        if (ahead == 0) {
            rewind(now);
            return;
        }
        if (repeats == 0 && !rewound) {
            patience.roundTrip(now - sentAt);
        }
        answered = true;
        heardAt = now;
        repeats = 0;
        rewound = false;
        acknowledged += ahead;
        patience.progress();
        if (acknowledged == last) {
            state = State.WHOLE;
        } else {
            send(now);
        }
    }

    /**
     * The client has what it had, so the first block of a window is lost (RFC 7440, 4). Believed once a window, and
     * never where a window is one block.
     */
    private void rewind(long now) {
        if (terms.window() > 1 && acknowledged > 0 && !rewound) {
            rewound = true;
            send(now);
        }
    }

    /** The client wants no more. */
    void refused() {
        if (state == State.RUNNING) {
            state = State.FAILED;
        }
    }

    /** To be called when {@link #dueAt} has come; earlier does no harm. */
    void tick(long now) {
        if (state != State.RUNNING || now < dueAt) {
            return;
        }
        if (repeats >= (answered ? REPEATS : firstRepeats)) {
            state = State.UNANSWERED;
            return;
        }
        repeats++;
        patience.inVain();
        send(now);
    }

    /** Sends what follows the last acknowledged block, a window of it. */
    private void send(long now) {
        try {
            if (acknowledged < 0) {
                sendOptions();
            } else {
                sendBlocks();
            }
        } catch (IOException e) {
            LOG.warn("A file cannot be read on: {}", e.toString());
            Packets.error(packet.clear(), Refusal.broken());
            wire.accept(packet.flip());
            state = State.FAILED;
        }
        sentAt = now;
        dueAt = now + patience.nanos();
    }

    private void sendOptions() {
        Packets.optionsAccepted(packet.clear(), terms.accepted());
        wire.accept(packet.flip());
        sent = 0;
    }

    private void sendBlocks() throws IOException {
        long end = Math.min(last, acknowledged + terms.window());
        for (long block = acknowledged + 1; block <= end && block <= last; block++) {
            packet.clear().limit(Packets.HEADER + terms.blockSize());
            Packets.data(packet, block);
            blocks.read(block, packet);
            if (packet.hasRemaining()) {
                last = block;
            }
            wire.accept(packet.flip());
            sent = Math.max(sent, block);
        }
    }

    State state() {
        return state;
    }

    /** When to {@link #tick}. */
    long dueAt() {
        return dueAt;
    }

    /** Whether the client ever acknowledged anything, so that its address is its own. */
    boolean isAnswered() {
        return answered;
    }

    /** Whether nothing has come for so long that a new request is more than an old one come late. */
    boolean isQuiet(long now) {
        return answered && now - heardAt >= Patience.FIRST;
    }

    /**
     * How many bytes of the file arrived; all, once the last block has left for a client that has all others: its last
     * acknowledgement may be lost, and it does not wait to hear whether it was.
     */
    long delivered(long size) {
        boolean all = answered && acknowledged >= last - 1 && state != State.FAILED;
        return all ? size : blocks.bytesUpTo(Math.max(0, acknowledged));
    }
}
