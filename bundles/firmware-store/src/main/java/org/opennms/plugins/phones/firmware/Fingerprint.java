package org.opennms.plugins.phones.firmware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * By what a changed file is told from the one that was verified, without reading it: size, times, inode and device.
 * The change time is among them because the modification time can be set back by whoever swapped the bytes.
 */
record Fingerprint(Map<String, Object> facts) {

    /** No file is there. */
    static final Fingerprint MISSING = new Fingerprint(Map.of());

    private static final String ATTRIBUTES = "unix:size,ino,dev,lastModifiedTime,ctime";

    Fingerprint {
        facts = Map.copyOf(facts);
    }

    static Fingerprint of(Path file) throws IOException {
        try {
            return new Fingerprint(new TreeMap<>(Files.readAttributes(file, ATTRIBUTES)));
        } catch (NoSuchFileException e) {
            return MISSING;
        }
    }
}
