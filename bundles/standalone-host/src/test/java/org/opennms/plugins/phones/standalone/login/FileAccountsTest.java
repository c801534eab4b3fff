package org.opennms.plugins.phones.standalone.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Forbidden;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.TooMany;
import org.opennms.plugins.phones.api.host.OperatorAccount;
import org.opennms.plugins.phones.api.host.OperatorRole;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.testing.InMemoryStore;
import org.opennms.plugins.phones.api.testing.MovableClock;
import org.springframework.security.crypto.scrypt.SCryptPasswordEncoder;

class FileAccountsTest {

    private static final Operator BY = new Operator("admin");

    @TempDir
    Path etc;
    private Path file;
    private UsersFile users;
    private FileAccounts accounts;
    private final InMemoryStore store = new InMemoryStore();

    @BeforeEach
    void write() throws IOException {
        file = etc.resolve("users.properties");
        Files.writeString(file, "admin = {CRYPT}a{CRYPT},_g_:admingroup\n_g_\\:admingroup = group,ssh,ROLE_ADMIN\nviewer = x,ssh\n");
        users = new UsersFile(file.toString());
        accounts = new FileAccounts(users, new Checked(), store, new MovableClock(Instant.parse("2026-01-05T10:00:00Z")));
    }

    /** As Karaf checks the file. */
    private final class Checked implements Passwords {

        @Override
        public Optional<Login> check(String name, String password) {
            return users.find(name).filter(entry -> fits(entry.password(), password))
                    .map(entry -> new Login(name, Set.copyOf(entry.roles()), users.standing(name).orElseThrow()));
        }

        @Override
        public boolean stillHolds(Login login) {
            return users.standing(login.name()).filter(login.standing()::holds).isPresent();
        }
    }

    private static boolean fits(StoredPassword stored, String password) {
        String hash = new String(Base64.getDecoder().decode(stored.text().replace(StoredPassword.MARK, "")));
        return new SCryptPasswordEncoder().matches(password, hash);
    }

    private OperatorAccount save(String name, OperatorRole role, boolean enabled, String password) {
        return accounts.save(new OperatorAccount(name, role, enabled), Optional.ofNullable(password).map(Secret::new), BY);
    }

    private boolean fits(String name, String password) {
        return new Checked().check(name, password).isPresent();
    }

    @Test
    void accounts_come_change_and_go_and_the_journal_tells_it_without_a_password() { // S-025
        save("anna", OperatorRole.SUPERVISOR, true, "first one");
        save("anna", OperatorRole.READER, true, "second one");

        assertThat(accounts.list()).containsExactly(new OperatorAccount("admin", OperatorRole.ADMINISTRATOR, true),
                new OperatorAccount("anna", OperatorRole.READER, true));
        assertThat(fits("anna", "second one")).isTrue();
        accounts.delete("anna", BY);
        assertThat(users.find("anna")).isEmpty();
        List<Activity> told = store.read(tx -> tx.journal().activities(Optional.empty(), 10));
        assertThat(told).extracting(Activity::what).containsExactly("operator deleted", "operator changed", "operator added");
        assertThat(told.get(1).before()).contains("supervisor");
        assertThat(told.toString() + file).doesNotContain("first one", "second one", "CRYPT");
    }

    @Test
    void a_disabled_account_keeps_its_password_and_lets_nobody_in_until_it_is_enabled() { // S-024
        save("anna", OperatorRole.SUPERVISOR, true, "first one");
        Login login = new Checked().check("anna", "first one").orElseThrow();

        save("anna", OperatorRole.SUPERVISOR, false, null);

        assertThat(fits("anna", "first one")).isFalse();
        assertThat(new Checked().stillHolds(login)).isFalse();
        save("anna", OperatorRole.SUPERVISOR, true, null);
        assertThat(fits("anna", "first one")).isTrue();
    }

    @Test
    void somebody_is_always_left_to_administer() {
        assertThatThrownBy(() -> accounts.delete("admin", BY)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> save("admin", OperatorRole.ADMINISTRATOR, false, null)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> save("admin", OperatorRole.READER, true, null)).isInstanceOf(Conflict.class);
        save("anna", OperatorRole.ADMINISTRATOR, true, "first one");

        accounts.delete("admin", BY);

        assertThat(accounts.list()).extracting(OperatorAccount::name).containsExactly("anna");
    }

    @Test
    void a_password_is_long_enough_and_names_are_words() {
        for (String bad : new String[] {"short", "annabella", "x".repeat(201), "with\nnewline"}) {
            assertThatThrownBy(() -> save("annabella", OperatorRole.READER, true, bad)).as(bad).isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> save("anna", OperatorRole.READER, true, null)).isInstanceOf(Invalid.class);
        for (String bad : new String[] {"", "_g_:x", "a b", "a=b", "a\nb", "-a", "x".repeat(65)}) {
            assertThatThrownBy(() -> new OperatorAccount(bad, OperatorRole.READER, true)).as(bad).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void ones_own_password_is_changed_by_who_knows_the_old_one_and_is_not_guessed_so() {
        save("anna", OperatorRole.READER, true, "first one");
        Operator anna = new Operator("anna");

        accounts.changePassword(anna, new Secret("first one"), new Secret("second one"));

        assertThat(fits("anna", "second one")).isTrue();
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> accounts.changePassword(anna, new Secret("wrong one"), new Secret("third one")))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> accounts.changePassword(anna, new Secret("second one"), new Secret("third one")))
                .isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> accounts.changePassword(new Operator("ldap"), new Secret("x"), new Secret("third one")))
                .isInstanceOf(Conflict.class);
    }
}
