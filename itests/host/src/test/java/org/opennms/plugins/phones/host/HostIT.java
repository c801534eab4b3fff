package org.opennms.plugins.phones.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.opennms.plugins.phones.servers.FreePorts;

/** The KAR's life in a host: in, used, updated, out, in again. */
class HostIT {

    private static final Path KAR = Path.of(System.getProperty("host.kar"));
    private static final String SIMULATOR = System.getProperty("host.simulator");
    private static final String RAISED = "uei.opennms.org/plugins/phones/IPPhoneRegisterFailure\t";
    /** The events we send ourselves, and those of phones' traps. */
    private static final int DEFINITIONS = 22 + 6;
    private static final String MAC = "00908fa00000";
    private static final String SECOND = "00908fa00001";
    /** The phones' last word when all is well. */
    private static final String REGISTERED = "(?m)^2 of 2 phones registered after .*, [1-9][0-9]* reports, .*; nothing went wrong$";
    /**
     * Files that are not ours to answer for: the host's log and its own copies of bundles, which it tidies in its own time;
     * what Karaf remembers of itself; and the data directory, which is to stay.
     */
    private static final String[] NOT_OURS = {"data/log/", "data/cache/", "data/generated-bundles/", "instances/", "share/phones/"};

    // S-161 S-092 N-12
    @ParameterizedTest
    @EnumSource(value = HostKind.class, names = "KARAF.*", mode = EnumSource.Mode.MATCH_ALL)
    void the_kar_comes_serves_is_updated_goes_and_comes_back(HostKind kind) throws Exception {
        try (TestHost host = TestHost.start(kind, kind.folder, TestHost.api())) {
            othersAreThere(host);
            PhoneDoor door = choosePorts(host);
            Set<String> files = host.files(NOT_OURS);
            Set<String> threads = host.threads();

            host.deploy(KAR);
            comes(host, door, KAR);
            serves(host, door);
            new OperatorsDoor(host.httpPort).servesOperators();
            isUpdated(host, door);
            goes(host, door, files, threads);

            host.deploy(KAR);
            comes(host, door, KAR);
            keptAll(host);
            host.restart();
            comes(host, door, KAR);
            keptAll(host);
            assertThat(host.log()).doesNotContain("Unable to install Kar feature", "OutOfMemory");
        }
    }

    @Test
    void the_kar_serves_beside_an_integration_api_of_version_2() throws Exception {
        Path api = NewerApi.make(TestHost.api(), TestHost.api().resolveSibling("api-2"));
        try (TestHost host = TestHost.start(HostKind.KARAF_4_4, "api-2", api)) {
            PhoneDoor door = choosePorts(host);
            assertThat(host.shell.run("bundle:list -s -t 0")).containsPattern("2\\.0\\.0.*org\\.opennms\\.integration\\.api");

            host.deploy(KAR);
            comes(host, door, KAR);

            serves(host, door);
        }
    }

    @Test
    void without_jax_rs_only_rest_for_operators_is_missing() throws Exception {
        try (TestHost host = TestHost.start(HostKind.WITHOUT_JAX_RS, "without-jax-rs", TestHost.api())) {
            PhoneDoor door = choosePorts(host);

            host.deploy(KAR);

            List<OurBundle> others = OurBundle.allIn(KAR).stream().filter(bundle -> !bundle.name().equals("admin-rest")).toList();
            TestHost.await(90, () -> OurBundle.listedBy(host.shell).equals(others));
            TestHost.await(90, door::answersABoot);
        }
    }

    private static void othersAreThere(TestHost host) throws IOException {
        String bundles = host.shell.run("bundle:list -s -t 0");
        assertThat(bundles.lines().filter(line -> line.matches(".*(jersey|cxf|jaxrs|integration|standins).*")))
                .hasSizeGreaterThan(5).allMatch(line -> line.contains("Active"));
        assertThat(host.shell.run("feature:list -i")).doesNotContain("http", "cxf", "pax-web");
    }

    /** Before the KAR comes, as an administrator may who knows it; the default ports may be taken on this machine. */
    private static PhoneDoor choosePorts(TestHost host) throws IOException {
        List<Integer> ports = FreePorts.some(2);
        String both = ports.get(0) + "," + ports.get(1);
        Path etc = host.home.resolve("etc");
        Files.writeString(etc.resolve("org.opennms.plugins.phones.http.cfg"), "ports = " + both + "\n");
        Files.writeString(etc.resolve("org.opennms.plugins.phones.tftp.cfg"), "port = " + FreePorts.one() + "\n");
        Files.writeString(etc.resolve("org.opennms.plugins.phones.core.cfg"), "httpPorts = " + both + "\nadvertisedHost = 127.0.0.1\n");
        return new PhoneDoor(ports);
    }

