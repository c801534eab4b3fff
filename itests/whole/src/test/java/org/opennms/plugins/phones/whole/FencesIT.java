package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeps the drawing of the house true: who may know whom, read from every bundle's manifest. */
class FencesIT {

    private static final String OURS = "org.opennms.plugins.phones.";
    private static final Map<String, Set<String>> IMPORTS = new TreeMap<>();
    private static final Map<String, Set<String>> EXPORTS = new TreeMap<>();
    private static final Map<String, String> CLASS_PATHS = new TreeMap<>();

    @BeforeAll
    static void readManifests() throws IOException {
        try (var bundles = Files.list(Checkout.ROOT.resolve("bundles"))) {
            for (Path bundle : bundles.filter(b -> Files.exists(b.resolve("pom.xml"))).toList()) {
                readManifest(bundle);
            }
        }
    }

    private static void readManifest(Path bundle) throws IOException {
        String name = bundle.getFileName().toString();
        try (var jars = Files.list(bundle.resolve("target"))) {
            Path jar = jars.filter(j -> j.getFileName().toString().matches(name + "-[0-9.]+(-SNAPSHOT)?\\.jar")).findFirst()
                    .orElseThrow(() -> new IOException("not packaged: " + name));
            try (JarFile file = new JarFile(jar.toFile())) {
                var headers = file.getManifest().getMainAttributes();
                IMPORTS.put(name, packages(headers.getValue("Import-Package")));
                EXPORTS.put(name, packages(headers.getValue("Export-Package")));
                CLASS_PATHS.put(name, String.valueOf(headers.getValue("Bundle-ClassPath")));
                assertThat(headers.getValue("DynamicImport-Package")).as(name).isNull();
                assertThat(headers.getValue("Require-Bundle")).as(name).isNull();
            }
        }
    }

    /** The package names of a manifest header; commas inside quotes belong to attributes. */
    private static Set<String> packages(String header) {
        return header == null ? Set.of() : Arrays.stream(header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .map(clause -> clause.split(";")[0].strip()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_bundles_are_those_of_the_drawing() {
        assertThat(IMPORTS.keySet()).containsExactlyInAnyOrder("phone-api", "fleet-store", "fleet-core", "config-generator",
                "firmware-store", "phone-commander", "job-runner", "alarm-bridge", "family-audiocodes", "family-avaya",
                "phone-rest", "phone-tftp", "admin-rest", "phone-shell", "standalone-host",
                "standalone-jetty", "opennms-host");
    }

    @Test
    void only_phone_api_exports_and_every_bundle_imports_no_other_of_ours() {
        IMPORTS.forEach((bundle, imports) -> {
            assertThat(EXPORTS.get(bundle).isEmpty()).as(bundle + " exports nothing").isEqualTo(!bundle.equals("phone-api"));
            assertThat(imports.stream().filter(p -> p.startsWith(OURS) && !p.startsWith(OURS + "api."))).as(bundle).isEmpty();
        });
    }

    @Test
    void phone_api_stands_on_the_jdk_alone() {
        assertThat(IMPORTS.get("phone-api")).allMatch(p -> p.startsWith(OURS + "api."));
    }

    @Test
    void each_library_stays_behind_its_fence() {
        fence("org.opennms.integration", Set.of("alarm-bridge", "standalone-host"));
        fence("org.apache.velocity", Set.of("config-generator"));
        fence("org.apache.karaf.shell", Set.of("phone-shell"));
        fence("org.osgi.service.cm", Set.of("alarm-bridge", "opennms-host"));
        fence("org.snmp4j", Set.of());
        fence("org.jooq", Set.of());
        fence("javax.ws.rs", Set.of("admin-rest", "standalone-host"));
        fence("javax.servlet", Set.of("standalone-host"));
        fence("org.apache.cxf", Set.of());
        fence("io.undertow", Set.of());
        embedded("snmp4j", Set.of("alarm-bridge"));
        embedded("jooq", Set.of("fleet-store"));
        embedded("flyway", Set.of("fleet-store"));
        embedded("sqlite", Set.of("fleet-store"));
        embedded("postgresql", Set.of("fleet-store"));
        embedded("HikariCP", Set.of("fleet-store"));
        embedded("cxf-", Set.of("phone-rest"));
        embedded("undertow", Set.of("phone-rest"));
        embedded("velocity", Set.of("config-generator"));
    }

    private static void fence(String prefix, Set<String> allowed) {
        List<String> found = IMPORTS.entrySet().stream().filter(e -> e.getValue().stream().anyMatch(p -> p.startsWith(prefix)))
                .map(Map.Entry::getKey).toList();
        assertThat(allowed).as("who imports " + prefix).containsAll(found);
    }

    private static void embedded(String jar, Set<String> allowed) {
        List<String> found = CLASS_PATHS.entrySet().stream().filter(e -> e.getValue().contains(jar)).map(Map.Entry::getKey).toList();
        assertThat(allowed).as("who carries " + jar).containsAll(found);
    }
}
