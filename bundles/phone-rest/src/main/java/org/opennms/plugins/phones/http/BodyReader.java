package org.opennms.plugins.phones.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;

/** Reads one post's body in its I/O thread, so that slow senders hold no thread: at most so much, and in time. */
final class BodyReader implements ChannelListener<StreamSourceChannel> {

    /** What to do with the body; called as a handler is, in the I/O thread. */
    interface Taker {

        void take(HttpServerExchange exchange, byte[] body) throws Exception;
    }

    private final HttpServerExchange exchange;
    private final Limits limits;
    private final int largest;
    private final Answers answers;
    private final Taker taker;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(1_024);
    private StreamSourceChannel channel;
    private boolean done;

    private BodyReader(HttpServerExchange exchange, Limits limits, int largest, Answers answers, Taker taker) {
        this.exchange = exchange;
        this.limits = limits;
        this.largest = largest;
        this.answers = answers;
        this.taker = taker;
    }

    /** Reads the body of an exchange, of so many bytes at most, within its handler. */
    static void read(HttpServerExchange exchange, Limits limits, int largest, Answers answers, Taker taker)
            throws Exception {
        // Undertow's own limit would end the connection without a word
        exchange.setMaxEntitySize(-1);
        BodyReader reader = new BodyReader(exchange, limits, largest, answers, taker);
        if (exchange.isRequestComplete()) {
            taker.take(exchange, new byte[0]);
        } else if (reader.isDeclaredTooLarge()) {
            reader.refuse();
        } else {
            reader.start();
        }
    }

    private boolean isDeclaredTooLarge() {
        return exchange.getRequestContentLength() > largest;
    }

    private void start() throws Exception {
        channel = exchange.getRequestChannel();
        try {
            if (fill()) {
                done = true;
                taker.take(exchange, body.toByteArray());
            } else if (isTooLarge()) {
                refuse();
            } else {
                Deadline.set(exchange, limits.requestMillis());
                channel.getReadSetter().set(this);
                channel.resumeReads();
            }
        } catch (IOException e) {
            IoUtils.safeClose(exchange.getConnection());
        }
    }

    @Override
    public void handleEvent(StreamSourceChannel ready) {
        if (done) {
            return;
        }
        try {
            boolean whole = fill();
            if (whole || isTooLarge()) {
                done = true;
                HttpHandler next = whole ? e -> taker.take(e, body.toByteArray()) : e -> refuse();
                Connectors.executeRootHandler(next, exchange);
            }
        } catch (IOException e) {
            done = true;
            IoUtils.safeClose(exchange.getConnection());
        }
    }

    /** Reads what is there; true at the body's end. */
    private boolean fill() throws IOException {
        try (PooledByteBuffer pooled = exchange.getConnection().getByteBufferPool().allocate()) {
            ByteBuffer buffer = pooled.getBuffer();
            byte[] chunk = new byte[Math.min(buffer.capacity(), 4_096)];
            while (!isTooLarge()) {
                buffer.clear().limit(chunk.length);
                int count = channel.read(buffer);
                if (count <= 0) {
                    return count < 0;
                }
                buffer.flip().get(chunk, 0, count);
                body.write(chunk, 0, count);
            }
            return false;
        }
    }

    private boolean isTooLarge() {
        return body.size() > largest;
    }

    private void refuse() {
        done = true;
        Drain.afterAnswer(exchange, channel, answers, limits);
    }
}
