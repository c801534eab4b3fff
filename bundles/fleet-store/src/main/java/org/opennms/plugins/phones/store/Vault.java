package org.opennms.plugins.phones.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals secrets with AES-256-GCM. Each is bound to its place, so that a row's secret opens in no other row. */
final class Vault {

    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** By how many bytes a sealed text is longer than a plain one. */
    static final int OVERHEAD = 1 + NONCE + TAG_BITS / 8;

    private final SecretKeySpec sealing;
    private final SecretKeySpec fingerprinting;
    private final SecureRandom random = new SecureRandom();

    /** Looking one up among the providers takes as long as a short text does. */
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(Vault::newCipher);

    Vault(byte[] key) {
        sealing = new SecretKeySpec(hmac(new SecretKeySpec(key, "HmacSHA256"), "sealing".getBytes(UTF_8)), "AES");
        fingerprinting = new SecretKeySpec(hmac(new SecretKeySpec(key, "HmacSHA256"), "fingerprint".getBytes(UTF_8)),
                "HmacSHA256");
    }

    /**
     * Opens the database's vault; on the first start it makes the key. A new key for old secrets would hide that they
     * are lost, so a missing or another key is refused while anything is sealed. Where several programs share the
     * database it is refused from the first key on: two fresh ones would each make their own.
     */
    static Vault open(Path path, Engine engine) throws IOException, SQLException {
        KeyFile file = new KeyFile(path);
        try (Connection connection = engine.source().getConnection()) {
            String known = mark(connection);
            boolean others = engine.shared() && !known.isEmpty();
            boolean inUse = others || holdsSecrets(connection);
            String help = others ? "; copy it from the first node, or restore it from a copy" : "; restore it from a copy";
            if (!file.exists() && inUse) {
                throw new Refusal("the database holds secrets encrypted with a key, but the key file " + path
                        + " is missing" + help);
            }
            Vault vault = new Vault(file.exists() ? file.read() : file.create());
            String mark = vault.fingerprint("which key".getBytes(UTF_8));
            if (inUse && !mark.equals(known)) {
                throw new Refusal("the key file " + path + " is not the one this database's secrets are encrypted with"
                        + help);
            }
            remember(connection, mark);
            return vault;
        }
    }

    byte[] seal(byte[] plain, String place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE + sealed.length).put(FORM).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt " + place, e);
        }
    }

    byte[] open(byte[] sealed, String place) {
        if (sealed.length < 1 + NONCE || sealed[0] != FORM) {
            throw new IllegalStateException("not an encrypted value: " + place);
        }
        byte[] nonce = new byte[NONCE];
        System.arraycopy(sealed, 1, nonce, 0, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("encrypted with another key, or damaged: " + place, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt " + place, e);
        }
    }

    /** The same for the same bytes, and of no use to one without the key. Lower-case hex. */
    String fingerprint(byte[] bytes) {
        return HexFormat.of().formatHex(hmac(fingerprinting, bytes));
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = ciphers.get();
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(UTF_8));
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES/GCM", e);
        }
    }

    private static byte[] hmac(SecretKeySpec key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static boolean holdsSecrets(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM phone_user WHERE password IS NOT NULL)"
                     + " OR EXISTS (SELECT 1 FROM placeholder WHERE sealed IS NOT NULL)"
                     + " OR EXISTS (SELECT 1 FROM file_content WHERE sealed = 1)"
                     + " OR EXISTS (SELECT 1 FROM revision WHERE sealed = 1)"
                     + " OR EXISTS (SELECT 1 FROM phone_backup)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static String mark(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT value FROM meta WHERE name = 'key'")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static void remember(Connection connection, String mark) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO meta (name, value) VALUES ('key', ?)"
                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")) {
            statement.setString(1, mark);
            statement.execute();
        }
    }
}
