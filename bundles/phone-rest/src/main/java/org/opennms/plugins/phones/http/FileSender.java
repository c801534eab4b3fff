package org.opennms.plugins.phones.http;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.util.AttachmentKey;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;

import org.opennms.plugins.phones.api.firmware.OpenFirmware;

/**
 * Sends part of an image from its file to the socket, in the connection's I/O thread: the kernel moves the bytes.
 * Undertow's own sender takes whole files only, and its range handling copies through the heap.
 */
final class FileSender implements ChannelListener<StreamSinkChannel> {

    /** At most this much in one turn, so that a fast client does not hold up its thread's other clients. */
    private static final long TURN = 2 * 1_024 * 1_024;

    private final HttpServerExchange exchange;
    private final OpenFirmware image;
    private final Answers answers;
    private final Transfer transfer;
    private final long end;
    private long position;
    private boolean headerSent;
    private final AtomicBoolean ended = new AtomicBoolean();
    private StreamSinkChannel channel;

    FileSender(HttpServerExchange exchange, OpenFirmware image, Conditions.Span span, Answers answers, Transfer transfer) {
        this.exchange = exchange;
        this.image = image;
        this.answers = answers;
        this.transfer = transfer;
        this.position = span.from();
        this.end = span.to();
    }

    /** To be called in the I/O thread. The image is closed when the transfer ends, however it ends. */
    void start() {
        Watch.of(exchange.getConnection()).sender = this;
        channel = exchange.getResponseChannel();
        if (channel == null || !exchange.getConnection().isOpen()) {
            end(false);
            return;
        }
        channel.getWriteSetter().set(this);
        channel.resumeWrites();
    }

    @Override
    public void handleEvent(StreamSinkChannel ready) {
        if (ended.get()) {
            return;
        }
        try {
            // header first: what is moved before it went out is read at the file's own position, and past our end
            headerSent = headerSent || channel.flush();
            if (headerSent) {
                move();
            }
        } catch (IOException e) {
            IoUtils.safeClose(exchange.getConnection());
            end(false);
        }
    }

    private void move() throws IOException {
        FileChannel file = image.channel();
        long count = channel.transferFrom(file, position, Math.min(TURN, end - position));
        position += Math.max(0, count);
        if (position == end) {
            channel.suspendWrites();
            end(true);
            exchange.endExchange();
        } else if (count <= 0 && file.size() < end) {
            throw new IOException("the image is shorter than it was");
        }
    }

    private void end(boolean whole) {
        if (ended.compareAndSet(false, true)) {
            Watch.of(exchange.getConnection()).sender = null;
            IoUtils.safeClose(image.channel());
            answers.count(whole ? "firmware.sent" : "firmware.aborted");
            transfer.sentTo(position);
        }
    }

    /** One listener a connection, however many files it carries: Undertow has no way to remove one. */
    private static final class Watch {

        private static final AttachmentKey<Watch> KEY = AttachmentKey.create(Watch.class);

        private volatile FileSender sender;

        static Watch of(ServerConnection connection) {
            Watch watch = connection.getAttachment(KEY);
            if (watch == null) {
                Watch made = new Watch();
                connection.putAttachment(KEY, made);
                connection.addCloseListener(closed -> made.closed());
                watch = made;
            }
            return watch;
        }

        private void closed() {
            FileSender current = sender;
            if (current != null) {
                current.end(false);
            }
        }
    }
}
