package org.opennms.plugins.phones.standalone.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that were right a moment ago. Their slow hash was computed then, and a script that sends them with each call
 * need not wait for it again. Kept is an HMAC under a key of this start, never a password.
 */
final class KnownPasswords implements Passwords {

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int MOST = 1000;

    private final Passwords slow;
    private final Duration life;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    private record Known(Login login, Instant until) { }

    /** @param life of a right answer; not longer than it may take until a directory's change is noticed */
    KnownPasswords(Passwords slow, Duration life, Clock clock) {
        this.slow = slow;
        this.life = life;
        this.clock = clock;
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, HMAC);
    }

    /** Without the slow hash; empty does not mean wrong. */
    Optional<Login> recall(String name, String password) {
        String code = code(name, password);
        Known found;
        synchronized (known) {
            found = known.get(code);
        }
        if (found == null) {
            return Optional.empty();
        }
        // not under the lock: a directory may take its time, and nobody else shall wait for it
        if (found.until().isAfter(clock.instant()) && slow.stillHolds(found.login())) {
            return Optional.of(found.login());
        }
        synchronized (known) {
            known.remove(code, found);
        }
        return Optional.empty();
    }

    @Override
    public Optional<Login> check(String name, String password) {
        Optional<Login> login = slow.check(name, password);
        login.ifPresent(right -> {
            synchronized (known) {
                known.put(code(name, password), new Known(right, clock.instant().plus(life)));
            }
        });
        return login;
    }

    @Override
    public boolean stillHolds(Login login) {
        return slow.stillHolds(login);
    }

    private String code(String name, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(Integer.toString(name.length()).getBytes(StandardCharsets.UTF_8));
            mac.update((':' + name + password).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
