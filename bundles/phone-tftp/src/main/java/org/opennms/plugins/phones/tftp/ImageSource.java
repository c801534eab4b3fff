package org.opennms.plugins.phones.tftp;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import org.opennms.plugins.phones.api.firmware.OpenFirmware;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A firmware image, read some blocks ahead: blocks are small, and each would be a call into the system. */
final class ImageSource implements Source {

    private static final Logger LOG = LoggerFactory.getLogger(ImageSource.class);
    private static final int AHEAD = 16 * 1_024;

    private final OpenFirmware image;
    private final ByteBuffer page = ByteBuffer.allocate(AHEAD).limit(0);
    private long pageAt;

    ImageSource(OpenFirmware image) {
        this.image = image;
    }

    @Override
    public long size() {
        return image.firmware().size();
    }

    @Override
    public void read(long position, ByteBuffer to) throws IOException {
        long from = position;
        while (to.hasRemaining() && from < size()) {
            if (from < pageAt || from >= pageAt + page.limit()) {
                load(from);
            }
            int at = (int) (from - pageAt);
            int length = Math.min(to.remaining(), page.limit() - at);
            to.put(page.array(), at, length);
            from += length;
        }
    }

    private void load(long from) throws IOException {
        FileChannel file = image.channel();
        page.clear().limit((int) Math.min(page.capacity(), size() - from));
        pageAt = from;
        int read = file.read(page, from);
        page.flip();
        if (read <= 0) {
            throw new EOFException("the image is shorter than it was");
        }
    }

    @Override
    public void close() {
        try {
            image.close();
        } catch (IOException e) {
            LOG.debug("an image is not closed", e);
        }
    }
}
