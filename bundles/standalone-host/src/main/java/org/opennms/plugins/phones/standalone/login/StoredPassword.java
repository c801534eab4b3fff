package org.opennms.plugins.phones.standalone.login;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.springframework.security.crypto.scrypt.SCryptPasswordEncoder;

/**
 * A password as {@code etc/users.properties} has it: a scrypt hash in Base64 between two marks, which
 * {@code etc/org.apache.karaf.jaas.cfg} names. A disabled account keeps its hash with a word behind it, and with that no
 * password fits any more, at any door.
 */
record StoredPassword(String text) {

    static final String MARK = "{CRYPT}";
    private static final String DISABLED = "$disabled";

    static StoredPassword of(String password) {
        return of64(new SCryptPasswordEncoder().encode(password));
    }

    boolean isHashed() {
        return text.startsWith(MARK) && text.endsWith(MARK) && text.length() > 2 * MARK.length();
    }

    boolean isEnabled() {
        return !isHashed() || !hash().endsWith(DISABLED);
    }

    StoredPassword enabled(boolean enabled) {
        if (enabled == isEnabled()) {
            return this;
        }
        String hash = isHashed() ? hash() : of(text).hash();
        return of64(enabled ? hash.substring(0, hash.length() - DISABLED.length()) : hash + DISABLED);
    }

    private String hash() {
        try {
            return new String(Base64.getDecoder().decode(text.substring(MARK.length(), text.length() - MARK.length())),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static StoredPassword of64(String hash) {
        return new StoredPassword(MARK + Base64.getEncoder().encodeToString(hash.getBytes(StandardCharsets.UTF_8)) + MARK);
    }

    @Override
    public String toString() {
        return "***";
    }
}
