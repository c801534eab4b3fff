package org.opennms.plugins.phones.opennms;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.apache.felix.utils.properties.InterpolationHelper;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays out our settings files before the bundles that read them are started (its start level is lower), and takes them
 * away when the plugin is uninstalled. Karaf's own way of installing files with a feature never removes any.
 */
public final class HostedSettings implements BundleActivator {

    private static final Logger LOG = LoggerFactory.getLogger(HostedSettings.class);

    private EtcFolder folder;

    @Override
    public void start(BundleContext context) throws IOException {
        String data = (context.getProperty("opennms.home") == null ? "${karaf.base}" : "${opennms.home}") + "/share/phones";
        Path own = Path.of(InterpolationHelper.substVars(data, "data", null, Map.of(), context)).resolve("etc");
        Path etc = Path.of(context.getProperty("karaf.etc"));
        folder = new EtcFolder(etc, own, texts(context.getBundle(), new HostedText(data)));
        Settings settings = new Settings(context);
        var files = folder.layOut();
        ServiceReference<ConfigurationAdmin> reference = context.getServiceReference(ConfigurationAdmin.class);
        if (reference == null) {
            LOG.warn("no configuration service: the settings in {} count from its first look at them", etc);
            return;
        }
        ConfigurationAdmin admin = context.getService(reference);
        for (Path file : files) {
            settings.announce(file, admin);
        }
        context.ungetService(reference);
    }

    @Override
    public void stop(BundleContext context) {
        new Departure(context.getBundle(), folder).await(context.getBundle(0).getBundleContext());
    }

    private static Map<String, String> texts(Bundle bundle, HostedText hosted) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (URL url : Collections.list(bundle.findEntries("etc", "*.cfg", false))) {
            try (InputStream in = url.openStream()) {
                String name = Path.of(url.getPath()).getFileName().toString();
                texts.put(name, hosted.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return texts;
    }
}
