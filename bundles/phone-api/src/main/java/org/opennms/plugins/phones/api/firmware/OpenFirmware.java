package org.opennms.plugins.phones.api.firmware;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** An image opened for one transfer; it ends on the bytes it began with. Close it when the transfer ends. */
public record OpenFirmware(Firmware firmware, FileChannel channel) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
