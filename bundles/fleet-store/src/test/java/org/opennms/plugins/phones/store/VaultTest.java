package org.opennms.plugins.phones.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.store.TestDatabase.Kind;

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

    @DatabaseTest
    void nothing_in_the_database_is_a_secret_or_a_hash_to_try_it_against() throws Exception {
        putSecrets();
        String hash = Content.of("password=" + SECRET, UTF_8).sha256();

        String whileOpen = database.everything();
        store.close();
        String afterwards = database.everything();

        assertThat(List.of(whileOpen, afterwards)).allSatisfy(bytes -> assertThat(bytes)
                .contains("nothing to hide").doesNotContain(SECRET).doesNotContain(hash));
    }

    @DatabaseTest
    void the_key_is_its_owners_alone_and_stays_the_same() throws Exception {
        byte[] key = Files.readAllBytes(keyFile());
        Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("rw-r--r--"));

        restart();

        assertThat(Files.readAllBytes(keyFile())).hasSize(32).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile()))).isEqualTo("rw-------");
    }

    @DatabaseTest
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

    @DatabaseTest
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

    @DatabaseTest(Kind.SQLITE)
    void a_lost_key_of_a_database_without_secrets_is_made_anew() throws Exception {
        store.close();
        Files.delete(keyFile());

        store = open();

        assertThat(store.problem()).isEmpty();
        assertThat(keyFile()).exists();
    }

    @DatabaseTest(Kind.POSTGRES)
    void a_second_node_needs_the_key_of_the_first_even_before_there_are_secrets() throws Exception {
        Path second = directory.resolve("second");
        SqlStore withoutKey = open(second);

        assertThat(withoutKey.problem().orElse("")).contains("missing").contains("copy it from the first node");
        assertThat(second.resolve("keys/store.key")).doesNotExist();
        Files.createDirectories(second.resolve("keys"));
        Files.write(second.resolve("keys/store.key"), new byte[32]);
        withoutKey.retry();
        assertThat(withoutKey.problem().orElse("")).contains("not the one").contains("copy it from the first node");
        Files.copy(keyFile(), second.resolve("keys/store.key"), StandardCopyOption.REPLACE_EXISTING);
        withoutKey.retry();
        assertThat(withoutKey.problem()).isEmpty();
        withoutKey.close();
    }
}
