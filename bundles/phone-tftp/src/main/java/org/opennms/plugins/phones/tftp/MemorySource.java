package org.opennms.plugins.phones.tftp;

import java.nio.ByteBuffer;

import org.opennms.plugins.phones.api.model.Content;

/** A file in memory. */
record MemorySource(Content content) implements Source {

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public void read(long position, ByteBuffer to) {
        int at = (int) Math.min(position, content.size());
        to.put(content.toBuffer().slice(at, Math.min(to.remaining(), content.size() - at)));
    }

    @Override
    public void close() {
        // nothing is held
    }
}
