package org.opennms.plugins.phones.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;

// decision 11
class VaultTest extends StoreTest {

    private static final String SECRET = "Tr0ub4dor-and-3";

    private Path keyFile() {
        return directory.resolve("keys/store.key");
    }

    private void putSecrets() {
        change(tx -> {
            tx.users().save(new PhoneUser(new UserName("jane"), Optional.empty(), Optional.of(new Secret(SECRET)),
                    Optional.empty()));
            tx.config().save(new Placeholder(PlaceholderScope.SYSTEM, "pw", SECRET, "", true));
            tx.files().save(file("a.cfg", FileKind.PRIVATE, "password=" + SECRET));
            tx.files().save(file("a.cfg", FileKind.PRIVATE, "password=" + SECRET + " again"));
            tx.files().save(file("b.cfg", FileKind.GLOBAL, "nothing to hide"));
        });
    }

    @Test
    void no_file_of_the_database_holds_a_secret_or_a_hash_to_try_it_against() throws Exception {
        putSecrets();
        String hash = Content.of("password=" + SECRET, UTF_8).sha256();

        String whileOpen = databaseFiles();
        store.close();
        String afterwards = databaseFiles();

        assertThat(List.of(whileOpen, afterwards)).allSatisfy(bytes -> assertThat(bytes)
                .contains("nothing to hide").doesNotContain(SECRET).doesNotContain(hash));
    }

    /** The database, its log and all else in its directory. */
    private String databaseFiles() throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory.resolve("db"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.append(Files.readString(file, ISO_8859_1));
            }
        }
        return bytes.toString();
    }

    @Test
    void the_key_is_its_owners_alone_and_stays_the_same() throws Exception {
        byte[] key = Files.readAllBytes(keyFile());
        Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("rw-r--r--"));

        restart();

        assertThat(Files.readAllBytes(keyFile())).hasSize(32).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile()))).isEqualTo("rw-------");
    }

    @Test
    void encrypted_rows_without_their_key_are_refused_and_no_new_key_is_made() throws Exception {
        putSecrets();
        store.close();
        byte[] key = Files.readAllBytes(keyFile());
        Files.delete(keyFile());

        store = open();

        assertThat(store.problem().orElse("")).contains("key file").contains("missing");
        assertThat(keyFile()).doesNotExist();
        Files.write(keyFile(), key);
        store.retry();
        assertThat(store.problem()).isEmpty();
    }

    @Test
    void encrypted_rows_with_another_key_or_half_a_key_are_refused() throws Exception {
        putSecrets();
        store.close();
        Files.write(keyFile(), new byte[32]);
        store = open();
        assertThat(store.problem().orElse("")).contains("not the one");

        Files.write(keyFile(), new byte[16]);
        store.retry();
        assertThat(store.problem().orElse("")).contains("damaged");
    }

    @Test
    void a_lost_key_of_a_database_without_secrets_is_made_anew() throws Exception {
        store.close();
        Files.delete(keyFile());

        store = open();

        assertThat(store.problem()).isEmpty();
        assertThat(keyFile()).exists();
    }

    @Test
    void a_secret_opens_at_its_own_place_only_and_never_looks_the_same_twice() {
        Vault vault = new Vault(new byte[32]);
        byte[] sealed = vault.seal("x".getBytes(UTF_8), "user a");

        assertThat(vault.open(sealed, "user a")).isEqualTo("x".getBytes(UTF_8));
        assertThat(vault.seal("x".getBytes(UTF_8), "user a")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> vault.open(sealed, "user b")).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(sealed, "user a")).isInstanceOf(IllegalStateException.class);
    }
}
