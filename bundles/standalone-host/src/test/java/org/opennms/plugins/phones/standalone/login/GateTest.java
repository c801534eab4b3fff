package org.opennms.plugins.phones.standalone.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.testing.MovableClock;
import org.opennms.plugins.phones.standalone.login.Gate.Answer.Kind;

class GateTest {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration OLDEST = Duration.ofHours(12);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-05T10:00:00Z"));
    private final Realm realm = new Realm();
    private final Gate gate = new Gate(realm, new Sessions(IDLE, OLDEST, clock), clock);

    /** Two users; counts how often the slow hash would have been computed. */
    private static final class Realm implements Passwords {

        private Standing annas = new Standing("{CRYPT}1", "ROLE_REST");
        private int checks;

        @Override
        public Optional<Login> check(String name, String password) {
            checks++;
            return switch (name + ":" + password) {
                case "anna:right" -> Optional.of(new Login("anna", Set.of("ROLE_REST"), annas));
                case "shell:right" -> Optional.of(new Login("shell", Set.of("ssh", "viewer"), Standing.ELSEWHERE));
                default -> Optional.empty();
            };
        }

        @Override
        public boolean stillHolds(Login login) {
            return login.standing().holds(login.name().equals("anna") ? annas : Standing.ELSEWHERE);
        }
    }

    private Login anna() {
        return new Login("anna", Set.of("ROLE_REST"), realm.annas);
    }

    private Gate.Answer login(String source, String name, String password) {
        return gate.ask(source, Optional.of(new Credentials(name, password)), Optional.empty());
    }

    private Gate.Answer session(String id) {
        return gate.ask("10.0.0.1", Optional.empty(), Optional.of(id));
    }

