package org.opennms.plugins.phones.standalone.login;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Forbidden;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.error.TooMany;
import org.opennms.plugins.phones.api.host.OperatorAccount;
import org.opennms.plugins.phones.api.host.OperatorAccounts;
import org.opennms.plugins.phones.api.host.OperatorRole;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.Store;

/** Accounts in {@code etc/users.properties}. Those without an operator's role, for the shell alone, are left alone. */
public final class FileAccounts implements OperatorAccounts {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;
    private static final int FREE_GUESSES = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final UsersFile users;
    private final Passwords passwords;
    private final Store store;
    private final Clock clock;
    /** Who has found an open session must not find the password by it. */
    private final Throttle guesses;

    public FileAccounts(UsersFile users, RealmPasswords passwords, Store store) {
        this(users, passwords, store, Clock.systemUTC());
    }

    FileAccounts(UsersFile users, Passwords passwords, Store store, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.store = store;
        this.clock = clock;
        this.guesses = new Throttle(FREE_GUESSES, LONGEST_WAIT, clock);
    }

    @Override
    public List<OperatorAccount> list() {
        return users.entries().keySet().stream().flatMap(name -> account(name).stream()).toList();
    }

    @Override
    public synchronized OperatorAccount save(OperatorAccount account, Optional<Secret> password, Operator by) {
        Optional<UserEntry> there = users.find(account.name());
        Optional<OperatorAccount> before = account(account.name());
        if (there.isPresent() && there.get().isInGroup() && !before.map(OperatorAccount::role).equals(Optional.of(account.role()))) {
            throw new Conflict(account.name() + " has its role from a group; change it in etc/users.properties");
        }
        password.ifPresent(secret -> check(account.name(), secret));
        if (!isRulingAdministrator(account)) {
            leavesAnAdministrator(account.name());
        }
        StoredPassword stored = password.map(secret -> StoredPassword.of(secret.value()))
                .or(() -> there.map(UserEntry::password))
                .orElseThrow(() -> new Invalid("a new operator needs a password"));
        UserEntry entry = there.orElse(new UserEntry(stored, List.of())).with(stored.enabled(account.enabled()));
        write(account.name(), Optional.of(entry.isInGroup() ? entry : entry.with(account.role())),
                Activity.of(now(), by, before.isPresent() ? "operator changed" : "operator added", account.name()
                        + (password.isPresent() && before.isPresent() ? ", with a new password" : ""))
                        .changing(before.map(FileAccounts::words), Optional.of(words(account))));
        return account;
    }

    @Override
    public synchronized void delete(String name, Operator by) {
        OperatorAccount account = account(name).orElseThrow(() -> new NotFound("there is no operator " + name));
        leavesAnAdministrator(name);
        write(name, Optional.empty(), Activity.of(now(), by, "operator deleted", name)
                .changing(Optional.of(words(account)), Optional.empty()));
    }

    @Override
    public synchronized void changePassword(Operator who, Secret old, Secret fresh) {
        UserEntry entry = users.find(who.name())
                .orElseThrow(() -> new Conflict("your password is kept elsewhere; it is changed there"));
        check(who.name(), fresh);
        if (!guesses.wait(who.name()).isZero()) {
            throw new TooMany("too many wrong passwords; wait some minutes");
        }
        if (passwords.check(who.name(), old.value()).isEmpty()) {
            guesses.failed(who.name());
            throw new Forbidden("the old password is another");
        }
        write(who.name(), Optional.of(entry.with(StoredPassword.of(fresh.value()))),
                Activity.of(now(), who, "password changed", who.name()));
    }

    private Optional<OperatorAccount> account(String name) {
        return users.find(name).flatMap(entry -> entry.role(users.users())
                .map(role -> new OperatorAccount(name, role, entry.password().isEnabled())));
    }

    private void leavesAnAdministrator(String without) {
        if (list().stream().noneMatch(other -> !other.name().equals(without) && isRulingAdministrator(other))) {
            throw new Conflict("nobody would be left to administer");
        }
    }

    private static boolean isRulingAdministrator(OperatorAccount account) {
        return account.enabled() && account.role() == OperatorRole.ADMINISTRATOR;
    }

    private static void check(String name, Secret password) {
        String text = password.value();
        if (text.length() < SHORTEST || text.length() > LONGEST || text.equalsIgnoreCase(name)
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new Invalid("a password has " + SHORTEST + " to " + LONGEST + " characters and is not the name");
        }
    }

    /** The Activity first: what cannot be told is not done. */
    private void write(String name, Optional<UserEntry> entry, Activity activity) {
        store.write(tx -> {
            tx.journal().record(activity);
            try {
                users.write(name, entry);
            } catch (IOException e) {
                throw new Busy("etc/users.properties cannot be written", e);
            }
            return null;
        });
    }

    private Instant now() {
        return clock.instant();
    }

    private static String words(OperatorAccount account) {
        return account.role().name().toLowerCase(Locale.ROOT) + (account.enabled() ? "" : ", disabled");
    }
}
