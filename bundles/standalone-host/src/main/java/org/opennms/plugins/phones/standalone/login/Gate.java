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
    private static final int FREE_OF_A_SOURCE = 5;
    /** More than of a source, so that a stranger cannot keep an operator out by guessing in his name from one place. */
    private static final int FREE_OF_A_NAME = 20;
    /** A password's hash is slow on purpose: no more are computed at a time. */
    private static final int CHECKS_AT_A_TIME = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle sources;
    private final Throttle names;
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
    public Gate(RealmPasswords passwords, long idleMinutes, long maxHours) {
        this(passwords, new Sessions(Duration.ofMinutes(idleMinutes), Duration.ofHours(maxHours), Clock.systemUTC()),
                Clock.systemUTC());
    }

    Gate(Passwords passwords, Sessions sessions, Clock clock) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.sources = new Throttle(FREE_OF_A_SOURCE, clock);
        this.names = new Throttle(FREE_OF_A_NAME, clock);
    }

    /** Credentials go before a session: who sends them wants to be judged by them. */
    Answer ask(String source, Optional<Credentials> credentials, Optional<String> sessionId) {
        if (credentials.isPresent()) {
            return ask(source, credentials.get());
        }
        return sessionId.flatMap(sessions::find).map(Answer::of).orElse(Answer.UNKNOWN);
    }

    String begin(Login login) {
        LOG.info("{} has logged in", login.name());
        return sessions.begin(login);
    }

    void end(String sessionId) {
        sessions.end(sessionId);
    }

    private Answer ask(String source, Credentials credentials) {
        Duration wait = longer(sources.wait(source), names.wait(credentials.name()));
        if (!wait.isZero()) {
            return Answer.tooSoon(wait);
        }
        if (!mayCheck()) {
            return Answer.tooSoon(PATIENCE);
        }
        try {
            return answer(source, credentials, passwords.check(credentials.name(), credentials.password()));
        } finally {
            checks.release();
        }
    }

    private Answer answer(String source, Credentials credentials, Optional<Login> login) {
        if (login.isEmpty()) {
            sources.failed(source);
            names.failed(credentials.name());
            LOG.warn("a login from {} with a wrong name or password", source);
            return Answer.UNKNOWN;
        }
        sources.succeeded(source);
        names.succeeded(credentials.name());
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

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
