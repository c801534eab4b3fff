package org.opennms.plugins.phones.api.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.AlarmQuery;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.AlarmRows;

final class InMemoryAlarms implements AlarmRows {

    private final InMemoryTx tx;
    private TreeMap<Long, Alarm> byId = new TreeMap<>();
    private long lastId;

    InMemoryAlarms(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryAlarms other) {
        byId = new TreeMap<>(other.byId);
        lastId = other.lastId;
    }

    @Override
    public Optional<Alarm> active(MacAddress mac, AlarmName name) {
        return byId.values().stream().filter(Alarm::isActive)
                .filter(a -> a.mac().equals(mac) && a.name().equals(name)).findFirst();
    }

    @Override
    public List<Alarm> active(Collection<MacAddress> macs) {
        return byId.values().stream().filter(Alarm::isActive).filter(a -> macs.contains(a.mac())).toList();
    }

    @Override
    public List<Alarm> list(AlarmQuery query) {
        return byId.values().stream().filter(a -> a.isActive() || !query.activeOnly())
                .filter(a -> query.mac().map(a.mac()::equals).orElse(true))
                .filter(a -> query.name().map(a.name()::equals).orElse(true))
                .filter(a -> query.text().map(text -> contains(a, text)).orElse(true))
                .sorted(Comparator.comparing(Alarm::changedAt).thenComparing(Alarm::id).reversed())
                .limit(query.limit()).toList();
    }

    private boolean contains(Alarm alarm, String text) {
        return Stream.of(alarm.mac().digits(), alarm.name().text(), alarm.remoteHost().text())
                .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text))
                || tx.listingRows().passing(PhoneFilter.ALL.containing(text)).anyMatch(p -> p.mac().equals(alarm.mac()));
    }

    @Override
    public Map<Severity, Long> active() {
        return byId.values().stream().filter(Alarm::isActive)
                .collect(Collectors.groupingBy(Alarm::severity, Collectors.counting()));
    }

    @Override
    public Alarm save(Alarm alarm) {
        tx.writing();
        Optional<Alarm> rival = alarm.isActive() ? active(alarm.mac(), alarm.name()) : Optional.empty();
        if (rival.filter(a -> a.id() != alarm.id()).isPresent()) {
            throw new IllegalStateException("two active alarms " + alarm.name() + " of " + alarm.mac());
        }
        Alarm stored = alarm.id() == 0 ? alarm.withId(++lastId) : alarm;
        byId.put(stored.id(), stored);
        return stored;
    }

    @Override
    public int forgetClearedBefore(Instant then) {
        tx.writing();
        int before = byId.size();
        byId.values().removeIf(a -> a.clearedAt().map(then::isAfter).orElse(false));
        return before - byId.size();
    }
}
