package org.opennms.plugins.phones.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Base64;

import org.springframework.security.crypto.scrypt.SCryptPasswordEncoder;

/**
 * Makes what a new data directory must hold before the first start: the ssh server's key, the key pair with which
 * {@code ./phones shell} logs in, the key store of the operators' port, and the administrator with a password. What is there already stays as it is, so an
 * interrupted first start is finished by the next.
 */
public final class FirstStart {

    private static final String GROUP = "_g_:admingroup";
    private static final String GROUP_ROLES = "_g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh";
    private static final int PASSWORD_BYTES = 18;

    private final Path keys;
    private final Path etc;

    FirstStart(Path data) {
        this.keys = data.resolve("keys");
        this.etc = data.resolve("etc");
    }

    /** Arguments: the data directory. Environment: PHONES_ADMIN_PASSWORD, or a password is made up. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        new FirstStart(Path.of(arguments[0])).prepare(System.getenv("PHONES_ADMIN_PASSWORD"));
    }

    void prepare(String wishedPassword) throws IOException, GeneralSecurityException {
        if (!Files.exists(keys.resolve("known_hosts"))) {
            KeyPair host = KeyFiles.generate();
            KeyFiles.write(keys.resolve("host.key"), KeyFiles.pem(host.getPrivate()));
            KeyFiles.write(keys.resolve("known_hosts"), "phones ssh-rsa " + KeyFiles.sshBlob(host.getPublic()) + "\n");
        }
        if (!Files.exists(etc.resolve("keys.properties"))) {
            KeyPair shell = KeyFiles.generate();
            KeyFiles.write(keys.resolve("shell.key"), KeyFiles.pem(shell.getPrivate()));
            KeyFiles.write(etc.resolve("keys.properties"),
                    "# Who logs in by an ssh key. The first is the key of ./phones shell, keys/shell.key.\n"
                    + "admin = " + KeyFiles.sshBlob(shell.getPublic()) + "," + GROUP + "\n" + GROUP_ROLES + "\n");
        }
        ConsoleKeys console = new ConsoleKeys(keys);
        if (!console.exist()) {
            console.make(madeUp());
        }
        if (!Files.exists(etc.resolve("users.properties"))) {
            writeAdministrator(wishedPassword);
        }
    }

    private void writeAdministrator(String wishedPassword) throws IOException {
        String password = wishedPassword;
        if (password == null || password.isEmpty()) {
            password = madeUp();
            KeyFiles.write(keys.resolve("first-password"), password + "\n");
        }
        // in the form that etc/org.apache.karaf.jaas.cfg names
        String hash = new SCryptPasswordEncoder().encode(password);
        KeyFiles.write(etc.resolve("users.properties"),
                "# Who logs in by a password. Write one in place of {CRYPT}...{CRYPT}: it is hashed at once.\n"
                + "# On the operators' port ROLE_ADMIN may do all, ROLE_REST all but settings, ROLE_USER may look:\n"
                + "# anna = password,ROLE_REST\n"
                + "admin = {CRYPT}" + Base64.getEncoder().encodeToString(hash.getBytes(StandardCharsets.UTF_8)) + "{CRYPT},"
                + GROUP + "\n" + GROUP_ROLES + ",ROLE_ADMIN\n");
    }

    private static String madeUp() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
