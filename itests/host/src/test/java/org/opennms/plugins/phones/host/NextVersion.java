package org.opennms.plugins.phones.host;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The KAR as the next release would be: the same bundles under a higher version. */
final class NextVersion {

    private final String now;
    private final String next;

    private NextVersion(String now) {
        this.now = now;
        this.next = "99" + now.substring(now.indexOf('.'));
    }

    static Path of(Path kar, Path to) throws IOException {
        String repository;
        try (JarFile file = new JarFile(kar.toFile())) {
            repository = file.getManifest().getMainAttributes().getValue("Karaf-Feature-Repos");
        }
        NextVersion version = new NextVersion(repository.split("/")[2]);
        return Archive.copy(kar, to, version::rename, version::change);
    }

    private String rename(String text) {
        return text.replace(now, next);
    }

    private byte[] change(String name, byte[] bytes) throws IOException {
        if (name.endsWith(".jar")) {
            return Archive.copy(bytes, inner -> inner, this::changeManifest);
        }
        return name.endsWith(".xml") || name.equals(JarFile.MANIFEST_NAME)
                ? rename(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : bytes;
    }

    private byte[] changeManifest(String name, byte[] bytes) throws IOException {
        if (!name.equals(JarFile.MANIFEST_NAME)) {
            return bytes;
        }
        Manifest manifest = new Manifest(new ByteArrayInputStream(bytes));
        manifest.getMainAttributes().put(new Attributes.Name("Bundle-Version"), next.replace('-', '.'));
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        manifest.write(changed);
        return changed.toByteArray();
    }
}
