package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** OPENNMS-PHONES-MIB as it is shipped, in the tools that people use. The modules it imports are stand-ins. */
class MibIT {

    private static final String MODULE = "OPENNMS-PHONES-MIB";
    private static final String ARC = ".1.3.6.1.4.1.32473.";
    private static final Path SHIPPED = Checkout.ROOT.resolve("karaf-distribution/target/assembly/mibs");
    private static final Path IMPORTED = Checkout.ROOT.resolve("itests/whole/src/test/resources/mibs");

    @Test
    void smilint_has_nothing_to_say() throws Exception {
        Path servers = Checkout.ROOT.resolve("itests/whole/target/servers");
        Run fetched = Run.of("itests/fetch-servers", servers.toString(), "smitools", "libsmi2ldbl");
        assertThat(fetched.status()).as(fetched.err()).isZero();
        String libraries;
        try (Stream<Path> files = Files.walk(servers)) {
            libraries = files.filter(f -> f.getFileName().toString().startsWith("libsmi.so")).findFirst().orElseThrow()
                    .getParent().toString();
        }

        Run lint = Run.of(Map.of("LD_LIBRARY_PATH", libraries, "SMIPATH", IMPORTED.toString()), List.of(
                servers.resolve("usr/bin/smilint").toString(), "-c", "/dev/null", "-l", "6", "-s", "-m",
                SHIPPED.resolve(MODULE + ".txt").toString()));

        assertThat(lint.out() + lint.err()).isEmpty();
        assertThat(lint.status()).isZero();
    }

    @Test
    void everything_we_number_has_a_name_and_every_name_is_used() throws Exception {
        List<String> ours = new ArrayList<>(List.of(ARC + "0.1000"));
        for (JsonNode type : RunningPhones.shared().shellJson("opennms-phones:alarm-type-list --json")) {
            if (type.path("vendorOid").isNull()) {
                ours.add(ARC + "0." + type.path("number").asText());
            }
        }

        assertThat(ours).hasSizeGreaterThan(5);
        for (String oid : ours) {
            String name = translate(oid);
            assertThat(name).as(oid).matches(MODULE + "::phones[A-Za-z]+");
            assertThat(translate("-On", name)).isEqualTo(oid);
        }
        assertThat(translate(ARC + "2001.0")).isEqualTo(MODULE + "::phonesChangeId.0");
        assertThat(notifications()).containsExactlyInAnyOrderElementsOf(ours);
    }

    private static List<String> notifications() throws Exception {
        return translate("-Tz").lines().map(line -> "." + line.replaceAll(".*\"([0-9.]+)\"$", "$1"))
                .filter(oid -> oid.startsWith(ARC + "0.")).toList();
    }

    private static String translate(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("snmptranslate", "-M", IMPORTED + ":" + SHIPPED, "-m", MODULE));
        command.addAll(List.of(arguments));
        Run run = Run.of(Map.of("SNMP_PERSISTENT_DIR", Checkout.scratch("snmptranslate").toString()), command);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out().strip();
    }
}
