package org.opennms.plugins.phones.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One program per SQLite database: two would each believe that they alone hand out commands and alarms. */
final class DirectoryLock implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryLock.class);

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Makes the directory where it is missing. The lock goes with the process, however that ends. */
    static DirectoryLock take(Path directory) throws IOException {
        OwnerOnly.directory(directory);
        Path file = directory.resolve("phones.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DirectoryLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("held by this very process", e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new Refusal("another program has the database in " + directory + " open; stop it, or give this one its own");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("the lock of the database directory did not close: {}", e.getMessage());
        }
    }
}
