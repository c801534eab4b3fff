package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** One program or several on a machine, and what is left of it. */
class InstancesIT {

    @Test
    void two_run_side_by_side_end_by_sigterm_and_leave_nothing_outside_their_data() throws Exception {
        Set<String> before = files(Checkout.ROOT);
        RunningPhones one = RunningPhones.start("one", Map.of("PHONES_ADMIN_PASSWORD", "chosen-by-the-site"));
        try (RunningPhones two = RunningPhones.start("two", Map.of())) {
            one.keepAlive("00908f400001", "started");

            assertThat(one.shell("opennms-phones:list")).contains("00908f400001");
            assertThat(two.shell("opennms-phones:list")).doesNotContain("00908f400001");
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                    assertThat(two.printed()).contains("http://127.0.0.1:" + two.port + "/firmwarefiles;ipp/dhcpoption160.cfg"));
            assertThat(one.printed()).doesNotContain("chosen-by-the-site");
            assertThat(openFiles(one)).as("files open outside its data").isNotEmpty().allMatch(f -> f.startsWith(one.data.toString())
                    || f.startsWith(Checkout.ROOT.toString()) || f.matches("/(usr|lib|etc|opt|dev|proc|sys)/.*"));
            assertThat(one.stop()).as("exit status after SIGTERM").isIn(0, 143);
            assertThat(two.isReady()).isTrue();
        }
        Set<String> after = files(Checkout.ROOT);
        after.removeAll(before);
        assertThat(after).isEmpty();
    }

    @Test
    void the_first_password_is_printed_once_and_kept_only_as_a_hash() throws Exception { // S-026
        try (RunningPhones phones = RunningPhones.start("password", Map.of())) {
            String line = await().atMost(Duration.ofSeconds(30)).until(() -> phones.printed().lines()
                    .filter(l -> l.contains("password ")).findFirst().orElse(""), l -> !l.isEmpty());
            String password = line.replaceAll(".*password (\\S+).*", "$1");
            assertThat(password).hasSizeGreaterThanOrEqualTo(16);
            assertThat(Run.of("grep", "-rlaF", "--", password, phones.data.toString()).out()).isEmpty();
            assertThat(phones.stop()).isIn(0, 143);
            Files.writeString(phones.data.resolve("marker"), "kept");
            phones.restart();
            assertThat(phones.printed().lines().filter(l -> l.contains(password))).hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(phones.data.resolve("keys"))))
                    .startsWith("rwx------");
        }
    }

    @Test
    void a_second_start_on_the_same_data_is_refused_with_a_reason() throws Exception {
        RunningPhones phones = RunningPhones.shared();
        Run second = phones.phones("run");

        assertThat(second.status()).isNotZero();
        assertThat(second.err() + second.out()).containsIgnoringCase("already");
        assertThat(phones.isReady()).isTrue();
    }

    @Test
    void the_shell_keeps_its_exit_status_and_its_streams_apart() throws Exception {
        RunningPhones phones = RunningPhones.shared();

        Run wrong = phones.phones("shell", "opennms-phones:show 00908fffff00");
        assertThat(wrong.status()).isNotZero();
        assertThat(wrong.err()).contains("00908fffff00").doesNotContain("at org.");
        assertThat(phones.phones("shell", "opennms-phones:no-such-command").status()).isNotZero();
        Run right = phones.phones("shell", "opennms-phones:status");
        assertThat(right.status()).as(right.err()).isZero();
        assertThat(right.out()).containsIgnoringCase("ready");
    }

    @Test
    void nothing_listens_but_the_phone_ports_the_operators_port_and_the_shell_on_loopback() throws Exception {
        RunningPhones phones = RunningPhones.shared();
        Run listening = Run.of("bash", "-c", "ss -Hltnp | grep 'pid=" + phones.pid() + ",' | awk '{print $4}'");

        Set<String> expected = Set.of(phones.port + "", phones.secondPort + "", phones.environment().get("PHONES_SHELL_PORT"),
                phones.environment().get("PHONES_CONSOLE_PORT"));
        Set<String> ports = listening.out().lines().map(l -> l.replaceAll(".*:", "")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(ports).isEqualTo(new TreeSet<>(expected));
        assertThat(listening.out().lines().filter(l -> l.endsWith(":" + phones.environment().get("PHONES_SHELL_PORT"))))
                .allMatch(l -> l.startsWith("127.0.0.1:") || l.startsWith("[::ffff:127.0.0.1]:"));
    }

    /** Every regular file that the process has open or mapped. */
    private static Set<String> openFiles(RunningPhones phones) throws Exception {
        Run run = Run.of("bash", "-c", "{ readlink /proc/" + phones.pid() + "/fd/*; awk '{print $6}' /proc/" + phones.pid()
                + "/maps; } | grep '^/' | sed 's/ (deleted)//' | sort -u");
        return run.out().lines().filter(f -> !f.startsWith("/memfd")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> files(Path root) throws Exception {
        Run found = Run.of("bash", "-c", "find " + root + " -xdev -not -path '*/target/*' -not -path '*/.git/*' -not -path '*/.phones/*'"
                + " -newermt '2000-01-01' -type f 2>/dev/null");
        return found.out().lines().collect(Collectors.toCollection(TreeSet::new));
    }
}
