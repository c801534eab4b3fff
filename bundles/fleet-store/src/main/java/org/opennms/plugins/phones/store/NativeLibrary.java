package org.opennms.plugins.phones.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.sqlite.SQLiteJDBCLoader;

/**
 * Loads SQLite's native part from the database's own directory. The driver would unpack it into the host's temporary
 * directory and leave it there at every update.
 */
final class NativeLibrary {

    /** The only way to tell the driver, and everybody's: it is set no longer than the loading takes. */
    private static final String DIRECTORY = "org.sqlite.tmpdir";
    private static boolean loaded;

    private NativeLibrary() {
    }

    /** Does nothing where this bundle has loaded it already. Whoever calls holds the directory's lock. */
    static synchronized void load(Path directory) throws IOException {
        if (loaded) {
            return;
        }
        Path place = directory.resolve("native");
        OwnerOnly.directory(place);
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(place, "sqlite-*")) {
            for (Path leftover : leftovers) {
                Files.delete(leftover);
            }
        }
        String before = System.getProperty(DIRECTORY);
        System.setProperty(DIRECTORY, place.toString());
        try {
            loaded = SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            throw new IOException("SQLite's native library cannot be loaded from " + place, e);
        } finally {
            if (before == null) {
                System.clearProperty(DIRECTORY);
            } else {
                System.setProperty(DIRECTORY, before);
            }
        }
    }
}
