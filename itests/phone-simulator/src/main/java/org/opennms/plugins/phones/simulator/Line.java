package org.opennms.plugins.phones.simulator;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** A phone's one connection: kept while the phone has something to ask, closed when it falls silent. */
final class Line {

    /** How a request ends. */
    interface Reply {

        void answered(Response response, long nanos);

        void failed(String kind, String detail);
    }

    private final Loop loop;
    private final Optional<InetAddress> source;
    private final long patience;
    private SocketChannel channel;
    private SelectionKey key;
    private Url connectedTo;
    private boolean used;
    private Request request;
    private byte[] bytes;
    private ByteBuffer unsent;
    private ResponseReader reader;
    private Reply reply;
    private long since;
    private long heard;

    Line(Loop loop, Optional<InetAddress> source, long patienceNanos) {
        this.loop = loop;
        this.source = source;
        this.patience = patienceNanos;
    }

    boolean isBusy() {
        return reply != null;
    }

    boolean isWaiting() {
        return isBusy() && channel == null;
    }

    void send(Request next, Quirk quirk, Reply whenDone) {
        if (isBusy()) {
            throw new IllegalStateException("a phone asks one thing at a time");
        }
        request = next;
        reply = whenDone;
        bytes = next.bytes(quirk);
        since = System.nanoTime();
        heard = since;
        if (channel != null && connectedTo.sameServer(next.url())) {
            begin();
        } else {
            hangUpOnly();
            loop.admit(this);
        }
    }

    /** Called by the loop when there is room. */
    void connect() {
        since = System.nanoTime();
        heard = since;
        try {
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            if (source.isPresent()) {
                channel.bind(new InetSocketAddress(source.get(), 0));
            }
            connectedTo = request.url();
            used = false;
            boolean connected = channel.connect(loop.address(request.url()));
            key = channel.register(loop.selector, SelectionKey.OP_CONNECT, this);
            if (connected) {
                begin();
            }
        } catch (IOException | RuntimeException e) {
            fail(e instanceof ConnectException ? "connect" : "network", e);
        }
    }

    void ready(SelectionKey ready) {
        try {
            if (ready != key || !key.isValid()) {
                return;
            }
            if (key.isConnectable() && channel.finishConnect()) {
                begin();
            } else if (key.isWritable()) {
                write();
            } else if (key.isReadable()) {
                read();
            }
        } catch (ConnectException e) {
            fail("connect", e);
        } catch (IOException e) {
            broken(e);
        }
    }

    void giveUpAfterSilence(long now) {
        if (isBusy() && now - heard > patience) {
            fail("timeout", new IOException("no answer after " + patience / 1_000_000_000L + " s"));
        }
    }

    void hangUp() {
        reply = null;
        hangUpOnly();
    }

    private void begin() {
        unsent = ByteBuffer.wrap(bytes);
        reader = new ResponseReader(request.stopAfter());
        try {
            write();
        } catch (IOException e) {
            broken(e);
        }
    }

    private void write() throws IOException {
        channel.write(unsent);
        key.interestOps(unsent.hasRemaining() ? SelectionKey.OP_WRITE | SelectionKey.OP_READ : SelectionKey.OP_READ);
    }

    private void read() throws IOException {
        ByteBuffer buffer = loop.buffer.clear();
        int count = channel.read(buffer);
        if (!isBusy()) {
            hangUpOnly();
            return;
        }
        if (count < 0 && !reader.endsHere()) {
            throw new IOException("the connection ended");
        }
        heard = System.nanoTime();
        if (count < 0 || reader.read(buffer.flip())) {
            finish(buffer.hasRemaining());
        }
    }

    private void finish(boolean tooMuch) throws IOException {
        Response response = reader.response();
        boolean keep = reader.leavesOpen() && !tooMuch;
        long nanos = System.nanoTime() - since;
        Reply done = reply;
        reply = null;
        used = true;
        release();
        if (!keep) {
            hangUpAtOnce();
        }
        if (tooMuch && request.stopAfter() == Long.MAX_VALUE) {
            done.failed("bytes after the body", request.method() + " " + request.url().path());
        } else {
            done.answered(response, nanos);
        }
    }

    /** A server may close a kept connection at any time: what had no answer yet is asked again on a new one. */
    private void broken(IOException e) {
        if (isBusy() && used && !reader.hasBegun()) {
            hangUpOnly();
            loop.admit(this);
        } else {
            fail("connection", e);
        }
    }

    private void fail(String kind, Exception e) {
        Reply done = reply;
        String asked = request.method() + " " + request.url().path();
        hangUp();
        if (done != null) {
            done.failed(kind, asked + ": " + e.getMessage());
        }
    }

    /** As firmware does it after a look at a file's header: a reset, not a farewell. */
    private void hangUpAtOnce() throws IOException {
        if (request.stopAfter() != Long.MAX_VALUE) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        hangUpOnly();
    }

    private void hangUpOnly() {
        if (channel == null) {
            return;
        }
        SocketChannel old = channel;
        channel = null;
        key = null;
        release();
        try {
            old.close();
        } catch (IOException e) {
            // the peer was quicker; nothing is lost with a connection that nobody uses
        }
        loop.left(this);
    }

    /** A silent phone shall cost nothing: a hundred thousand of them wait most of the time. */
    private void release() {
        unsent = null;
        reader = null;
    }
}
