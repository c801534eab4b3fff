package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many clients that download one file at the same time, on one thread. Every byte is counted, some are hashed. */
final class Downloads {

    /** A hash costs more than a transfer: enough of them to notice wrong bytes, too few to change the figure. */
    private static final int HASHED = 2;
    private static final long LONGEST_NANOS = 300_000_000_000L;
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)\r\n", Pattern.CASE_INSENSITIVE);

    private final int port;
    private final String path;
    private final long size;
    private final byte[] sha256;

    /** One client's share. */
    private static final class Client {
        private final StringBuilder head = new StringBuilder();
        private final MessageDigest digest;
        private boolean inBody;
        private long received;

        private Client(MessageDigest digest) {
            this.digest = digest;
        }
    }

    Downloads(int port, String path, long size, byte[] sha256) {
        this.port = port;
        this.path = path;
        this.size = size;
        this.sha256 = sha256.clone();
    }

    /** Megabytes (10^6) a second, from the first connection to the last byte of the last client. */
    double rate(int clients) throws IOException {
        long began = System.nanoTime();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < clients; i++) {
                connect(selector, i < HASHED);
            }
            ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
            int done = 0;
            while (done < clients) {
                selector.select(1_000);
                for (SelectionKey key : selector.selectedKeys()) {
                    done += serve(key, buffer) ? 1 : 0;
                }
                selector.selectedKeys().clear();
                if (System.nanoTime() - began > LONGEST_NANOS) {
                    throw new IOException("only " + done + " of " + clients + " downloads ended in time");
                }
            }
        }
        return clients * size / 1e6 / ((System.nanoTime() - began) / 1e9);
    }

    private void connect(Selector selector, boolean hashed) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        channel.register(selector, SelectionKey.OP_CONNECT, new Client(hashed ? sha256Digest() : null));
    }

    /** True when this client has the whole file. */
    private boolean serve(SelectionKey key, ByteBuffer buffer) throws IOException {
        SocketChannel channel = (SocketChannel) key.channel();
        if (key.isConnectable() && channel.finishConnect()) {
            channel.write(ByteBuffer.wrap(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                    + "\r\nUser-Agent: AUDC-IPPhone/2.2.16.142 (430HD-Rev0; 00908F000001)\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1)));
            key.interestOps(SelectionKey.OP_READ);
            return false;
        }
        Client client = (Client) key.attachment();
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new IOException("a download ended after " + client.received + " of " + size + " bytes: " + client.head);
        }
        take(client, buffer.flip());
        if (client.received < size) {
            return false;
        }
        channel.close();
        if (client.digest != null && !Arrays.equals(client.digest.digest(), sha256)) {
            throw new IOException("a download with wrong bytes");
        }
        return true;
    }

    private void take(Client client, ByteBuffer bytes) throws IOException {
        while (!client.inBody && bytes.hasRemaining()) {
            client.head.append((char) bytes.get());
            client.inBody = client.head.length() >= 4 && client.head.indexOf("\r\n\r\n", client.head.length() - 4) >= 0;
            if (client.inBody) {
                check(client.head.toString());
            }
        }
        client.received += bytes.remaining();
        if (client.digest != null) {
            client.digest.update(bytes);
        }
    }

    private void check(String head) throws IOException {
        Matcher length = LENGTH.matcher(head);
        if (!head.startsWith("HTTP/1.1 200 ") || !length.find() || Long.parseLong(length.group(1)) != size) {
            throw new IOException("not the whole file was offered: " + head);
        }
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
