package org.opennms.plugins.phones.api.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.fleet.Listed;
import org.opennms.plugins.phones.api.fleet.PhoneField;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.fleet.PhoneSearch;
import org.opennms.plugins.phones.api.fleet.PhoneSearch.Cursor;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.store.ListingRows;

final class InMemoryListing implements ListingRows {

    private static final List<PhoneField> SEARCHED = List.of(PhoneField.USER, PhoneField.DISPLAY_NAME, PhoneField.NICKNAME,
            PhoneField.MAC, PhoneField.IP, PhoneField.NUMBER);

    private final InMemoryTx tx;
    private Map<MacAddress, Sighting> sightings = new HashMap<>();

    InMemoryListing(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryListing other) {
        sightings = new HashMap<>(other.sightings);
    }

    @Override
    public List<Listed> page(PhoneSearch search) {
        Function<Phone, Cursor> place = phone -> new Cursor(search.order().map(field -> key(field, phone))
                .orElseGet(() -> heard(phone)), phone.mac());
        Comparator<Cursor> order = Comparator.comparing(Cursor::key).thenComparing(Cursor::mac);
        Comparator<Cursor> wanted = search.descending() ? order.reversed() : order;
        return passing(search.filter()).filter(phone -> search.order().isPresent() || phone.lastReport().isPresent())
                .map(phone -> new Listed(phone, displayName(phone), tx.drifts().of(List.of(phone.mac()))
                        .getOrDefault(phone.mac(), Set.of()), place.apply(phone)))
                .filter(l -> search.after().map(end -> wanted.compare(l.place(), end) > 0).orElse(true))
                .sorted(Comparator.comparing(Listed::place, wanted)).limit(search.limit()).toList();
    }

    @Override
    public long count(PhoneFilter filter, long most) {
        return passing(filter).limit(most).count();
    }

    @Override
    public List<MacAddress> macs(PhoneFilter filter, Optional<MacAddress> after, int limit) {
        return passing(filter).map(Phone::mac).filter(mac -> after.map(end -> mac.compareTo(end) > 0).orElse(true))
                .sorted().limit(limit).toList();
    }

    @Override
    public Map<String, Long> facet(PhoneField field, PhoneFilter filter) {
        return passing(filter).map(phone -> key(field, phone)).filter(key -> !key.isEmpty())
                .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
    }

    @Override
    public void heard(Collection<Sighting> seen) {
        tx.writing();
        seen.forEach(s -> sightings.put(s.phone().mac(), s));
    }

    @Override
    public List<Sighting> due(Instant now, int limit) {
        return tx.phoneRows().all().map(phone -> new Sighting(phone, status(phone), Optional
                        .ofNullable(sightings.get(phone.mac())).map(Sighting::lookAgain).orElse(Instant.MAX)))
                .filter(s -> !s.lookAgain().isAfter(now)).sorted(Comparator.comparing(Sighting::lookAgain)).limit(limit).toList();
    }

    @Override
    public void postpone(Collection<Sighting> seen) {
        heard(seen.stream().map(s -> new Sighting(s.phone(), status(s.phone()), s.lookAgain())).toList());
    }

    Stream<Phone> passing(PhoneFilter filter) {
        return tx.phoneRows().all()
                .filter(p -> Stream.of(PhoneField.values()).allMatch(field -> filter.admits(field, key(field, p))))
                .filter(p -> filter.text().map(text -> SEARCHED.stream()
                        .anyMatch(field -> key(field, p).toLowerCase(Locale.ROOT).contains(text))).orElse(true))
                .filter(p -> filter.several().map(several -> several == isSeveral(p)).orElse(true))
                .filter(p -> filter.heardBefore().map(end -> at(p).filter(end::isAfter).isPresent()).orElse(true))
                .filter(p -> filter.heardAfter().map(from -> at(p).filter(from::isBefore).isPresent()).orElse(true))
                .filter(p -> filter.drifted().isEmpty() || tx.driftRows().has(p.mac(), filter.drifted()));
    }

    private String key(PhoneField field, Phone phone) {
        return switch (field) {
            case STATUS -> status(phone).name();
            case DISPLAY_NAME -> field.key(displayName(phone).orElse(""));
            default -> field.key(phone);
        };
    }

    private Status status(Phone phone) {
        return Optional.ofNullable(sightings.get(phone.mac())).map(Sighting::status).orElse(Status.NEVER_SEEN);
    }

    private Optional<String> displayName(Phone phone) {
        return phone.details().displayName().or(() -> phone.user().flatMap(tx.users()::find).flatMap(PhoneUser::displayName));
    }

    private boolean isSeveral(Phone phone) {
        return phone.user().isPresent() && tx.phoneRows().all().filter(p -> p.user().equals(phone.user())).count() > 1;
    }

    private static Optional<Instant> at(Phone phone) {
        return phone.lastReport().map(Report::at);
    }

    private static String heard(Phone phone) {
        return at(phone).map(at -> String.valueOf(at.getEpochSecond() * 1_000_000_000L + at.getNano())).orElse("");
    }
}
