package org.opennms.plugins.phones.tftp;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A text as RFC 764's network terminal has it: a line ends in CR LF, and any other CR is followed by NUL. A block is read
 * after the one before it, or once more; there is no way to begin in the middle.
 */
final class NetasciiBlocks implements Blocks {

    private static final int NONE = -1;

    private final Source source;
    private final ByteBuffer page = ByteBuffer.allocate(4_096).limit(0);
    private long pageAt;
    private long block;
    private State before = new State(0, NONE);
    private State after = before;

    NetasciiBlocks(Source source) {
        this.source = source;
    }

    /** @param second of two bytes that stand for one, the one that had no room */
    private record State(long position, int second) { }

    @Override
    public void read(long wanted, ByteBuffer to) throws IOException {
        if (wanted == block + 1) {
            before = after;
            block = wanted;
        } else if (wanted != block) {
            throw new IllegalArgumentException("block " + wanted + " after " + block);
        }
        long position = before.position();
        int second = before.second();
        while (to.hasRemaining() && (second != NONE || position < source.size())) {
            int next = second != NONE ? second : byteAt(position++);
            to.put((byte) (second == NONE && next == '\n' ? '\r' : next));
            second = second != NONE ? NONE : secondOf(next);
        }
        after = new State(position, second);
    }

    private static int secondOf(int first) {
        return first == '\n' ? '\n' : first == '\r' ? 0 : NONE;
    }

    private int byteAt(long position) throws IOException {
        if (position < pageAt || position >= pageAt + page.limit()) {
            source.read(position, page.clear());
            page.flip();
            pageAt = position;
        }
        return page.get((int) (position - pageAt));
    }

    @Override
    public long bytesUpTo(long had) {
        return had >= block ? after.position() : before.position();
    }
}
