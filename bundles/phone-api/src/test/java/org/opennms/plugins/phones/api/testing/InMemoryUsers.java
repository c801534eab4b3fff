package org.opennms.plugins.phones.api.testing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.fleet.UserQuery;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.UserRows;

final class InMemoryUsers implements UserRows {

    private final InMemoryTx tx;
    private TreeMap<UserName, PhoneUser> byName = new TreeMap<>();

    InMemoryUsers(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryUsers other) {
        byName = new TreeMap<>(other.byName);
    }

    Stream<PhoneUser> all() {
        return byName.values().stream();
    }

    @Override
    public Optional<PhoneUser> find(UserName name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public Map<UserName, PhoneUser> findAll(Collection<UserName> names) {
        Map<UserName, PhoneUser> found = new HashMap<>();
        names.forEach(name -> find(name).ifPresent(user -> found.put(name, user)));
        return found;
    }

    @Override
    public void save(Collection<PhoneUser> users) {
        tx.writing();
        users.forEach(user -> byName.put(user.name(), user));
    }

    @Override
    public boolean delete(UserName name) {
        tx.writing();
        return byName.remove(name) != null;
    }

    @Override
    public List<PhoneUser> list(Optional<UserName> after, int limit) {
        return after.map(name -> byName.tailMap(name, false)).orElse(byName).values().stream().limit(limit).toList();
    }

    @Override
    public List<PhoneUser> list(UserQuery query) {
        Comparator<PhoneUser> order = switch (query.order()) {
            case NAME -> Comparator.comparing(user -> lower(user.name().text()));
            case DISPLAY_NAME -> Comparator.comparing(user -> lower(user.displayName().orElse("")));
            case REGION -> Comparator.comparing(user -> lower(user.region().map(RegionName::text).orElse("")));
        };
        Comparator<PhoneUser> whole = order.thenComparing(PhoneUser::name);
        return some(query).sorted(query.descending() ? whole.reversed() : whole).skip(query.offset()).limit(query.limit())
                .toList();
    }

    @Override
    public long count(UserQuery query, long most) {
        return some(query).limit(most).count();
    }

    private Stream<PhoneUser> some(UserQuery query) {
        return all().filter(u -> query.text().map(t -> lower(u.name().text()).contains(lower(t))
                        || lower(u.displayName().orElse("")).contains(lower(t))).orElse(true))
                .filter(u -> query.region().map(r -> u.region().filter(r::equals).isPresent()).orElse(true))
                .filter(u -> query.several().map(s -> s == tx.phones().ofUsers(List.of(u.name())).size() > 1).orElse(true));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
