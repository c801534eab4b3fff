package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.host.ReadinessCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

class AllReadyTest {

    private static final String OURS = "org.opennms.plugins.phones.";

    private final List<Bundle> bundles = new ArrayList<>();
    private final List<Bundle> wired = new ArrayList<>();
    private final List<ReadinessCheck> checks = new ArrayList<>();
    private final AllReady readiness = new AllReady(fake(BundleContext.class, Map.of("getBundles", () ->
            bundles.toArray(new Bundle[0]), "getAllServiceReferences", this::containers)), checks);

    @Test
    void bundles_that_are_not_active_or_wait_for_services_are_named() {
        checks.add(check(Optional.empty()));
        bundles.add(bundle(1, OURS + "fleet-store", Bundle.RESOLVED, true));
        bundles.add(bundle(2, OURS + "phone-rest", Bundle.ACTIVE, true));
        bundles.add(bundle(3, OURS + "phone-api", Bundle.ACTIVE, false));
        bundles.add(bundle(4, "somebody.else", Bundle.INSTALLED, true));

        assertThat(readiness.problems()).containsExactly("bundle fleet-store is not active",
                "bundle phone-rest still waits for services it needs");
    }

    @Test
    void a_check_that_does_not_hold_is_a_problem() {
        checks.add(check(Optional.of("no row came back")));

        assertThat(readiness.problems()).containsExactly("store: no row came back");
    }

    @Test
    void without_any_check_nothing_is_ready() {
        assertThat(readiness.problems()).hasSize(1);
    }

    @Test
    void ready_stays_ready() {
        Bundle store = bundle(1, OURS + "fleet-store", Bundle.ACTIVE, true);
        bundles.add(store);
        wired.add(store);
        checks.add(check(Optional.empty()));
        assertThat(readiness.problems()).isEmpty();

        checks.add(check(Optional.of("gone")));

        assertThat(readiness.problems()).isEmpty();
    }

    private static ReadinessCheck check(Optional<String> problem) {
        return fake(ReadinessCheck.class, Map.of("name", () -> "store", "problem", () -> problem));
    }

    private static Bundle bundle(long id, String name, int state, boolean blueprint) {
        return fake(Bundle.class, Map.of("getBundleId", () -> id, "getSymbolicName", () -> name, "getState", () -> state,
                "getHeaders", Hashtable::new,
                "findEntries", () -> blueprint ? Collections.emptyEnumeration() : null));
    }

    private ServiceReference<?>[] containers() {
        return wired.isEmpty() ? null : wired.stream()
                .map(bundle -> fake(ServiceReference.class, Map.of("getBundle", () -> bundle)))
                .toArray(ServiceReference<?>[]::new);
    }

    private interface Answer {
        Object give();
    }

    private static <T> T fake(Class<T> type, Map<String, Answer> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, args) -> answers.get(method.getName()).give()));
    }
}
