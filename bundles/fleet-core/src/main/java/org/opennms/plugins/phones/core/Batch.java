package org.opennms.plugins.phones.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.store.PhoneRows.PendingCount;
import org.opennms.plugins.phones.api.store.PhoneRows.Repeated;
import org.opennms.plugins.phones.api.store.Tx;

/**
 * What one transaction of the intake knows: rows are read once for all its work, changed in memory in the order things
 * arrived, and written once at the end.
 */
final class Batch {

    private final Tx tx;
    private final Instant now;
    private final AlarmBook alarms;
    private final Map<MacAddress, Phone> before;
    private final Map<MacAddress, Phone> phones;
    private final Set<MacAddress> changed = new LinkedHashSet<>();
    private final Map<MacAddress, Report> reports = new LinkedHashMap<>();
    private final Set<IpAddress> sources = new HashSet<>();
    private final Map<IpAddress, Long> admittedFrom = new HashMap<>();
    private Optional<Map<MacAddress, List<Command>>> commands = Optional.empty();
    private Optional<PendingCount> waitingRoom = Optional.empty();
    private int admitted;

    Batch(Tx tx, Instant now, AlarmBook alarms, Collection<? extends Work<?>> works) {
        this.tx = tx;
        this.now = now;
        this.alarms = alarms;
        Set<MacAddress> macs = new HashSet<>();
        Set<MacAddress> withAlarms = new HashSet<>();
        for (Work<?> work : works) {
            macs.addAll(work.macs());
            withAlarms.addAll(work.alarmMacs());
            work.newcomersSource().ifPresent(sources::add);
        }
        before = tx.phones().findAll(macs);
        phones = new LinkedHashMap<>(before);
        alarms.load(withAlarms);
    }

    Tx tx() {
        return tx;
    }

    Instant now() {
        return now;
    }

    AlarmBook alarms() {
        return alarms;
    }

    Optional<Phone> phone(MacAddress mac) {
        return Optional.ofNullable(phones.get(mac));
    }

    /** As it was before this transaction. */
    Optional<Phone> before(MacAddress mac) {
        return Optional.ofNullable(before.get(mac));
    }

    /** The phones that this transaction changed or heard of. */
    Set<MacAddress> touched() {
        Set<MacAddress> touched = new LinkedHashSet<>(changed);
        touched.addAll(reports.keySet());
        return touched;
    }

    void put(Phone phone) {
        Phone known = phones.put(phone.mac(), phone);
        if (!phone.equals(known)) {
            changed.add(phone.mac());
        }
    }

    /** Keeps the newest report of a phone; the phone's own row need not change for it. */
    void report(Phone phone, Report report) {
        if (phone.lastReport().filter(last -> last.newerThan(report)).isEmpty()) {
            phones.put(phone.mac(), phone.with(report));
            reports.put(phone.mac(), report);
        }
    }

    /** The open commands of a phone, oldest first; read for all phones of the batch when first asked. */
    List<Command> commands(MacAddress mac) {
        if (commands.isEmpty()) {
            Map<MacAddress, List<Command>> open = new HashMap<>();
            List<MacAddress> approved = before.values().stream().filter(p -> !p.isPending()).map(Phone::mac).toList();
            tx.commands().open(approved).forEach(c -> open.computeIfAbsent(c.mac(), m -> new ArrayList<>()).add(c));
            commands = Optional.of(open);
        }
        return commands.get().getOrDefault(mac, List.of());
    }

    /** Writes a command and remembers it for what else the batch holds for the phone. */
    void save(Command command) {
        tx.commands().save(command);
        commands(command.mac()).replaceAll(c -> c.id() == command.id() ? command : c);
    }

    /** The pending phones there were, and those of the sources this batch hears from. */
    PendingCount waitingRoom() {
        if (waitingRoom.isEmpty()) {
            waitingRoom = Optional.of(tx.phones().pending(sources));
        }
        return waitingRoom.get();
    }

    long waitingFrom(IpAddress source) {
        return waitingRoom().byAddress().getOrDefault(source, 0L) + admittedFrom.getOrDefault(source, 0L);
    }

    void admit(Phone newcomer, IpAddress source) {
        admitted++;
        admittedFrom.merge(source, 1L, Long::sum);
        put(newcomer);
    }

    int admitted() {
        return admitted;
    }

    void write() {
        if (!changed.isEmpty()) {
            tx.phones().save(changed.stream().map(phones::get).toList());
        }
        writeReports();
        alarms.flush();
    }

    private void writeReports() {
        List<Report> fresh = new ArrayList<>();
        List<Repeated> again = new ArrayList<>();
        for (Report report : reports.values()) {
            Optional<Report> kept = before(report.mac()).flatMap(Phone::lastReport);
            if (kept.filter(last -> Visible.saysTheSame(last, report) && !last.newerThan(report)).isPresent()) {
                again.add(new Repeated(kept.get(), report));
            } else {
                fresh.add(report);
            }
        }
        if (!fresh.isEmpty()) {
            tx.phones().saveReports(fresh);
        }
        if (!again.isEmpty()) {
            tx.phones().repeatReports(again);
        }
    }
}
