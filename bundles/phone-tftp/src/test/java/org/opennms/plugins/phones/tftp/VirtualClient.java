package org.opennms.plugins.phones.tftp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A client and the network between it and a transfer, in time that is only counted. It acknowledges what came last in
 * order at each window's end and whenever something is missing, and again when nothing comes.
 */
final class VirtualClient {

    private static final long DELAY = Duration.ofMillis(2).toNanos();
    private static final long TIMEOUT = Duration.ofSeconds(3).toNanos();

    private record Event(long at, long order, Runnable happening) { }

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
    private final Random random;
    private final int percentTrouble;
    private final int blockSize;
    private final int window;
    private final ByteArrayOutputStream got = new ByteArrayOutputStream();
    private long order;
    private long now;
    private long expected = 1;
    private long heardAt;
    private int dataPackets;
    private boolean done;
    private Transfer transfer;

    /** @param percentTrouble of all packets are lost, as many come late, and as many twice */
    VirtualClient(long seed, int percentTrouble, int blockSize, int window) {
        this.random = new Random(seed);
        this.percentTrouble = percentTrouble;
        this.blockSize = blockSize;
        this.window = window;
    }

    byte[] fetch(byte[] file, Terms terms) {
        ByteBuffer packet = ByteBuffer.allocate(Packets.HEADER + Terms.MOST_BLOCK);
        transfer = new Transfer(Blocks.octet(new BytesSource(file), terms.blockSize()), terms, 2, packet, this::onItsWay);
        transfer.begin(0);
        at(TIMEOUT, this::impatience);
        while (transfer.state() == Transfer.State.RUNNING) {
            Event next = events.peek();
            if (next == null || transfer.dueAt() < next.at()) {
                now = Math.max(now, transfer.dueAt());
                transfer.tick(now);
            } else {
                events.remove();
                now = next.at();
                next.happening().run();
            }
        }
        return got.toByteArray();
    }

    Transfer.State state() {
        return transfer.state();
    }

    /** Those that came, copies included. */
    int dataPackets() {
        return dataPackets;
    }

    private void onItsWay(ByteBuffer packet) {
        byte[] copy = new byte[packet.remaining()];
        packet.get(copy);
        travel(() -> received(ByteBuffer.wrap(copy)));
    }

    private void travel(Runnable arrival) {
        int trouble = random.nextInt(100);
        if (trouble >= percentTrouble) {
            at(now + DELAY + (trouble < 2 * percentTrouble ? random.nextInt(10) * DELAY : 0), arrival);
            if (trouble < 3 * percentTrouble && trouble >= 2 * percentTrouble) {
                at(now + 2 * DELAY, arrival);
            }
        }
    }

    private void at(long when, Runnable happening) {
        events.add(new Event(when, order++, happening));
    }

    private void received(ByteBuffer packet) {
        heardAt = now;
        if (Packets.opcode(packet) == Packets.OACK) {
            acknowledge(0);
            return;
        }
        dataPackets++;
        int block = Packets.block(packet);
        if (block == (expected & 0xffff) && !done) {
            got.write(packet.array(), Packets.HEADER, packet.remaining() - Packets.HEADER);
            done = packet.remaining() - Packets.HEADER < blockSize;
            expected++;
            if (done || (expected - 1) % window == 0) {
                acknowledge(expected - 1);
            }
        } else {
            acknowledge(expected - 1);
        }
    }

    private void acknowledge(long block) {
        travel(() -> transfer.acknowledge((int) (block & 0xffff), now));
    }

    private void impatience() {
        if (now - heardAt >= TIMEOUT && !done) {
            acknowledge(expected - 1);
        }
        at(now + TIMEOUT, this::impatience);
    }
}
