package org.opennms.plugins.phones.tftp;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A file as it goes over the wire, in blocks that are counted from 1. */
interface Blocks {

    /** Puts a block into the buffer, which has room for just one. A block that leaves room is the last. */
    void read(long block, ByteBuffer to) throws IOException;

    /** How many of the file's bytes a client has that has this block, which was the last or the last but one to be read. */
    long bytesUpTo(long block);

    /** As they are. */
    static Blocks octet(Source source, int blockSize) {
        return new Blocks() {

            @Override
            public void read(long block, ByteBuffer to) throws IOException {
                source.read((block - 1) * blockSize, to);
            }

            @Override
            public long bytesUpTo(long block) {
                return Math.min(block * blockSize, source.size());
            }
        };
    }
}
