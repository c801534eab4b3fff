package org.opennms.plugins.phones.standalone.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides who comes in: by a session's id, or by name and password, which may be tried only so often. */
public final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    /** Until a directory's change is noticed; one of our own file's is at once. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
    /** A password's hash is slow on purpose: no more are computed at a time. */
    private static final int CHECKS_AT_A_TIME = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KnownPasswords passwords;
    private final Sessions sessions;
    private final Guesses guesses;
    private final Semaphore checks = new Semaphore(CHECKS_AT_A_TIME, true);

    /** What the gate says; {@code login} only where it is open, {@code delay} only where it is too soon. */
    record Answer(Kind kind, Optional<Login> login, Duration delay) {

        enum Kind { OPEN, UNKNOWN, NOT_ALLOWED, TOO_SOON }

        private static Answer of(Login login) {
            return new Answer(login.isOperator() ? Kind.OPEN : Kind.NOT_ALLOWED, Optional.of(login), Duration.ZERO);
        }

        private static Answer tooSoon(Duration delay) {
            return new Answer(Kind.TOO_SOON, Optional.empty(), delay);
        }

        private static final Answer UNKNOWN = new Answer(Kind.UNKNOWN, Optional.empty(), Duration.ZERO);
    }

    /**
     * @param idleMinutes after which a session nobody used ends
     * @param maxHours    after which every session ends
     */
    public Gate(AllPasswords passwords, long idleMinutes, long maxHours) {
        this(passwords, new Sessions(Duration.ofMinutes(idleMinutes), Duration.ofHours(maxHours), Clock.systemUTC()),
                Clock.systemUTC());
    }

    Gate(Passwords passwords, Sessions sessions, Clock clock) {
        this.passwords = new KnownPasswords(passwords, KNOWN_FOR, clock);
        this.sessions = sessions;
        this.guesses = new Guesses(clock);
    }

    /**
     * Credentials go before a session: who sends them wants to be judged by them.
     *
     * @param address where the question comes from
     */
    Answer ask(String address, Optional<Credentials> credentials, Optional<String> sessionId) {
        if (credentials.isPresent()) {
            return ask(Source.of(address), credentials.get());
        }
        return sessionId.flatMap(this::session).map(Answer::of).orElse(Answer.UNKNOWN);
    }

    /** A session begun under roles or a password that are no more ends. */
    private Optional<Login> session(String id) {
        Optional<Login> login = sessions.find(id);
        if (login.isPresent() && !passwords.stillHolds(login.get())) {
            sessions.end(id);
            return Optional.empty();
        }
        return login;
    }

    /** Whether what has let somebody in still would; a session does not live on by being asked. */
    boolean isStillIn(Login login, Optional<String> sessionId) {
        return passwords.stillHolds(login) && sessionId.map(sessions::isOpen).orElse(true);
    }

    String begin(Login login) {
        LOG.info("{} has logged in", login.name());
        return sessions.begin(login);
    }

    void end(String sessionId) {
        sessions.end(sessionId);
    }

    private Answer ask(String source, Credentials credentials) {
        Optional<Answer> tooSoon = tooSoon(source, credentials);
        if (tooSoon.isPresent()) {
            return tooSoon.get();
        }
        Optional<Login> known = passwords.recall(credentials.name(), credentials.password());
        if (known.isPresent()) {
            return Answer.of(known.get());
        }
        if (!mayCheck()) {
            return Answer.tooSoon(PATIENCE);
        }
        try {
            // once more: of many who ask at once all but the first have waited for their turn
            return tooSoon(source, credentials).orElseGet(() -> check(source, credentials));
        } finally {
            checks.release();
        }
    }

    private Optional<Answer> tooSoon(String source, Credentials credentials) {
        return Optional.of(guesses.wait(source, credentials.name())).filter(wait -> !wait.isZero()).map(Answer::tooSoon);
    }

    private Answer check(String source, Credentials credentials) {
        Optional<Login> login = passwords.check(credentials.name(), credentials.password());
        if (login.isEmpty()) {
            guesses.failed(source, credentials.name());
            LOG.warn("a login from {} with a wrong name or password", source);
            return Answer.UNKNOWN;
        }
        guesses.succeeded(source, credentials.name());
        return Answer.of(login.get());
    }

    private boolean mayCheck() {
        try {
            return checks.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
