package org.opennms.plugins.phones.opennms;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.Properties;

import org.apache.felix.utils.properties.InterpolationHelper;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Tells the configuration service what a settings file says, exactly as Karaf will a second later when it finds the
 * file: the phone door must not open the default ports for that second where others are set.
 */
final class Settings {

    /** By this Karaf knows which file a configuration belongs to. */
    private static final String FILE_NAME = "felix.fileinstall.filename";
    private static final String SUFFIX = ".cfg";

    private final BundleContext context;

    Settings(BundleContext context) {
        this.context = context;
    }

    /** What the configuration service knows already stays. */
    void announce(Path file, ConfigurationAdmin admin) throws IOException {
        String name = file.getFileName().toString();
        Configuration configuration = admin.getConfiguration(name.substring(0, name.length() - SUFFIX.length()), "?");
        if (configuration.getProperties() == null) {
            Hashtable<String, Object> values = new Hashtable<>(values(file));
            values.put(FILE_NAME, file.toAbsolutePath().toUri().toString());
            configuration.update(values);
        }
    }

    private Map<String, String> values(Path file) throws IOException {
        Properties raw = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            raw.load(in);
        }
        Map<String, String> values = new HashMap<>();
        raw.forEach((key, value) -> values.put(key.toString(), value.toString()));
        InterpolationHelper.performSubstitution(values, context);
        return values;
    }
}
