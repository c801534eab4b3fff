package org.opennms.plugins.phones.tftp;

import java.nio.ByteBuffer;

/** A file of the test's own, and whether it was closed. */
final class BytesSource implements Source {

    final byte[] bytes;
    boolean closed;

    BytesSource(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public void read(long position, ByteBuffer to) {
        int at = (int) Math.min(position, bytes.length);
        to.put(bytes, at, Math.min(to.remaining(), bytes.length - at));
    }

    @Override
    public void close() {
        closed = true;
    }
}
