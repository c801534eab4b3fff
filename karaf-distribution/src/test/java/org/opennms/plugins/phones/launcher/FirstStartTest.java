package org.opennms.plugins.phones.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.scrypt.SCryptPasswordEncoder;

class FirstStartTest {

    @TempDir
    private Path data;

    @BeforeEach
    void directories() throws Exception {
        Files.createDirectories(data.resolve("keys"));
        Files.createDirectories(data.resolve("etc"));
    }

    @Test
    void a_made_up_password_is_left_to_be_printed_once_and_else_stored_as_a_hash() throws Exception {
        new FirstStart(data).prepare(null);

        String password = read("keys/first-password").strip();
        assertThat(password).matches("[A-Za-z0-9_-]{24}");
        assertThat(read("etc/users.properties")).doesNotContain(password);
        assertThat(new SCryptPasswordEncoder().matches(password, hash())).isTrue();
    }

    @Test
    void a_chosen_password_is_stored_as_a_hash_and_nowhere_else() throws Exception {
        new FirstStart(data).prepare("of the site, chosen: $1=x");

        assertThat(new SCryptPasswordEncoder().matches("of the site, chosen: $1=x", hash())).isTrue();
        assertThat(data.resolve("keys/first-password")).doesNotExist();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain("of the site");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void what_is_there_stays() throws Exception {
        new FirstStart(data).prepare("first");
        String before = read("etc/users.properties") + read("etc/keys.properties") + read("keys/host.key") + read("keys/shell.key");

        new FirstStart(data).prepare("second");

        assertThat(read("etc/users.properties") + read("etc/keys.properties") + read("keys/host.key") + read("keys/shell.key"))
                .isEqualTo(before);
    }

    @Test
    void the_operators_port_gets_a_key_and_a_certificate_that_names_this_host() throws Exception {
        new FirstStart(data).prepare("chosen");

        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(data.resolve("keys/console.p12"))) {
            made.load(in, read("keys/console.password").toCharArray());
        }
        X509Certificate certificate = (X509Certificate) made.getCertificate("console");
        certificate.verify(certificate.getPublicKey());
        certificate.checkValidity();
        assertThat(certificate.getSubjectAlternativeNames()).anyMatch(name -> name.get(1).equals("localhost"));
        assertThat(made.isKeyEntry("console")).isTrue();
    }

    @Test
    void the_first_administrator_may_do_all_on_the_operators_port() throws Exception {
        new FirstStart(data).prepare("chosen");

        assertThat(read("etc/users.properties")).contains("ROLE_ADMIN");
    }

    @Test
    void keys_are_read_as_they_were_written() throws Exception {
        KeyPair made = KeyFiles.generate();
        KeyFiles.write(data.resolve("key"), KeyFiles.pem(made.getPrivate()));

        KeyPair read = KeyFiles.read(data.resolve("key"));

        assertThat(read.getPrivate()).isEqualTo(made.getPrivate());
        assertThat(read.getPublic()).isEqualTo(made.getPublic());
    }

    private String hash() throws Exception {
        String encoded = read("etc/users.properties").replaceAll("(?s).*admin = \\{CRYPT}(.*)\\{CRYPT},_g_:admingroup.*", "$1");
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    private String read(String file) throws Exception {
        return Files.readString(data.resolve(file));
    }
}
