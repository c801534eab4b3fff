package org.opennms.plugins.phones.firmware;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * An image that has arrived whole and is on the disk, but not yet under its own name.
 *
 * @param head its first bytes, up to 4 KiB
 */
record Incoming(Path file, String sha256, long size, byte[] head) {

    ByteBuffer headForReading() {
        return ByteBuffer.wrap(head).asReadOnlyBuffer();
    }
}
