package org.opennms.plugins.phones.standalone.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmPasswordsTest {

    private static final String DISABLED = new StoredPassword("right").enabled(false).text();

    @TempDir
    Path etc;
    private RealmPasswords passwords;

    /** Whose hash was computed, as Karaf's module would have. */
    public static final class Hashing implements LoginModule {

        private static final List<String> HASHED = new ArrayList<>();
        private CallbackHandler handler;

        @Override
        public void initialize(Subject subject, CallbackHandler callbacks, Map<String, ?> shared, Map<String, ?> options) {
            handler = callbacks;
        }

        @Override
        public boolean login() throws LoginException {
            NameCallback name = new NameCallback("name");
            PasswordCallback password = new PasswordCallback("password", false);
            try {
                handler.handle(new Callback[] {name, password});
            } catch (IOException | UnsupportedCallbackException e) {
                throw new LoginException(e.getMessage());
            }
            HASHED.add(name.getName());
            if (!new String(password.getPassword()).equals("right")) {
                throw new FailedLoginException("wrong");
            }
            return true;
        }

        @Override
        public boolean commit() {
            return true;
        }

        @Override
        public boolean abort() {
            return true;
        }

        @Override
        public boolean logout() {
            return true;
        }
    }

    @BeforeEach
    void realm() throws IOException {
        Hashing.HASHED.clear();
        Configuration.setConfiguration(new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return new AppConfigurationEntry[] {new AppConfigurationEntry(Hashing.class.getName(),
                        AppConfigurationEntry.LoginModuleControlFlag.REQUIRED, Map.of())};
            }
        });
        Path file = Files.writeString(etc.resolve("users.properties"),
                "anna = x,ROLE_REST\nzoe = " + DISABLED + ",ROLE_ADMIN\n_g_\\:group = group,ssh\n");
        passwords = new RealmPasswords("any", new UsersFile(file.toString()));
    }

    @AfterEach
    void noRealm() {
        Configuration.setConfiguration(null);
    }

    @Test
    void a_name_that_is_not_there_costs_a_hash_as_one_that_is() {
        assertThat(passwords.check("anna", "right")).isNotEmpty();
        assertThat(passwords.check("anna", "wrong")).isEmpty();
        assertThat(Hashing.HASHED).containsExactly("anna", "anna");

        for (String nobody : List.of("nobody", "_g_:group", "Anna", "zoe")) {
            Hashing.HASHED.clear();
            assertThat(passwords.check(nobody, "right")).as(nobody).isEmpty();
            assertThat(Hashing.HASHED).as(nobody).containsExactly("anna");
        }
    }

    @Test
    void an_empty_password_is_none() {
        assertThat(passwords.check("anna", "")).isEmpty();
    }
}
