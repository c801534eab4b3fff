package org.opennms.plugins.phones.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network between TFTP clients and a server that loses packets, delivers some twice and some late, so that later ones
 * overtake them. Each client is seen by the server as a port of ours, and sees a port of ours in place of the server's.
 */
public final class LossyUdp implements AutoCloseable {

    private static final Duration LATE = Duration.ofMillis(20);

    /** One client's way through: {@code near} faces it, {@code far} the server. */
    private static final class Way {

        private final DatagramChannel near;
        private final DatagramChannel far;
        private final InetSocketAddress client;
        private InetSocketAddress server;

        private Way(DatagramChannel near, DatagramChannel far, InetSocketAddress client) {
            this.near = near;
            this.far = far;
            this.client = client;
        }
    }

    private record Parcel(long at, DatagramChannel from, ByteBuffer packet, InetSocketAddress to) { }

    private final InetSocketAddress server;
    private final int percent;
    private final Random random;
    private final Selector selector = Selector.open();
    private final DatagramChannel door;
    private final Map<InetSocketAddress, Way> ways = new HashMap<>();
    private final PriorityQueue<Parcel> parcels = new PriorityQueue<>(Comparator.comparingLong(Parcel::at));
    private final ByteBuffer packet = ByteBuffer.allocate(70_000);
    private final Thread thread = new Thread(this::run, "lossy-udp");
    private volatile boolean closed;
    private final AtomicInteger lost = new AtomicInteger();

    private LossyUdp(InetSocketAddress server, int percent, long seed) throws IOException {
        this.server = server;
        this.percent = percent;
        this.random = new Random(seed);
        this.door = channel();
        door.register(selector, SelectionKey.OP_READ);
    }

    /** @param percent of the packets are lost, as many come twice, and as many late */
    public static LossyUdp before(int serverPort, int percent, long seed) throws IOException {
        LossyUdp lossy = new LossyUdp(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort), percent, seed);
        lossy.thread.setDaemon(true);
        lossy.thread.start();
        return lossy;
    }

    private static DatagramChannel channel() throws IOException {
        DatagramChannel channel = DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        channel.configureBlocking(false);
        return channel;
    }

    public int port() {
        return door.socket().getLocalPort();
    }

    /** So far. */
    public int lost() {
        return lost.get();
    }

    private void run() {
        try {
            while (!closed) {
                Parcel next = parcels.peek();
                long wait = next == null ? 1_000 : (next.at() - System.nanoTime()) / 1_000_000;
                if (wait > 0) {
                    selector.select(this::read, wait);
                } else {
                    selector.selectNow(this::read);
                }
                for (next = parcels.peek(); next != null && next.at() <= System.nanoTime(); next = parcels.peek()) {
                    parcels.remove();
                    next.from().send(next.packet(), next.to());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key) {
        DatagramChannel channel = (DatagramChannel) key.channel();
        try {
            InetSocketAddress from = (InetSocketAddress) channel.receive(packet.clear());
            if (from == null) {
                return;
            }
            packet.flip();
            if (channel == door) {
                Way way = ways.get(from);
                if (way == null) {
                    way = open(from);
                }
                carry(way.far, server);
            } else {
                pass(channel, (Way) key.attachment(), from);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(DatagramChannel channel, Way way, InetSocketAddress from) {
        if (channel == way.far) {
            way.server = from;
            carry(way.near, way.client);
        } else if (way.server != null && from.equals(way.client)) {
            carry(way.far, way.server);
        }
    }

    private Way open(InetSocketAddress client) throws IOException {
        Way way = new Way(channel(), channel(), client);
        way.near.register(selector, SelectionKey.OP_READ, way);
        way.far.register(selector, SelectionKey.OP_READ, way);
        ways.put(client, way);
        return way;
    }

    private void carry(DatagramChannel by, InetSocketAddress to) {
        int trouble = random.nextInt(100);
        if (trouble < percent) {
            lost.incrementAndGet();
            return;
        }
        boolean late = trouble < 2 * percent;
        parcel(System.nanoTime() + (late ? (long) (random.nextDouble() * LATE.toNanos()) : 0), by, to);
        if (!late && trouble < 3 * percent) {
            parcel(System.nanoTime() + LATE.toNanos() / 10, by, to);
        }
    }

    private void parcel(long at, DatagramChannel by, InetSocketAddress to) {
        parcels.add(new Parcel(at, by, ByteBuffer.allocate(packet.limit()).put(packet.rewind()).flip(), to));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        door.close();
        for (Way way : ways.values()) {
            way.near.close();
            way.far.close();
        }
        selector.close();
    }
}
