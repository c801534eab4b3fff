package org.opennms.plugins.phones.standalone.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who is logged in. A session ends when it is idle for long, when it is old, by logout, and with the program. */
final class Sessions {

    private static final int ID_BYTES = 32;
    private static final int MOST = 1000;

    private final Duration idle;
    private final Duration oldest;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /** By the hash of the id, least recently used first: who reads our memory has no ids. */
    private final Map<String, Session> open = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > MOST;
        }
    };

    private record Session(Login login, Instant begun, Instant used) { }

    Sessions(Duration idle, Duration oldest, Clock clock) {
        this.idle = idle;
        this.oldest = oldest;
        this.clock = clock;
    }

    /** The new session's id, for the client alone. */
    synchronized String begin(Login login) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        open.values().removeIf(session -> isOver(session, now));
        open.put(hash(id), new Session(login, now, now));
        return id;
    }

    synchronized Optional<Login> find(String id) {
        String key = hash(id);
        Session session = open.get(key);
        Instant now = clock.instant();
        if (session == null || isOver(session, now)) {
            open.remove(key);
            return Optional.empty();
        }
        open.put(key, new Session(session.login(), session.begun(), now));
        return Optional.of(session.login());
    }

    synchronized void end(String id) {
        open.remove(hash(id));
    }

    /** Does not count as use. */
    synchronized boolean isOpen(String id) {
        Session session = open.get(hash(id));
        return session != null && !isOver(session, clock.instant());
    }

    private boolean isOver(Session session, Instant now) {
        return now.isAfter(session.used().plus(idle)) || now.isAfter(session.begun().plus(oldest));
    }

    private static String hash(String id) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