    @Test
    void a_right_password_opens_and_a_wrong_one_does_not() { // S-023
        assertThat(login("10.0.0.1", "anna", "right").login()).map(Login::name).contains("anna");
        assertThat(login("10.0.0.1", "anna", "wrong").kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(gate.ask("10.0.0.1", Optional.empty(), Optional.empty()).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void a_user_without_any_operators_role_may_not_come_in() { // S-025
        assertThat(login("10.0.0.1", "shell", "right").kind()).isEqualTo(Kind.NOT_ALLOWED);
    }

    @Test
    void who_guesses_has_to_wait_ever_longer_and_a_right_password_does_not_help_meanwhile() {
        for (int i = 0; i < 6; i++) {
            assertThat(login("10.0.0.1", "name" + i, "wrong").kind()).isEqualTo(Kind.UNKNOWN);
        }

        assertThat(login("10.0.0.1", "anna", "right").kind()).isEqualTo(Kind.TOO_SOON);
        assertThat(login("10.0.0.2", "anna", "right").kind()).isEqualTo(Kind.OPEN);
        clock.advance(Duration.ofSeconds(1));
        assertThat(login("10.0.0.1", "name", "wrong").kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(login("10.0.0.1", "name7", "right").delay()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void ten_thousand_wrong_logins_from_anywhere_keep_no_operator_out_where_he_has_been() {
        login("10.0.0.2", "anna", "right");
        for (int i = 0; i < 10_000; i++) {
            login("10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256, "anna", "wrong");
            clock.advance(Duration.ofMillis(20));
        }

        assertThat(realm.checks).isLessThan(100);
        assertThat(login("10.0.0.2", "anna", "right").kind()).isEqualTo(Kind.OPEN);
        assertThat(login("10.9.9.9", "anna", "right").kind()).isEqualTo(Kind.TOO_SOON);
        clock.advance(Duration.ofSeconds(30));
        assertThat(login("10.9.9.9", "anna", "right").kind()).isEqualTo(Kind.OPEN);
    }

    @Test
    void who_has_one_password_may_not_guess_others_between_his_own_logins() {
        int answered = 0;
        for (int i = 0; i < 50; i++) {
            login("10.0.0.1", "anna", "right");
            answered += login("10.0.0.1", "shell", "wrong" + i).kind() == Kind.UNKNOWN ? 1 : 0;
        }

        assertThat(answered).isEqualTo(6);
        assertThat(login("10.0.0.1", "anna", "right").kind()).isEqualTo(Kind.OPEN);
    }

    @Test
    void names_written_otherwise_and_addresses_of_one_ipv6_site_count_together() {
        for (int i = 0; i < 6; i++) {
            assertThat(login("2001:db8:1:2::" + i, "somebody", "wrong").kind()).isEqualTo(Kind.UNKNOWN);
        }

        assertThat(login("2001:db8:1:2:ffff::1", "anna", "right").kind()).isEqualTo(Kind.TOO_SOON);
        assertThat(login("2001:db8:1:3::1", "anna", "right").kind()).isEqualTo(Kind.OPEN);
    }

    @Test
    void a_password_that_was_right_a_moment_ago_needs_no_slow_hash_unless_something_has_changed() {
        for (int i = 0; i < 10; i++) {
            assertThat(login("10.0.0.1", "anna", "right").kind()).isEqualTo(Kind.OPEN);
        }
        assertThat(realm.checks).isEqualTo(1);
        assertThat(login("10.0.0.1", "anna", "wrong").kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(login("10.0.0.1", "annar", "ight").kind()).isEqualTo(Kind.UNKNOWN);

        realm.annas = new Standing("{CRYPT}2", "ROLE_REST");
        login("10.0.0.1", "anna", "right");
        assertThat(realm.checks).isEqualTo(4);
        clock.advance(Duration.ofMinutes(1));
        login("10.0.0.1", "anna", "right");
        assertThat(realm.checks).isEqualTo(5);
    }

    @Test
    void a_session_ends_when_its_owner_gets_another_password_or_other_roles() { // S-024
        String id = gate.begin(anna());
        assertThat(session(id).kind()).isEqualTo(Kind.OPEN);

        realm.annas = new Standing("{CRYPT}1", "ROLE_USER");

        assertThat(session(id).kind()).isEqualTo(Kind.UNKNOWN);
        realm.annas = new Standing("{CRYPT}1", "ROLE_REST");
        assertThat(session(id).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void a_success_forgets_the_failures_before_it() {
        for (int i = 0; i < 5; i++) {
            login("10.0.0.1", "anna", "wrong");
        }
        login("10.0.0.1", "anna", "right");
        login("10.0.0.1", "anna", "wrong");

        assertThat(login("10.0.0.1", "anna", "right").kind()).isEqualTo(Kind.OPEN);
    }

    @Test
    void a_session_is_as_good_as_a_password_until_logout() {
        String id = gate.begin(anna());

        assertThat(session(id).login()).map(Login::name).contains("anna");
        assertThat(session(id + "x").kind()).isEqualTo(Kind.UNKNOWN);
        gate.end(id);
        assertThat(session(id).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void a_session_ends_when_idle_and_when_old() {
        String idle = gate.begin(anna());
        clock.advance(IDLE.plusSeconds(1));
        assertThat(session(idle).kind()).isEqualTo(Kind.UNKNOWN);

        String busy = gate.begin(anna());
        for (int i = 0; i < 24; i++) {
            clock.advance(IDLE);
            assertThat(session(busy).kind()).isEqualTo(Kind.OPEN);
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(session(busy).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void basic_credentials_are_read_as_their_standard_has_them() {
        assertThat(Credentials.read("Basic QWxhZGRpbjpvcGVuOnNlc2FtZQ==")).contains(new Credentials("Aladdin", "open:sesame"));
        assertThat(Credentials.read("basic dGVzdDoxMjPCow==")).contains(new Credentials("test", "123\u00a3"));
        assertThat(Credentials.read("Bearer abc")).isEmpty();
        assertThat(Credentials.read("Basic ***")).isEmpty();
        assertThat(Credentials.read(null)).isEmpty();
    }

    @Test
    void names_that_a_log_or_a_directory_would_take_for_others_are_none() { // A-14 A-16
        for (String name : new String[] {"", "anna\n", "an\rna", " anna", "anna ", "an  na", "anna\0", "anna\u202e", "x".repeat(201)}) {
            String header = "Basic " + java.util.Base64.getEncoder()
                    .encodeToString((name + ":right").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(Credentials.read(header)).as(name).isEmpty();
        }
    }
}
