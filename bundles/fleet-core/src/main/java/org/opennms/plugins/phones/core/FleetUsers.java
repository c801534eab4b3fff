package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.nulabinc.zxcvbn.Zxcvbn;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.fleet.UserAdmin;
import org.opennms.plugins.phones.api.fleet.UserQuery;
import org.opennms.plugins.phones.api.fleet.UserUsage;
import org.opennms.plugins.phones.api.fleet.Users;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;

/** Users as operators see and change them. */
final class FleetUsers implements Users, UserAdmin {

    static final String TOPIC = "user";

    private static final int STRONG = 3;
    private static final int MEASURED = 64;

    private final Store store;
    private final ListeningLog listening;
    private final Listeners listeners;
    private final FleetSettings settings;
    private final Clock clock;
    private final Zxcvbn guesses = new Zxcvbn();

    FleetUsers(Store store, ListeningLog listening, Listeners listeners, FleetSettings settings, Clock clock) {
        this.store = store;
        this.listening = listening;
        this.listeners = listeners;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<UserUsage> list(UserQuery query) {
        return store.read(view -> usage(view, view.users().list(query)));
    }

    @Override
    public long count(UserQuery query) {
        return store.read(view -> view.users().count(query, COUNTED + 1L));
    }

    @Override
    public Optional<UserUsage> find(UserName name) {
        return store.read(view -> usage(view, view.users().find(name).stream().toList()).stream().findFirst());
    }

    private List<UserUsage> usage(Tx view, List<PhoneUser> users) {
        Map<UserName, List<Phone>> phones = view.phones().ofUsers(users.stream().map(PhoneUser::name).toList()).stream()
                .collect(Collectors.groupingBy(phone -> phone.user().orElseThrow()));
        return users.stream().map(user -> usage(user, phones.getOrDefault(user.name(), List.of()))).toList();
    }

    private UserUsage usage(PhoneUser user, List<Phone> phones) {
        Instant now = clock.instant();
        long registered = phones.stream().filter(p -> p.statusAt(now, listening.listening()) == Status.REGISTERED).count();
        List<String> lines = phones.stream().flatMap(phone -> phone.lastReport().flatMap(FleetUsers::line).stream())
                .distinct().toList();
        return new UserUsage(user, phones, registered, lines);
    }

    private static Optional<String> line(Report report) {
        return report.field("phoneNumber").or(() -> report.field("userId"));
    }

    @Override
    public PhoneUser add(PhoneUser user, Operator by) {
        UserRules.check(user);
        Instant now = clock.instant();
        return store.write(tx -> {
            if (tx.users().find(user.name()).isPresent()) {
                throw new Conflict("user " + user.name() + " is there already");
            }
            PhoneUser added = UserRules.inKnownRegion(tx, user);
            tx.changes().begin(now, by, "user added", "");
            tx.users().save(added);
            journal(tx, Activity.of(now, by, "user added", user.name().text())
                    .changing(Optional.empty(), Optional.of(UserRules.words(added))), user.name());
            return added;
        });
    }

    @Override
    public PhoneUser change(PhoneUser read, PhoneUser changed, Operator by) {
        UserRules.check(changed);
        Instant now = clock.instant();
        News news = new News();
        PhoneUser saved = store.write(tx -> {
            PhoneUser before = named(tx, read.name());
            if (!before.equals(read)) {
                throw new Stale("somebody else has changed user " + read.name() + " since you have read it");
            }
            PhoneUser after = UserRules.inKnownRegion(tx, changed);
            if (after.equals(before)) {
                return after;
            }
            tx.changes().begin(now, by, "user changed", "");
            tx.users().save(after);
            List<Phone> moved = move(tx, before, after, news, now);
            journal(tx, Activity.of(now, by, "user changed", read.name() + (moved.isEmpty() ? "" : " and the region of "
                    + moved.size() + " of its phones")).changing(Optional.of(UserRules.words(before)),
                    Optional.of(UserRules.words(after) + (before.password().equals(after.password()) ? "" : " (another)"))),
                    read.name());
            return after;
        });
        listeners.publish(news);
        return saved;
    }

    static List<Phone> move(Tx tx, PhoneUser before, PhoneUser after, News news, Instant now) {
        List<Phone> phones = tx.phones().ofUsers(List.of(before.name()));
        List<Phone> moved = UserRules.moved(phones, Map.of(before.name(), before), after.region());
        tx.phones().save(moved);
        for (Phone phone : moved) {
            tx.journal().changed(FeedWriter.TOPIC, phone.mac().digits(), now);
            phones.stream().filter(p -> p.mac().equals(phone.mac())).forEach(p -> news.phone(Optional.of(p), Optional.of(phone)));
        }
        return moved;
    }

    @Override
    public void delete(UserName name, long phones, Operator by) {
        Instant now = clock.instant();
        News news = new News();
        store.write(tx -> {
            PhoneUser user = named(tx, name);
            List<Phone> carrying = tx.phones().ofUsers(List.of(name));
            if (carrying.size() != phones) {
                throw new Conflict(carrying.size() + " phones carry user " + name + " and would be deleted with it, not "
                        + phones + "; say so");
            }
            tx.changes().begin(now, by, "user deleted", "");
            delete(tx, user, carrying, by, now, news, settings);
            return null;
        });
        listeners.publish(news);
    }

    /** All that goes with a user; inside a change. */
    static void delete(Tx tx, PhoneUser user, List<Phone> carrying, Operator by, Instant now, News news, FleetSettings settings) {
        List<MacAddress> macs = carrying.stream().map(Phone::mac).toList();
        Departures.forget(tx, macs, new AlarmBook(tx, news, now, settings.alarmRepeat()), news,
                phone -> tx.journal().changed(FeedWriter.TOPIC, phone.mac().digits(), now));
        tx.users().delete(user.name());
        journal(tx, Activity.of(now, by, "user deleted", user.name() + (macs.isEmpty() ? "" : " with its phones " + macs))
                .changing(Optional.of(UserRules.words(user)), Optional.empty()), user.name());
    }

    @Override
    public Optional<Secret> reveal(UserName name, Operator by) {
        Instant now = clock.instant();
        return store.write(tx -> {
            PhoneUser user = named(tx, name);
            tx.journal().record(Activity.of(now, by, "password shown", "of user " + name));
            return user.password();
        });
    }

    @Override
    public Strength strength(Secret password, Optional<PhoneUser> user) {
        // Measuring grows faster than the text; what is longer is as hard to guess as its beginning, at least.
        String text = password.value().substring(0, Math.min(MEASURED, password.value().length()));
        int score = guesses.measure(text, user.map(u -> List.of(u.name().text(), u.displayName().orElse(u.name().text())))
                .orElse(List.of())).getScore();
        if (score >= STRONG) {
            return Strength.STRONG;
        }
        return score == STRONG - 1 ? Strength.FAIR : Strength.WEAK;
    }

    static PhoneUser named(Tx tx, UserName name) {
        return tx.users().find(name).orElseThrow(() -> new NotFound("there is no user " + name));
    }

    static void journal(Tx tx, Activity activity, UserName name) {
        tx.journal().record(activity);
        tx.journal().changed(TOPIC, name.text(), activity.at());
    }
}
