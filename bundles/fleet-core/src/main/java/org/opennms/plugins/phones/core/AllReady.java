package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.host.Readiness;
import org.opennms.plugins.phones.api.host.ReadinessCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ready once every bundle of ours is active and wired and every check holds. A bundle's checks are among its services,
 * so that no check can be missed by being late. Looks on a thread of its own: a store that hangs holds up nobody who asks.
 */
public final class AllReady implements Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(AllReady.class);
    private static final long PERIOD_MS = 100;
    private static final String OURS = "org.opennms.plugins.phones.";
    private static final String WIRED = "org.osgi.service.blueprint.container.BlueprintContainer";

    private final BundleContext context;
    private final List<ReadinessCheck> checks;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "phones-readiness-1"));
    private volatile List<String> problems = List.of("the program has only just started");

    public AllReady(BundleContext context, List<ReadinessCheck> checks) {
        this.context = context;
        this.checks = checks;
    }

    public void start() {
        looks.scheduleWithFixedDelay(this::tick, 0, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    /** Without an interrupt, which would hit the store. */
    public void close() {
        looks.shutdown();
    }

    private void tick() {
        try {
            look();
        } catch (RuntimeException | LinkageError e) {
            // What is asked comes and goes while the program starts.
            LOG.debug("not everything could be asked whether it is ready; this is done again", e);
        }
        if (problems.isEmpty()) {
            looks.shutdown();
        }
    }

    void look() {
        if (problems.isEmpty()) {
            return;
        }
        List<String> found = new ArrayList<>();
        Set<Long> wired = wired();
        Arrays.stream(context.getBundles()).filter(AllReady::counts).forEach(bundle -> {
            String name = bundle.getSymbolicName().substring(OURS.length());
            if (bundle.getState() != Bundle.ACTIVE) {
                found.add("bundle " + name + " is not active");
            } else if (hasBlueprint(bundle) && !wired.contains(bundle.getBundleId())) {
                found.add("bundle " + name + " still waits for services it needs");
            }
        });
        checks.forEach(check -> check.problem().ifPresent(why -> found.add(check.name() + ": " + why)));
        problems = found.isEmpty() && checks.isEmpty() ? List.of("no readiness check has registered yet") : List.copyOf(found);
    }

    @Override
    public List<String> problems() {
        return problems;
    }

    private static boolean counts(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name != null && name.startsWith(OURS) && bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null;
    }

    private static boolean hasBlueprint(Bundle bundle) {
        return bundle.findEntries("OSGI-INF/blueprint", "*.xml", false) != null;
    }

    /** By class name, so that this class needs no blueprint API. */
    private Set<Long> wired() {
        try {
            ServiceReference<?>[] containers = context.getAllServiceReferences(WIRED, null);
            return containers == null ? Set.of()
                    : Arrays.stream(containers).map(ServiceReference::getBundle).filter(Objects::nonNull)
                            .map(Bundle::getBundleId).collect(Collectors.toSet());
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter was given, so none can be wrong", e);
        }
    }
}
