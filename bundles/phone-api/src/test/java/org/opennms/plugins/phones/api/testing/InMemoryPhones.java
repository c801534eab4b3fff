package org.opennms.plugins.phones.api.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.PhoneRows;

final class InMemoryPhones implements PhoneRows {

    private final InMemoryTx tx;
    private TreeMap<MacAddress, Phone> byMac = new TreeMap<>();

    InMemoryPhones(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryPhones other) {
        byMac = new TreeMap<>(other.byMac);
    }

    Stream<Phone> all() {
        return byMac.values().stream();
    }

    @Override
    public Optional<Phone> find(MacAddress mac) {
        return Optional.ofNullable(byMac.get(mac));
    }

    @Override
    public Map<MacAddress, Phone> findAll(Collection<MacAddress> macs) {
        Map<MacAddress, Phone> found = new HashMap<>();
        macs.forEach(mac -> find(mac).ifPresent(phone -> found.put(mac, phone)));
        return found;
    }

    @Override
    public Set<MacAddress> known(Collection<MacAddress> macs) {
        return findAll(macs).keySet();
    }

    @Override
    public List<Phone> list(PhoneQuery query) {
        Stream<Phone> from = query.after().map(mac -> byMac.tailMap(mac, false).values().stream()).orElseGet(this::all);
        return from.filter(p -> query.enrolment().map(e -> p.enrolment() == e).orElse(true))
                .filter(p -> query.region().map(r -> p.region().equals(Optional.of(r))).orElse(true))
                .filter(p -> query.model().map(m -> p.model().equals(Optional.of(m))).orElse(true))
                .limit(query.limit()).toList();
    }

    @Override
    public List<Phone> ofUsers(Collection<UserName> users) {
        return all().filter(phone -> phone.user().filter(users::contains).isPresent()).toList();
    }

    @Override
    public List<Phone> at(IpAddress address, int limit) {
        return all().filter(p -> !p.isPending() && p.access().isPinnedTo(address)).limit(limit).toList();
    }

    @Override
    public void save(Collection<Phone> phones) {
        tx.writing();
        for (Phone phone : phones) {
            Optional<Report> kept = find(phone.mac()).flatMap(Phone::lastReport);
            byMac.put(phone.mac(), new Phone(phone.mac(), phone.model(), phone.region(), phone.user(), phone.enrolment(),
                    phone.since(), phone.access(), phone.period(), kept, phone.details()));
        }
    }

    @Override
    public void saveReports(Collection<Report> reports) {
        tx.writing();
        for (Report report : reports) {
            Phone phone = find(report.mac()).orElseThrow(() -> new IllegalStateException("no phone " + report.mac()));
            if (phone.lastReport().filter(kept -> kept.newerThan(report)).isEmpty()) {
                byMac.put(report.mac(), phone.with(report));
            }
        }
    }

    @Override
    public void repeatReports(Collection<Repeated> reports) {
        saveReports(reports.stream().map(Repeated::again).toList());
    }

    @Override
    public void delete(Collection<MacAddress> macs) {
        tx.writing();
        macs.forEach(mac -> {
            byMac.remove(mac);
            tx.forget(mac);
        });
    }

    @Override
    public PendingCount pending(Set<IpAddress> addresses) {
        Map<IpAddress, Long> counts = pendingOnes().flatMap(p -> p.access().address().stream())
                .filter(addresses::contains).collect(Collectors.groupingBy(a -> a, Collectors.counting()));
        return new PendingCount(pendingOnes().count(), counts);
    }

    /** Ranks each neighbourhood's phones newest first; the highest ranks leave, so that crowds shrink to the same size. */
    @Override
    public List<MacAddress> givingWay(int count, Instant before) {
        record Ranked(Phone phone, int rank) { }
        Map<String, List<Phone>> crowds = pendingOnes().collect(Collectors.groupingBy(
                p -> p.access().address().map(IpAddress::neighbourhood).orElse("")));
        return crowds.values().stream().flatMap(crowd -> {
            List<Phone> newestFirst = crowd.stream().sorted(Comparator.comparing(InMemoryPhones::heard).reversed()).toList();
            return IntStream.range(0, newestFirst.size()).mapToObj(i -> new Ranked(newestFirst.get(i), i));
        }).filter(r -> heard(r.phone()).isBefore(before))
                .sorted(Comparator.comparingInt(Ranked::rank).reversed().thenComparing(r -> heard(r.phone())))
                .limit(count).map(r -> r.phone().mac()).toList();
    }

    private Stream<Phone> pendingOnes() {
        return all().filter(Phone::isPending);
    }

    private static Instant heard(Phone phone) {
        return phone.lastReport().map(Report::at).orElse(phone.since());
    }
}
