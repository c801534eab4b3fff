package org.opennms.plugins.phones.standalone.login;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.unboundid.ldap.sdk.LDAPException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passwords of a directory. While it is away nobody logs in by it, and who is in stays in. */
public final class DirectoryPasswords implements Passwords {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryPasswords.class);
    /** So long roles are believed before they are asked for again. */
    private static final Duration BELIEVED = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final Directory directory;
    private final Clock clock;
    private final Map<String, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST;
        }
    };

    private record Seen(Set<String> roles, Instant until) { }

    /** @param words of the settings file; without {@code ldapUrl} there is no directory */
    public DirectoryPasswords(Map<String, String> words) {
        this(words.get("ldapUrl").isBlank() ? null : new Directory(DirectorySettings.of(words)), Clock.systemUTC());
    }

    DirectoryPasswords(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    boolean isThere() {
        return directory != null;
    }

    @Override
    public Optional<Login> check(String name, String password) {
        try {
            Optional<Login> login = directory.check(name, password)
                    .map(person -> new Login(person.name(), person.roles(), Standing.ELSEWHERE));
            login.ifPresent(l -> believe(l.name(), l.roles()));
            return login;
        } catch (LDAPException | GeneralSecurityException e) {
            LOG.error("the directory does not answer as it should; nobody logs in by it: {}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public boolean stillHolds(Login login) {
        Seen known;
        synchronized (seen) {
            known = seen.get(login.name());
        }
        if (known == null || !known.until().isAfter(clock.instant())) {
            known = look(login);
        }
        return known.roles().equals(login.roles());
    }

    private Seen look(Login login) {
        try {
            return believe(login.name(), directory.find(login.name()).map(Directory.Person::roles).orElse(Set.of()));
        } catch (LDAPException | GeneralSecurityException e) {
            LOG.warn("the directory does not tell the roles of {}: {}", login.name(), e.getMessage());
            return believe(login.name(), login.roles());
        }
    }

    private Seen believe(String name, Set<String> roles) {
        Seen now = new Seen(roles, clock.instant().plus(BELIEVED));
        synchronized (seen) {
            seen.put(name, now);
        }
        return now;
    }
}
