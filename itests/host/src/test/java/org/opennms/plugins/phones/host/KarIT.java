package org.opennms.plugins.phones.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is in the KAR, and that its bundles fit every host: read from the file alone. */
class KarIT {

    private static final Path KAR = Path.of(System.getProperty("host.kar"));
    private static final Map<String, byte[]> ENTRIES = new TreeMap<>();

    /** What bundles may import beside our own packages and the JDK's, and the ranges that hold in all hosts. */
    private static final Map<String, String> RANGES = Map.of(
            "org.opennms.integration.api.", "\\[1\\.5,3\\)",
            "org.slf4j", "\\[1\\.7,3\\)",
            "org.osgi.framework", "\\[1\\.[0-8],2\\)",
            "org.osgi.util.tracker", "\\[1\\.[0-5],2\\)",
            "org.osgi.service.blueprint", "\\[1\\.0\\.0,2\\.0\\.0\\)",
            "org.osgi.service.cm", "\\[1\\.[0-6],2\\)",
            "org.apache.karaf.shell.", "\\[4\\.3,5\\)");
    /** The one bundle that lives on the host's JAX-RS; it stays out where there is none. */
    private static final String REST = "admin-rest";
    private static final String JAX_RS = "javax\\.ws\\.rs[a-z.]*;version=\"\\[2\\.0,3\\)\"";

    @BeforeAll
    static void read() throws IOException {
        ENTRIES.putAll(entries(Files.readAllBytes(KAR)));
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(archive), false)) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    // S-161
    @Test
    void the_feature_names_what_is_in_the_kar_and_nothing_else() {
        String feature = text(ENTRIES.keySet().stream().filter(n -> n.endsWith("-features.xml")).findFirst().orElseThrow());

        assertThat(all(feature, "<feature [^>]*name=\"([^\"]+)\"")).containsExactly("phones-opennms");
        assertThat(feature).doesNotContain("<feature>", "<feature dependency", "<feature version", "<repository");
        Set<String> named = all(feature, "<bundle[^>]*>mvn:org\\.opennms\\.plugins\\.phones/([^/<]+)/[^<]+</bundle>");
        assertThat(ENTRIES.keySet().stream().filter(n -> n.endsWith(".jar")).map(n -> n.split("/")[5])).hasSize(15)
                .containsExactlyInAnyOrderElementsOf(named);
        assertThat(KAR.resolveSibling("opennms-phones-plugin.boot")).content()
                .isEqualTo("phones-opennms wait-for-kar=opennms-phones-plugin\n");
    }

    @Test
    void every_library_in_a_bundle_stands_among_the_third_parties() throws IOException {
        assertThat(ENTRIES.keySet()).contains("META-INF/LICENSE", "META-INF/NOTICE", "META-INF/THIRD-PARTY.txt");
        String thirdParties = text("META-INF/THIRD-PARTY.txt");
        for (byte[] bundle : bundles().values()) {
            for (String library : entries(bundle).keySet()) {
                if (library.endsWith(".jar")) {
                    String name = library.substring(library.lastIndexOf('/') + 1).replaceFirst("-([0-9].*)\\.jar$", ":$1 ");
                    assertThat(thirdParties).contains(":" + name);
                }
            }
        }
    }

    // N-12
    @Test
    void every_import_has_a_range_that_holds_in_all_hosts() throws IOException {
        for (Map.Entry<String, byte[]> bundle : bundles().entrySet()) {
            try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bundle.getValue()))) {
                String header = jar.getManifest().getMainAttributes().getValue("Import-Package");
                for (String clause : header == null ? new String[0] : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                    assertThat(fits(clause.strip()) || bundle.getKey().startsWith(REST) && clause.strip().matches(JAX_RS))
                            .as(bundle.getKey() + " imports " + clause).isTrue();
                }
                assertThat(jar.getManifest().getMainAttributes().getValue("Require-Capability"))
                        .isEqualTo("osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"");
            }
        }
    }

    private static boolean fits(String clause) {
        String name = clause.split(";")[0];
        if (name.startsWith("org.opennms.plugins.phones.api.")) {
            return true;
        }
        if (name.matches("(javax\\.(?!ws|servlet|annotation|activation|inject|xml\\.bind|persistence)|org\\.w3c\\.dom|org\\.xml\\.sax|org\\.ietf).*")) {
            return !clause.contains(";version=");
        }
        String version = all(clause, "version=\"([^\"]+)\"").stream().findFirst().orElse("none");
        return RANGES.entrySet().stream().anyMatch(range -> name.startsWith(range.getKey()) && version.matches(range.getValue()));
    }

    private static Map<String, byte[]> bundles() {
        return ENTRIES.entrySet().stream().filter(e -> e.getKey().endsWith(".jar"))
                .collect(Collectors.toMap(e -> e.getKey().substring(e.getKey().lastIndexOf('/') + 1), Map.Entry::getValue));
    }

    private static String text(String name) {
        return new String(ENTRIES.get(name), StandardCharsets.UTF_8);
    }

    private static Set<String> all(String text, String regex) {
        return Pattern.compile(regex).matcher(text).results().map((MatchResult r) -> r.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
