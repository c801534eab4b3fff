package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjLongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kept connections to one server, one request at a time on each, as many as are needed, on two threads whatever comes: the
 * one that sends and the one that reads. java.net.http takes half of this machine at 1,667 requests a second, and then it is
 * the client that is measured.
 */
final class PaceConnections implements AutoCloseable {

    private static final int MOST = 8_192;
    private static final Pattern LENGTH = Pattern.compile("(?i)\\r\\ncontent-length: *(\\d{1,4})\\r");

    /** One connection, and the request that is on its way there. */
    private final class Kept {

        private final SocketChannel channel;
        private final ByteBuffer answer = ByteBuffer.allocate(8_192);
        private volatile boolean waiting;
        private volatile long due;

        Kept(SocketChannel channel) {
            this.channel = channel;
        }

        void send(byte[] request, long whenDue) throws IOException {
            due = whenDue;
            waiting = true;
            ByteBuffer bytes = ByteBuffer.wrap(request);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        void read() {
            try {
                if (channel.read(answer) < 0) {
                    end("closed by the server");
                    return;
                }
            } catch (IOException e) {
                end(e.toString());
                return;
            }
            String text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
            if (isWhole(text)) {
                answer.clear();
                waiting = false;
                answered.accept(text.substring(9, 12), due);
                idle.push(this);
            }
        }

        private boolean isWhole(String text) {
            int head = text.indexOf("\r\n\r\n");
            Matcher length = LENGTH.matcher(text);
            return head > 0 && length.find() && text.length() >= head + 4 + Integer.parseInt(length.group(1));
        }

        /** A server may close what nobody waits on. */
        private void end(String failure) {
            idle.remove(this);
            close();
            if (waiting) {
                answered.accept(failure, due);
            }
        }

        void close() {
            try {
                channel.close();
            } catch (IOException ignored) {
                // nothing was to be had from it any more
            }
            open.decrementAndGet();
        }
    }

    private final InetSocketAddress server;
    private final ObjLongConsumer<String> answered;
    private final Deque<Kept> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger open = new AtomicInteger();
    private final Selector selector = Selector.open();

    /** @param answered hears the status or the failure, and when the request had been due, by {@link System#nanoTime} */
    PaceConnections(int port, ObjLongConsumer<String> answered) throws IOException {
        this.server = new InetSocketAddress("127.0.0.1", port);
        this.answered = answered;
        Thread reader = new Thread(this::readAll, "bench-pace-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** Does not wait for the answer. */
    void send(byte[] request, long due) throws IOException {
        for (Kept kept = idle.poll(); kept != null; kept = idle.poll()) {
            try {
                kept.send(request, due);
                return;
            } catch (IOException e) {
                kept.waiting = false; // closed while nobody waited: the next one takes it
            }
        }
        connect().send(request, due);
    }

    private Kept connect() throws IOException {
        if (open.incrementAndGet() > MOST) {
            throw new IOException(MOST + " keep-alives wait for an answer");
        }
        SocketChannel channel = SocketChannel.open(server);
        channel.configureBlocking(false);
        Kept kept = new Kept(channel);
        channel.register(selector, SelectionKey.OP_READ, kept);
        selector.wakeup();
        return kept;
    }

    private void readAll() {
        try {
            while (selector.isOpen()) {
                selector.select(key -> ((Kept) key.attachment()).read());
            }
        } catch (ClosedSelectorException closed) {
            // in the midst of what is not waited for any more
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        selector.keys().forEach(key -> ((Kept) key.attachment()).close());
        selector.close();
    }
}
