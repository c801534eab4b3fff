package org.opennms.plugins.phones.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.Seals;
import org.opennms.plugins.phones.api.testing.InMemoryStore;

class TargetFileTest {

    private static final String PID = TargetFile.FACTORY + "~noc";
    private static final Map<String, String> V3 = Map.of("host", "noc.example.org", "user", "anna",
            "authPassword", "authentic", "privPassword", "private enough");

    private final InMemoryStore store = new InMemoryStore();

    @Test
    void a_user_makes_it_informs_of_version_3_with_good_defaults() {
        assertThat(target(V3)).isEqualTo(new TrapTarget("target-noc", true, "noc.example.org", 162,
                new Login.User("anna", AuthProtocol.SHA_256, new Secret("authentic"),
                        Optional.of(new Login.Privacy(PrivProtocol.AES_128, new Secret("private enough"))))));
    }

    @Test
    void a_community_makes_it_version_2c() {
        assertThat(target(Map.of("host", "10.0.0.1", "port", "1162", "kind", "trap", "community", "public")))
                .isEqualTo(new TrapTarget("target-noc", false, "10.0.0.1", 1162, new Login.Community(new Secret("public"))));
    }

    @Test
    void the_file_names_the_target() {
        assertThat(TargetFile.of(TargetFile.FACTORY + ".4711", new Hashtable<>(Map.of("felix.fileinstall.filename",
                "file:/opt/etc/" + TargetFile.FACTORY + "-berlin.2.cfg"))).name()).isEqualTo("target-berlin.2");
        assertThat(TargetFile.of(PID, new Hashtable<>()).name()).isEqualTo("target-noc");
        assertThat(TargetFile.of(TargetFile.FACTORY + ".0fa1-22", new Hashtable<>()).name()).isEqualTo("target-0fa1-22");
    }

    @Test
    void secrets_are_sealed_for_this_target_and_open_in_it_alone() {
        TargetFile sealed = with(seals -> file(V3).sealed(seals));

        assertThat(sealed.holdsPlainSecrets()).isFalse();
        assertThat(sealed.values().toString()).doesNotContain("authentic", "private enough");
        assertThat((TrapTarget) with(sealed::target)).isEqualTo(target(V3));
        TargetFile copied = TargetFile.of(TargetFile.FACTORY + "~other", sealed.values());
        assertThatThrownBy(() -> with(copied::target)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("authPassword").hasMessageContaining("write it plainly");
    }

    @ParameterizedTest
    @CsvSource({
        "authPassword, short, authPassword needs 8 characters",
        "privPassword, '', privPassword needs 8 characters",
        "authProtocol, MD5, MD5 and SHA-1 are not offered",
        "authProtocol, sha1, MD5 and SHA-1 are not offered",
        "privProtocol, DES, DES is not offered",
        "port, 70000, there is no port 70000",
        "host, a b, host is a name or an address",
        "kind, mail, kind is inform or trap",
        "version, 1, version is 3 or 2c",
        "version, 2c, SNMP 2c needs a community",
        "user, '', SNMP 2c needs a community",
    })
    void what_is_wrong_is_said_by_name(String key, String value, String said) {
        Hashtable<String, String> values = new Hashtable<>(V3);
        values.put(key, value);

        assertThatThrownBy(() -> target(values)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(said)
                .hasMessageNotContaining("authentic");
    }

    @Test
    void a_file_that_was_not_written_is_noticed(@TempDir Path directory) throws IOException {
        Path path = directory.resolve(TargetFile.FACTORY + "-noc.cfg");
        Hashtable<String, String> values = new Hashtable<>(V3);
        values.put("felix.fileinstall.filename", path.toUri().toString());
        TargetFile sealed = with(seals -> file(values).sealed(seals));

        Files.writeString(path, "authPassword = authentic\n");
        assertThat(sealed.fileThatShowsSecrets()).contains(path);

        Files.writeString(path, "authPassword = " + sealed.values().get("authPassword") + "\n");
        assertThat(sealed.fileThatShowsSecrets()).isEmpty();
    }

    /** As fileinstall reads it: a character of ISO 8859-1 for each byte. */
    @ParameterizedTest
    @CsvSource({"p\u00c3\u00a4ssword, p\u00e4ssword", "p\u00e4ssword, p\u00e4ssword", "\u20ac-password, \u20ac-password"})
    void a_password_may_hold_any_letter(String read, String meant) {
        Hashtable<String, String> values = new Hashtable<>(V3);
        values.put("felix.fileinstall.filename", "file:/opt/etc/" + TargetFile.FACTORY + "-noc.cfg");
        values.put("authPassword", read);

        assertThat(((Login.User) target(values).login()).password()).isEqualTo(new Secret(meant));
    }

    private TrapTarget target(Map<String, String> values) {
        return with(file(values)::target);
    }

    private static TargetFile file(Map<String, String> values) {
        return TargetFile.of(PID, new Hashtable<>(values));
    }

    private <T> T with(Function<Seals, T> work) {
        return store.read(tx -> work.apply(tx.seals()));
    }
}
