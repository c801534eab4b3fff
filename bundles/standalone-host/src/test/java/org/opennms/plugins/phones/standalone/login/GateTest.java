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
    private final Gate gate = new Gate(GateTest::check, new Sessions(IDLE, OLDEST, clock), clock);

    private static Optional<Login> check(String name, String password) {
        return switch (name + ":" + password) {
            case "anna:right" -> Optional.of(new Login("anna", Set.of("ROLE_REST")));
            case "shell:right" -> Optional.of(new Login("shell", Set.of("ssh", "viewer")));
            default -> Optional.empty();
        };
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
        assertThat(login("10.0.0.1", "anna", "right").delay()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_name_guessed_from_many_places_has_to_wait_too() {
        for (int i = 0; i < 21; i++) {
            login("10.0.1." + i, "anna", "wrong");
        }

        assertThat(login("10.0.0.2", "anna", "right").kind()).isEqualTo(Kind.TOO_SOON);
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
        String id = gate.begin(new Login("anna", Set.of("ROLE_REST")));

        assertThat(session(id).login()).map(Login::name).contains("anna");
        assertThat(session(id + "x").kind()).isEqualTo(Kind.UNKNOWN);
        gate.end(id);
        assertThat(session(id).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void a_session_ends_when_idle_and_when_old() {
        String idle = gate.begin(new Login("anna", Set.of("ROLE_REST")));
        clock.advance(IDLE.plusSeconds(1));
        assertThat(session(idle).kind()).isEqualTo(Kind.UNKNOWN);

        String busy = gate.begin(new Login("anna", Set.of("ROLE_REST")));
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
}
