package org.opennms.plugins.phones.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The classes that Karaf finds by the bundle's header: those of the package that are marked as services. */
final class CommandClasses {

    private CommandClasses() { }

    static List<Class<?>> all() {
        try {
            Path folder = Path.of(FleetCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .resolve(FleetCommand.class.getPackageName().replace('.', '/'));
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".class")).sorted()
                        .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
                        .filter(type -> type.isAnnotationPresent(Service.class)).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A class's fields and those of the classes above it. */
    static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            fields.addAll(Arrays.asList(each.getDeclaredFields()));
        }
        return fields;
    }

    private static Class<?> load(String simpleName) {
        try {
            return Class.forName(FleetCommand.class.getPackageName() + "." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
