package org.opennms.plugins.phones.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.Tx;

/**
 * The active alarms of some phones within one transaction: read by one statement, changed in memory, written with their
 * outbox entries in the order things happened. Repeats alone are written once, by {@link #flush}.
 */
final class AlarmBook {

    /** More active alarms than any phone has kinds of trouble: what comes beyond is noise or an attack. */
    static final int ACTIVE_LIMIT = 50;

    private final Tx tx;
    private final News news;
    private final Instant now;
    private final Duration repeat;
    private final Map<MacAddress, Map<AlarmName, Alarm>> active = new HashMap<>();
    private final Set<Alarm> repeated = new LinkedHashSet<>();

    AlarmBook(Tx tx, News news, Instant now, Duration repeat) {
        this.tx = tx;
        this.news = news;
        this.now = now;
        this.repeat = repeat;
    }

    void load(Collection<MacAddress> macs) {
        if (!macs.isEmpty()) {
            tx.alarms().active(macs).forEach(this::keep);
        }
    }

    Collection<Alarm> of(MacAddress mac) {
        return List.copyOf(active.getOrDefault(mac, Map.of()).values());
    }

    Optional<Alarm> find(MacAddress mac, AlarmName name) {
        return Optional.ofNullable(active.getOrDefault(mac, Map.of()).get(name));
    }

    /** What raising would make others hear; empty for a mere repeat. */
    Optional<AlarmChange.Kind> wouldTell(Alarm raised) {
        Optional<Alarm> known = find(raised.mac(), raised.name());
        if (known.isEmpty()) {
            return Optional.of(AlarmChange.Kind.RAISED);
        }
        if (known.get().severity() != raised.severity()) {
            return Optional.of(AlarmChange.Kind.SEVERITY);
        }
        return known.get().handedOver().plus(repeat).isAfter(now) ? Optional.empty()
                : Optional.of(AlarmChange.Kind.REPEATED);
    }

    /** Whether a new alarm of this phone still has room. */
    boolean hasRoom(Alarm raised) {
        return find(raised.mac(), raised.name()).isPresent()
                || active.getOrDefault(raised.mac(), Map.of()).size() < ACTIVE_LIMIT;
    }

    /** Raises, or counts a repeat; others hear of it if {@code tell} names a kind. */
    void raise(Alarm raised, Optional<AlarmChange.Kind> tell) {
        Optional<Alarm> known = find(raised.mac(), raised.name());
        known.ifPresent(repeated::remove);
        Alarm merged = known.map(k -> merge(k, raised, tell.isPresent())).orElse(raised);
        if (tell.isPresent()) {
            tell(tell.get(), keep(tx.alarms().save(merged)));
        } else {
            repeated.add(keep(merged));
        }
    }

    void clear(Alarm alarm) {
        repeated.remove(alarm);
        active.get(alarm.mac()).remove(alarm.name());
        tell(AlarmChange.Kind.CLEARED, tx.alarms().save(alarm.clearedAt(now)));
    }

    void clearAll(Collection<MacAddress> macs) {
        macs.forEach(mac -> of(mac).forEach(this::clear));
    }

    void flush() {
        repeated.forEach(tx.alarms()::save);
        repeated.clear();
    }

    /** Without a hand-over the severity stays: others would else hear of it by the next change alone. */
    private Alarm merge(Alarm known, Alarm raised, boolean handOver) {
        return new Alarm(known.id(), known.mac(), known.name(), handOver ? raised.severity() : known.severity(),
                raised.description(), raised.remoteHost(), raised.phoneDate(), raised.additionalInfo1(),
                raised.additionalInfo2(), raised.uniqueId(), raised.type(), raised.probableCause(), known.raisedAt(), now,
                known.count() + 1, handOver ? now : known.handedOver(), Optional.empty());
    }

    private Alarm keep(Alarm alarm) {
        active.computeIfAbsent(alarm.mac(), mac -> new TreeMap<>()).put(alarm.name(), alarm);
        return alarm;
    }

    private void tell(AlarmChange.Kind kind, Alarm alarm) {
        news.alarm(tx.outbox().add(kind, now, alarm));
        tx.journal().changed("alarm", Long.toString(alarm.id()), now);
    }
}
