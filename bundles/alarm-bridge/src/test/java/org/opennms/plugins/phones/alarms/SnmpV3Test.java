package org.opennms.plugins.phones.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennms.plugins.phones.api.model.Secret;
import org.snmp4j.security.SecurityLevel;

/** Over real sockets, with a receiver that checks signatures, encryption and times. */
class SnmpV3Test {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Login.User ANNA = user("authentic", "private enough");

    @TempDir
    private Path directory;
    private SnmpWays ways;
    private V3Receiver receiver;

    @BeforeEach
    void listen() throws IOException {
        ways = restarted();
        receiver = new V3Receiver(0);
        receiver.knows(ANNA);
    }

    @AfterEach
    void close() throws IOException {
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource({"SHA-256, AES-128", "SHA-384, AES-192", "SHA-512, AES-256"})
    void informs_and_traps_are_signed_and_encrypted(String auth, String priv) {
        Login.User user = new Login.User("anna", AuthProtocol.named(auth), ANNA.password(),
                PrivProtocol.named(priv).map(p -> new Login.Privacy(p, new Secret("private enough"))));
        receiver.knows(user);
        try (Destination informs = ways.to(target(true, user)); Destination traps = ways.to(target(false, user))) {
            assertThat(informs.deliver(Samples.notices(1, 40))).isEqualTo(Outcome.all(40));
            assertThat(traps.deliver(Samples.notices(41, 43))).isEqualTo(Outcome.all(3));
        }

        assertThat(receiver.changeIds(43)).doesNotHaveDuplicates().hasSize(43);
        assertThat(receiver.levels()).containsOnly(SecurityLevel.AUTH_PRIV);
    }

    @Test
    void encryption_may_be_left_out() {
        Login.User signing = new Login.User("anna", AuthProtocol.SHA_256, ANNA.password(), Optional.empty());
        receiver.knows(signing);
        try (Destination informs = ways.to(target(true, signing))) {
            assertThat(informs.deliver(Samples.notices(1, 2))).isEqualTo(Outcome.all(2));
        }

        assertThat(receiver.levels()).containsOnly(SecurityLevel.AUTH_NOPRIV);
    }

    @Test
    void a_wrong_password_is_a_problem_that_names_the_setting_and_nothing_is_lost() {
        try (Destination informs = ways.to(target(true, user("something else", "private enough")))) {
            Outcome outcome = informs.deliver(Samples.notices(1, 3));

            assertThat(outcome.taken()).isZero();
            assertThat(outcome.problem().orElseThrow()).contains("refuses the password of user 'anna'", "authPassword");
        }
        try (Destination informs = ways.to(target(true, ANNA))) {
            assertThat(informs.deliver(Samples.notices(1, 3))).isEqualTo(Outcome.all(3));
        }
        assertThat(receiver.changeIds(3)).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void a_user_the_receiver_does_not_know_is_named() {
        Login.User bert = new Login.User("bert", ANNA.protocol(), ANNA.password(), ANNA.privacy());
        try (Destination informs = ways.to(target(true, bert))) {
            assertThat(informs.deliver(Samples.notices(1, 1)).problem().orElseThrow()).contains("knows no user 'bert'");
        }
    }

    @Test
    void a_receiver_that_is_away_is_said_to_be() throws Exception {
        receiver.close();
        SnmpWays hasty = Samples.ways(directory.resolve("engine"), Duration.ofMillis(100));
        try (Destination informs = hasty.to(target(true, ANNA))) {
            assertThat(informs.deliver(Samples.notices(1, 1)).problem().orElseThrow())
                    .contains("127.0.0.1:" + receiver.port(), "does not confirm informs");
        }
    }

    /** A receiver drops traps of an engine whose starts or seconds seem to go backwards (RFC 3414, 3.2). */
    @Test
    void traps_are_taken_after_a_restart_and_after_a_new_session() {
        try (Destination traps = ways.to(target(false, ANNA))) {
            traps.deliver(Samples.notices(1, 1));
            ((SnmpDestination) traps).giveUp();
            traps.deliver(Samples.notices(2, 2));
        }
        try (Destination traps = restarted().to(target(false, ANNA))) {
            traps.deliver(Samples.notices(3, 3));
        }

        assertThat(receiver.changeIds(3)).containsExactly("1", "2", "3");
    }

    @Test
    void one_user_may_have_other_passwords_at_another_receiver() throws IOException {
        Login.User there = user("authentic there", "private there");
        try (V3Receiver other = new V3Receiver(0);
             Destination first = ways.to(target(false, ANNA));
             Destination second = ways.to(new TrapTarget("other", false, "127.0.0.1", other.port(), there))) {
            other.knows(there);

            first.deliver(Samples.notices(1, 1));
            second.deliver(Samples.notices(2, 2));

            assertThat(other.changeIds(1)).containsExactly("2");
        }
        assertThat(receiver.changeIds(1)).isEqualTo(List.of("1"));
    }

    @Test
    void what_is_told_of_a_target_holds_no_secret() {
        try (Destination informs = ways.to(target(true, ANNA))) {
            assertThat(informs.facts().toString()).contains("user anna, SHA-256, AES-128", "engineId=80007ed905")
                    .doesNotContain("authentic", "private");
        }
    }

    private SnmpWays restarted() {
        return Samples.ways(directory.resolve("engine"), TIMEOUT);
    }

    private TrapTarget target(boolean inform, Login.User user) {
        return new TrapTarget("noc", inform, "127.0.0.1", receiver.port(), user);
    }

    private static Login.User user(String password, String privPassword) {
        return new Login.User("anna", AuthProtocol.SHA_256, new Secret(password),
                Optional.of(new Login.Privacy(PrivProtocol.AES_128, new Secret(privPassword))));
    }
}
