package org.opennms.plugins.phones.host;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Copies archives with some of their entries changed. */
final class Archive {

    private Archive() { }

    interface Change {

        /** The entry's new bytes; its own where nothing changes. */
        byte[] of(String name, byte[] bytes) throws IOException;
    }

    interface Rename {
        String of(String name);
    }

    static byte[] copy(byte[] archive, Rename rename, Change change) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive)); ZipOutputStream out = new ZipOutputStream(copy)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(rename.of(entry.getName())));
                out.write(change.of(entry.getName(), in.readAllBytes()));
                out.closeEntry();
            }
        }
        return copy.toByteArray();
    }

    static Path copy(Path archive, Path to, Rename rename, Change change) throws IOException {
        return Files.write(to, copy(Files.readAllBytes(archive), rename, change));
    }
}
