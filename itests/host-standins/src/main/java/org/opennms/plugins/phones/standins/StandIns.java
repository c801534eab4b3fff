package org.opennms.plugins.phones.standins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.opennms.integration.api.v1.config.events.EventConfExtension;
import org.opennms.integration.api.v1.events.EventForwarder;
import org.opennms.integration.api.v1.health.HealthCheck;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/** Takes plugins' events and looks twice a second at what they offer; writes to the directory of "standins.directory". */
public final class StandIns implements BundleActivator {

    private static final long PERIOD_MS = 500;

    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "standins-1"));

    private ServiceTracker<EventConfExtension, EventConfExtension> extensions;
    private ServiceTracker<HealthCheck, HealthCheck> checks;

    @Override
    public void start(BundleContext context) throws IOException {
        Path directory = Files.createDirectories(Path.of(context.getProperty("standins.directory")));
        context.registerService(EventForwarder.class, new EventFile(directory.resolve("events")), null);
        extensions = new ServiceTracker<>(context, EventConfExtension.class, null);
        extensions.open();
        checks = new ServiceTracker<>(context, HealthCheck.class, null);
        checks.open();
        try {
            HostRest.offer(context);
        } catch (NoClassDefFoundError e) {
            // a host without JAX-RS
            Files.writeString(directory.resolve("no-jax-rs"), e.getMessage());
        }
        looking.scheduleWithFixedDelay(new Looks(() -> extensions.getTracked().values(), () -> checks.getTracked().values(),
                directory.resolve("seen")), 0, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop(BundleContext context) {
        looking.shutdownNow();
        checks.close();
        extensions.close();
    }
}
