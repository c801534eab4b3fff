package org.opennms.plugins.phones.api.testing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.model.PhoneUser;
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
    public void save(PhoneUser user) {
        tx.writing();
        byName.put(user.name(), user);
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
}
