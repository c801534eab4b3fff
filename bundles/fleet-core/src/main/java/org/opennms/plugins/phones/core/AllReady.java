package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.host.Readiness;
import org.opennms.plugins.phones.api.host.ReadinessCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Ready once every bundle of ours is active and wired and every check holds. A bundle's checks are among its services,
 * so that no check can be missed by being late.
 */
public final class AllReady implements Readiness {

    private static final String OURS = "org.opennms.plugins.phones.";
    private static final String WIRED = "org.osgi.service.blueprint.container.BlueprintContainer";

    private final BundleContext context;
    private final List<ReadinessCheck> checks;
    private volatile boolean latched;

    public AllReady(BundleContext context, List<ReadinessCheck> checks) {
        this.context = context;
        this.checks = checks;
    }

    @Override
    public List<String> problems() {
        if (latched) {
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        Set<Long> wired = wired();
        Arrays.stream(context.getBundles()).filter(AllReady::counts).forEach(bundle -> {
            String name = bundle.getSymbolicName().substring(OURS.length());
            if (bundle.getState() != Bundle.ACTIVE) {
                problems.add("bundle " + name + " is not active");
            } else if (hasBlueprint(bundle) && !wired.contains(bundle.getBundleId())) {
                problems.add("bundle " + name + " still waits for services it needs");
            }
        });
        checks.forEach(check -> check.problem().ifPresent(why -> problems.add(check.name() + ": " + why)));
        latched = problems.isEmpty() && !checks.isEmpty();
        return problems.isEmpty() && checks.isEmpty() ? List.of("no readiness check has registered yet") : problems;
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
