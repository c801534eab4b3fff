package org.opennms.plugins.phones.tftp;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of a file as they are stored. */
interface Source extends AutoCloseable {

    long size();

    /** Reads on from a position until the buffer is full or the file ends. */
    void read(long position, ByteBuffer to) throws IOException;

    @Override
    void close();
}
