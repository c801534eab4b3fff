package org.opennms.plugins.phones.host;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/**
 * The integration API in the shape of 2.0.0, which was never released: version 2.0.0 everywhere, and
 * {@code DatabaseEvent.getId()} gives a Long.
 */
final class NewerApi {

    private static final Map<String, String> ID = Map.of("java/lang/Integer", "java/lang/Long");

    private NewerApi() { }

    /** Makes the jars below a directory from the released ones. */
    static Path make(Path released, Path directory) throws IOException {
        Files.createDirectories(directory);
        for (String jar : new String[] {"api", "common", "config"}) {
            String name = "org.opennms.integration.api." + jar + ".jar";
            Archive.copy(released.resolve(name), directory.resolve(name), entry -> entry, NewerApi::change);
        }
        return directory;
    }

    private static byte[] change(String name, byte[] bytes) throws IOException {
        if (name.equals(JarFile.MANIFEST_NAME)) {
            return manifest(bytes);
        }
        return name.matches(".*/(Immutable)?DatabaseEvent(\\$.*)?\\.class") ? longId(bytes) : bytes;
    }

    private static byte[] manifest(byte[] bytes) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(bytes));
        for (Map.Entry<Object, Object> header : manifest.getMainAttributes().entrySet()) {
            if (!header.getKey().equals(Attributes.Name.MANIFEST_VERSION)) {
                header.setValue(header.getValue().toString().replace("[1.6,2)", "[2.0,3)").replace("1.6.1", "2.0.0"));
            }
        }
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        manifest.write(changed);
        return changed.toByteArray();
    }

    private static byte[] longId(byte[] bytes) {
        ClassWriter changed = new ClassWriter(0);
        new ClassReader(bytes).accept(new ClassRemapper(changed, new SimpleRemapper(ID)), 0);
        return changed.toByteArray();
    }
}
