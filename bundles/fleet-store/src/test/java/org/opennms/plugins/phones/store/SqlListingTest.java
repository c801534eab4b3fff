package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.opennms.plugins.phones.api.fleet.Listed;
import org.opennms.plugins.phones.api.fleet.PhoneField;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.fleet.PhoneSearch;
import org.opennms.plugins.phones.api.model.Access;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.model.Vlan;
import org.opennms.plugins.phones.api.preview.Drift.Kind;
import org.opennms.plugins.phones.api.store.ListingRows.Sighting;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.api.testing.InMemoryStore;

class SqlListingTest extends StoreTest {

    private static final List<Status> STATUSES = List.of(Status.REGISTERED, Status.OFFLINE, Status.DISCONNECTED);

    /** Some of everything, from few values, so that filters meet often. */
    private static Phone any(int number, Random random) {
        PhoneDetails details = new PhoneDetails(maybe(random, "Desk Ä" + random.nextInt(3)), maybe(random, "nick" + random.nextInt(3)),
                maybe(random, "SN" + number), maybe(random, random.nextBoolean() ? "German" : "Hebrew"),
                random.nextBoolean() ? Optional.empty() : Optional.of(new Vlan(Vlan.Mode.values()[random.nextInt(5)], 1, 1)));
        Phone phone = new Phone(mac(number), maybe(random, "M" + random.nextInt(3)).map(PhoneModel::new),
                maybe(random, "Region" + random.nextInt(3)).map(RegionName::new),
                maybe(random, "User" + random.nextInt(9)).map(UserName::new),
                random.nextBoolean() ? Enrolment.APPROVED : Enrolment.PENDING, NOW, Access.CLOSED, Duration.ofMinutes(5),
                Optional.empty(), details);
        return random.nextInt(4) == 0 ? phone : phone.with(new Report(phone.mac(), NOW.plusSeconds(random.nextInt(50)),
                new IpAddress("10.0." + random.nextInt(3) + "." + random.nextInt(20)), Report.Kind.KEEP_ALIVE, Status.REGISTERED,
                Map.of("fwVersion", "2.2." + random.nextInt(4), "phoneNumber", "+49" + random.nextInt(30), "location", "")));
    }