    private static void comes(TestHost host, PhoneDoor door, Path kar) throws IOException {
        List<OurBundle> all = OurBundle.allIn(kar);
        assertThat(all).isNotEmpty();
        TestHost.await(90, () -> OurBundle.listedBy(host.shell).equals(all));
        TestHost.await(90, door::answersABoot);
        TestHost.await(30, () -> host.seen().contains("definitions " + DEFINITIONS + "\n"));
        TestHost.await(30, () -> Files.exists(host.data().resolve("db/phones.db")));
    }

    private static void serves(TestHost host, PhoneDoor door) throws Exception {
        assertThat(host.home.resolve("etc")).isDirectoryContaining("glob:**/org.opennms.plugins.phones.alarms.cfg");
        host.shell.run("opennms-phones:region-add Berlin");
        Path said = host.standIns.resolveSibling("phones");
        Process phones = phones(door, said);
        try {
            register(host, phones, said);
        } finally {
            phones.destroyForcibly();
        }
        TestHost.await(20, () -> host.shell.run("opennms-phones:list --status registered").contains(SECOND));

        assertThat(door.alarm(MAC, 5)).isEqualTo(200);
        TestHost.await(10, () -> host.events().stream().anyMatch(event -> event.startsWith(RAISED) && event.contains(MAC)));
    }

    private static void register(TestHost host, Process phones, Path said) throws Exception {
        TestHost.await(60, () -> host.shell.run("opennms-phones:list --enrolment pending").contains(MAC)
                && host.shell.run("opennms-phones:list --enrolment pending").contains(SECOND));
        for (String mac : List.of(MAC, SECOND)) {
            host.shell.run("opennms-phones:approve " + mac + " --region Berlin");
        }
        assertThat(phones.waitFor(120, TimeUnit.SECONDS)).as("both have registered").isTrue();
        assertThat(said).content().containsPattern(REGISTERED);
        assertThat(phones.exitValue()).isZero();
    }

    /** Two phones that nobody knows: they wait for approval, fetch their files and register, and then the process ends. */
    private static Process phones(PhoneDoor door, Path said) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar", SIMULATOR, "2",
                "--scenario", "lync-unknown", "--first-mac", MAC, "--poll", "1", "--option160",
                "http://127.0.0.1:" + door.port() + "/firmwarefiles;ipp/dhcpoption160.cfg").redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
    }

    /** A setting is edited before; the edit, the phones and the alarms are there after. */
    private static void isUpdated(TestHost host, PhoneDoor door) throws Exception {
        Path edited = host.home.resolve("etc/org.opennms.plugins.phones.alarms.cfg");
        Files.writeString(edited, Files.readString(edited).replace("informRetries = 2", "informRetries = 3"));
        Path next = NextVersion.of(KAR, host.standIns.resolveSibling("next.kar"));

        host.deploy(next);

        comes(host, door, next);
        keptAll(host);
        assertThat(door.alarm(SECOND, 5)).isEqualTo(200);
        TestHost.await(10, () -> host.events().stream().anyMatch(event -> event.startsWith(RAISED) && event.contains(SECOND)));
    }

    private static void keptAll(TestHost host) throws IOException {
        TestHost.await(20, () -> host.shell.run("opennms-phones:list").contains(SECOND));
        assertThat(host.shell.run("opennms-phones:list")).contains(MAC, SECOND).doesNotContain("pending");
        assertThat(host.shell.run("opennms-phones:alarms")).contains("IPPhoneRegisterFailure", MAC);
        assertThat(host.home.resolve("etc/org.opennms.plugins.phones.alarms.cfg")).content().contains("informRetries = 3");
        assertThat(host.shell.run("config:property-get --pid org.opennms.plugins.phones.alarms informRetries")).contains("3");
    }

    private static void goes(TestHost host, PhoneDoor door, Set<String> files, Set<String> threads) throws Exception {
        host.undeploy();

        TestHost.await(60, door::isFree);
        TestHost.await(30, () -> host.seen().startsWith("definitions 0\n") && !host.seen().contains("health"));
        TestHost.await(30, () -> OurBundle.listedBy(host.shell).isEmpty());
        TestHost.await(30, () -> ours(host.threads()).isEmpty());
        assertThat(ours(threads)).isEmpty();
        Set<String> left = new TreeSet<>(host.files(NOT_OURS));
        left.removeAll(files);
        assertThat(left).as("files that were not there before").isEmpty();
        assertThat(host.data().resolve("db/phones.db")).exists();
    }

    private static Set<String> ours(Set<String> threads) {
        return threads.stream().filter(name -> name.matches("(?i).*(phones-|xnio|undertow|hikari|flyway|snmp|db-scheduler|sqlite).*"))
                .collect(Collectors.toSet());
    }
}
