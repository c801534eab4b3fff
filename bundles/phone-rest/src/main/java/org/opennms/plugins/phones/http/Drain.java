package org.opennms.plugins.phones.http;

import java.io.IOException;
import java.nio.ByteBuffer;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;

/**
 * Answers an oversized post with 413, and only then reads on for a while: closing at once would reset the connection
 * under a client that still sends, and it would never see the answer.
 */
final class Drain implements ChannelListener<StreamSourceChannel> {

    private interface Step {

        void take(Sender sender);
    }

    private final HttpServerExchange exchange;
    private StreamSourceChannel channel;
    private long left = Limits.LARGEST_DRAIN;

    private Drain(HttpServerExchange exchange, StreamSourceChannel channel) {
        this.exchange = exchange;
        this.channel = channel;
    }

    /** @param channel the body's, where it is open already; else null */
    static void afterAnswer(HttpServerExchange exchange, StreamSourceChannel channel, Answers answers, Limits limits) {
        exchange.setPersistent(false);
        answers.count(Refusal.TOO_LARGE);
        Deadline.set(exchange, limits.requestMillis());
        Drain drain = new Drain(exchange, channel);
        exchange.dispatch(exchange.getIoThread(), () -> answers.send(exchange, Refusal.TOO_LARGE,
                drain.then(sender -> sender.close(drain.then(closed -> drain.start())))));
    }

    private void start() {
        if (channel == null && HttpContinue.requiresContinueResponse(exchange)) {
            // it waits for our word before it sends, and has read a better one
            IoUtils.safeClose(exchange.getConnection());
            return;
        }
        if (channel == null) {
            channel = exchange.getRequestChannel();
        }
        channel.getReadSetter().set(this);
        channel.resumeReads();
    }

    @Override
    public void handleEvent(StreamSourceChannel ready) {
        try (PooledByteBuffer pooled = exchange.getConnection().getByteBufferPool().allocate()) {
            ByteBuffer buffer = pooled.getBuffer();
            int count = 1;
            while (count > 0 && left > 0) {
                count = channel.read(buffer.clear());
                left -= Math.max(0, count);
            }
            if (left <= 0) {
                IoUtils.safeClose(exchange.getConnection());
            }
        } catch (IOException e) {
            IoUtils.safeClose(exchange.getConnection());
        }
    }

    private IoCallback then(Step step) {
        return new IoCallback() {

            @Override
            public void onComplete(HttpServerExchange done, Sender sender) {
                step.take(sender);
            }

            @Override
            public void onException(HttpServerExchange done, Sender sender, IOException e) {
                IoUtils.safeClose(exchange.getConnection());
            }
        };
    }
}
