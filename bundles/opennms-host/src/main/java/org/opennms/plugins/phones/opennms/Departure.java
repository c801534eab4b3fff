package org.opennms.plugins.phones.opennms;

import java.io.IOException;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches what becomes of our bundle once it is stopped: uninstalled, it takes its settings along; started again, or
 * stopped with the whole host, it does not. A bundle is not told of its own uninstallation, so the host's context listens.
 */
final class Departure implements SynchronousBundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(Departure.class);

    private final Bundle bundle;
    private final EtcFolder folder;
    private BundleContext host;

    Departure(Bundle bundle, EtcFolder folder) {
        this.bundle = bundle;
        this.folder = folder;
    }

    void await(BundleContext context) {
        host = context;
        host.addBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (!bundle.equals(event.getBundle())) {
            return;
        }
        if (event.getType() == BundleEvent.UNINSTALLED) {
            host.removeBundleListener(this);
            takeAway();
        } else if (event.getType() == BundleEvent.STARTING) {
            host.removeBundleListener(this);
        }
    }

    private void takeAway() {
        try {
            folder.takeAway();
        } catch (IOException e) {
            LOG.warn("some settings files stay behind", e);
        }
    }
}
