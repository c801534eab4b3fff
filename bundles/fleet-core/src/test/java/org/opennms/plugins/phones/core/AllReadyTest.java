package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

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

        assertThat(problems()).containsExactly("bundle fleet-store is not active",
                "bundle phone-rest still waits for services it needs");
    }

    @Test
    void a_check_that_does_not_hold_is_a_problem() {
        checks.add(check(Optional.of("no row came back")));

        assertThat(problems()).containsExactly("store: no row came back");
    }

    @Test
    void without_any_check_nothing_is_ready() {
        assertThat(problems()).hasSize(1);
    }

    @Test
    void ready_stays_ready() {
        Bundle store = bundle(1, OURS + "fleet-store", Bundle.ACTIVE, true);
        bundles.add(store);
        wired.add(store);
        checks.add(check(Optional.empty()));
        assertThat(problems()).isEmpty();

        checks.add(check(Optional.of("gone")));

        assertThat(problems()).isEmpty();
    }

    @Test
    void who_asks_waits_for_no_check() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answers = new CountDownLatch(1);
        checks.add(fake(ReadinessCheck.class, Map.of("name", () -> "store", "problem", () -> {
            asked.countDown();
            answers.await();
            return Optional.empty();
        })));

        readiness.start();
        asked.await();
        assertThat(readiness.problems()).containsExactly("the program has only just started");
        answers.countDown();

        await().atMost(Duration.ofSeconds(30)).until(() -> readiness.problems().isEmpty());
        readiness.close();
    }

    @Test
    void a_check_that_goes_away_is_asked_again() {
        AtomicInteger times = new AtomicInteger();
        checks.add(fake(ReadinessCheck.class, Map.of("name", () -> "store", "problem", () -> {
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("gone");
            }
            return Optional.empty();
        })));

        readiness.start();

        await().atMost(Duration.ofSeconds(30)).until(() -> readiness.problems().isEmpty());
        readiness.close();
    }

    private List<String> problems() {
        readiness.look();
        return readiness.problems();
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
        Object give() throws InterruptedException;
    }

    private static <T> T fake(Class<T> type, Map<String, Answer> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, args) -> answers.get(method.getName()).give()));
    }
}