    private static Optional<String> maybe(Random random, String text) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(text);
    }

    private static void put(Tx tx, List<Phone> phones, Random random) {
        IntStream.range(0, 7).forEach(i -> tx.users().save(new PhoneUser(new UserName("User" + i),
                i % 2 == 0 ? Optional.of("Person " + i) : Optional.empty(), Optional.empty(), Optional.empty())));
        tx.phones().save(phones);
        List<Phone> heard = phones.stream().filter(phone -> phone.lastReport().isPresent()).toList();
        tx.phones().saveReports(heard.stream().map(phone -> phone.lastReport().get()).toList());
        tx.listing().heard(heard.stream().map(phone -> new Sighting(phone, STATUSES.get(random.nextInt(3)), NOW)).toList());
        Map<MacAddress, Set<Kind>> drifts = new HashMap<>();
        phones.forEach(phone -> drifts.put(phone.mac(), kinds(random, 0)));
        tx.drifts().save(drifts);
    }

    private static Set<Kind> kinds(Random random, int least) {
        return random.ints(least + random.nextInt(2), 0, Kind.values().length).mapToObj(i -> Kind.values()[i])
                .collect(Collectors.toSet());
    }

    /** A value of that field, a beginning of one, or none. */
    private static PhoneFilter random(List<Phone> phones, Random random) {
        PhoneFilter filter = PhoneFilter.ALL;
        for (int i = random.nextInt(3); i > 0; i--) {
            PhoneField field = PhoneField.values()[random.nextInt(PhoneField.values().length)];
            String value = field == PhoneField.STATUS ? "REGISTERED"
                    : field.of(phones.get(random.nextInt(phones.size()))).orElse("none");
            filter = filter.with(field, random.nextBoolean() ? value : value.substring(0, value.length() / 2) + "*", "another");
        }
        List<String> words = List.of("ä1", "USER1", "person", "nick", "10.0.1", "+491", "000", "absent");
        return new PhoneFilter(filter.wanted(), random.nextBoolean() ? Optional.empty()
                : Optional.of(words.get(random.nextInt(words.size()))),
                random.nextInt(4) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of(NOW.plusSeconds(random.nextInt(50))) : Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of(NOW.plusSeconds(random.nextInt(50))) : Optional.empty(),
                random.nextInt(4) == 0 ? kinds(random, 1) : Set.of());
    }

    // S-069, S-070, S-080, S-106, S-122
    @DatabaseTest
    void each_filter_order_and_page_gives_what_the_plain_words_of_the_filter_mean() {
        Random random = new Random(69);
        List<Phone> phones = new ArrayList<>();
        IntStream.range(0, 120).forEach(i -> phones.add(any(i, random)));
        InMemoryStore plain = new InMemoryStore();
        plain.change(tx -> put(tx, phones, new Random(1)));
        change(tx -> put(tx, phones, new Random(1)));

        for (int i = 0; i < 400; i++) {
            PhoneFilter filter = random(phones, random);
            PhoneSearch search = new PhoneSearch(filter, random.nextInt(9) == 0 ? Optional.empty()
                    : Optional.of(PhoneField.values()[random.nextInt(PhoneField.values().length)]), random.nextBoolean(),
                    Optional.empty(), 1 + random.nextInt(20));
            PhoneField facet = PhoneField.values()[random.nextInt(PhoneField.values().length)];

            assertThat(macs(store.read(tx -> all(tx, search)))).as("%s", search).isEqualTo(macs(plain.read(tx -> all(tx, search))));
            assertThat(count(filter)).as("%s", filter).isEqualTo(plain.read(tx -> tx.listing().count(filter, 100)));
            assertThat(after40(store, filter)).isEqualTo(after40(plain, filter));
            assertThat(facet(store, facet, filter)).as("%s %s", facet, filter).isEqualTo(facet(plain, facet, filter));
            assertThat(drifts(store, filter)).as("%s", filter).isEqualTo(drifts(plain, filter));
        }
    }

    private static List<MacAddress> after40(Store store, PhoneFilter filter) {
        return store.read(tx -> tx.listing().macs(filter, Optional.of(mac(40)), 9));
    }

    private static Map<String, Long> facet(Store store, PhoneField field, PhoneFilter filter) {
        return store.read(tx -> tx.listing().facet(field, filter));
    }

    private static Map<Kind, Long> drifts(Store store, PhoneFilter filter) {
        return store.read(tx -> tx.drifts().counts(filter));
    }

    private long count(PhoneFilter filter) {
        return store.read(tx -> tx.listing().count(filter, 100));
    }

    /** Page by page. Phones without a report are in no list by report time. */
    private static List<Listed> all(Tx tx, PhoneSearch first) {
        List<Listed> all = new ArrayList<>();
        for (PhoneSearch search = first; ; search = search.after(all.get(all.size() - 1).place())) {
            List<Listed> page = tx.listing().page(search);
            all.addAll(page);
            if (page.size() < search.limit()) {
                return all;
            }
        }
    }

    private static List<String> macs(List<Listed> listed) {
        return listed.stream().map(l -> l.phone().mac() + " " + l.displayName().orElse("") + " " + l.place().key()
                + " " + new TreeSet<>(l.drifted())).toList();
    }

    @DatabaseTest
    void lists_follow_what_operators_write_down_and_forget_what_is_deleted() {
        Phone phone = pending(1, "10.1.2.3").with(MODEL).approvedIn(Optional.empty(), Optional.of(new UserName("Anna")));
        change(tx -> tx.phones().save(List.of(phone)));

        change(tx -> tx.users().save(new PhoneUser(new UserName("Anna"), Optional.of("Dr Anna"), Optional.empty(), Optional.empty())));
        assertThat(count(PhoneFilter.ALL.containing("DR ANNA"))).isEqualTo(1);
        change(tx -> tx.phones().save(List.of(phone.with(new PhoneDetails(Optional.of("Reception"), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty())))));
        change(tx -> tx.users().save(new PhoneUser(new UserName("Anna"), Optional.of("Anna B"), Optional.empty(), Optional.empty())));

        assertThat(count(PhoneFilter.ALL.with(PhoneField.DISPLAY_NAME, "recep*"))).isEqualTo(1);
        change(tx -> tx.phones().delete(List.of(MAC)));
        assertThat(count(PhoneFilter.ALL)).isZero();
    }

    // N-04
    @DatabaseTest
    void drift_is_replaced_outlives_edits_and_leaves_with_its_phone() {
        Phone phone = pending(1, "10.1.2.3");
        change(tx -> tx.phones().save(List.of(phone, pending(2, "10.1.2.3"))));

        change(tx -> tx.drifts().save(Map.of(MAC, Set.of(Kind.STALE, Kind.UNDELIVERED), mac(2), Set.of(), mac(3), Set.of(Kind.STALE))));
        change(tx -> tx.phones().save(List.of(phone.with(MODEL))));
        assertThat(drifted(MAC, mac(2), mac(3))).isEqualTo(Map.of(MAC, Set.of(Kind.STALE, Kind.UNDELIVERED)));

        change(tx -> tx.drifts().save(Map.of(MAC, Set.of(Kind.REPORTED))));
        assertThat(count(PhoneFilter.ALL.drifted(Kind.STALE, Kind.EDITED))).isZero();
        assertThat(count(PhoneFilter.ALL.drifted(Kind.REPORTED))).isEqualTo(1);
        change(tx -> tx.phones().delete(List.of(MAC)));
        change(tx -> tx.phones().save(List.of(phone)));
        assertThat(drifted(MAC)).isEmpty();
    }

    private Map<MacAddress, Set<Kind>> drifted(MacAddress... macs) {
        return store.read(tx -> tx.drifts().of(List.of(macs)));
    }

    @DatabaseTest
    void an_older_report_than_the_one_listed_changes_nothing_and_only_what_is_due_is_looked_at() {
        Phone phone = pending(1, "10.1.2.3");
        change(tx -> tx.phones().save(List.of(phone, pending(2, "10.1.2.3"))));
        Instant later = NOW.plusSeconds(600);

        change(tx -> tx.listing().heard(List.of(new Sighting(phone.with(report(MAC, NOW)), Status.REGISTERED, later))));
        change(tx -> tx.listing().heard(List.of(new Sighting(phone.with(report(MAC, NOW.minusSeconds(1))), Status.OFFLINE, NOW))));

        assertThat(facet(store, PhoneField.STATUS, PhoneFilter.ALL))
                .containsOnly(Map.entry("REGISTERED", 1L), Map.entry("NEVER_SEEN", 1L));
        assertThat(due(later.minusNanos(1))).isEmpty();
        assertThat(due(later)).extracting(s -> s.phone().mac(), Sighting::status).containsExactly(tuple(MAC, Status.REGISTERED));
        change(tx -> tx.listing().postpone(List.of(new Sighting(phone, Status.OTHER, later.plusSeconds(1)))));
        assertThat(due(later)).isEmpty();
    }

    private List<Sighting> due(Instant now) {
        return store.read(tx -> tx.listing().due(now, 10));
    }
}
