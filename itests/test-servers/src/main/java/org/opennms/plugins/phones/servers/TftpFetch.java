package org.opennms.plugins.phones.servers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;

/** A client that fetches one file, block by block as phones do; it shares no code with any server of ours. */
final class TftpFetch {

    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
    private static final int ATTEMPTS = 10;
    private static final int ACK = 4;

    private final TftpCrowd.File file;
    private final DatagramChannel channel;
    private final CRC32 checksum = new CRC32();
    private final ByteBuffer last;
    private final long began;
    private SocketAddress server;
    private long sentAt;
    private long firstAt;
    private long bytes;
    private int expected = 1;
    private int attempts;
    private boolean done;
    private String failure = "";

    TftpFetch(TftpCrowd.File file, Selector selector) throws IOException {
        this.file = file;
        channel = DatagramChannel.open(StandardProtocolFamily.INET).bind(new InetSocketAddress(file.server().getAddress(), 0));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
        last = ByteBuffer.allocateDirect(512);
        String options = file.blockSize() == 512 ? "" : "blksize\0" + file.blockSize() + "\0";
        last.put(("\0\1" + file.name() + "\0octet\0" + options).getBytes(StandardCharsets.US_ASCII)).flip();
        server = file.server();
        began = System.nanoTime();
        send(began);
    }

    /** @param packet room for a packet */
    void read(ByteBuffer packet) throws IOException {
        SocketAddress from = channel.receive(packet.clear());
        if (from == null || done) {
            return;
        }
        packet.flip();
        long now = System.nanoTime();
        int kind = packet.getShort();
        if (firstAt == 0) {
            firstAt = now;
            server = from;
        }
        if (!server.equals(from)) {
            return;
        }
        if (kind == 3) {
            data(packet, now);
        } else if (kind == 6 && expected == 1) {
            acknowledge(0, now);
        } else if (kind == 5) {
            end("error " + packet.getShort());
        }
    }

    private void data(ByteBuffer packet, long now) throws IOException {
        int block = packet.getShort() & 0xffff;
        if (block == (expected & 0xffff)) {
            int length = packet.remaining();
            checksum.update(packet);
            bytes += length;
            acknowledge(expected++, now);
            if (length < file.blockSize()) {
                end(bytes == file.size() && checksum.getValue() == file.crc32() ? "" : "other bytes than were asked for");
            }
        }
    }

    private void acknowledge(int block, long now) throws IOException {
        attempts = 0;
        last.clear().putShort((short) ACK).putShort((short) block).flip();
        send(now);
    }

    private void send(long now) throws IOException {
        sentAt = now;
        channel.send(last.rewind(), server);
    }

    /** Sends the last packet again where it is time to. */
    void tick(long now) throws IOException {
        if (!done && now - sentAt >= PATIENCE) {
            if (++attempts > ATTEMPTS) {
                end("gave up at block " + expected);
            } else {
                send(now);
            }
        }
    }

    private void end(String why) throws IOException {
        done = true;
        failure = why;
        channel.close();
    }

    boolean isDone() {
        return done;
    }

    /** Empty where the file is whole. */
    String failure() {
        return failure;
    }

    /** From the request to the first answer. */
    long firstByteNanos() {
        return firstAt - began;
    }
}
