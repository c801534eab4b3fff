package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.model.Access;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.model.Vlan;
import org.opennms.plugins.phones.api.store.PhoneRows.PendingCount;
import org.opennms.plugins.phones.api.store.PhoneRows.Repeated;

class SqlPhonesTest extends StoreTest {

    private static final RegionName BERLIN = new RegionName("Berlin");

    @DatabaseTest
    void a_phone_and_its_report_come_back_as_they_went_in() {
        Phone bare = pending(1, "10.1.2.3");
        Access pinned = Access.pinnedTo(new IpAddress("2001:db8::1"), NOW.plusNanos(7));
        Phone full = new Phone(mac(2), Optional.of(MODEL), Optional.of(BERLIN),
                Optional.of(new UserName("jane@example.com")), Enrolment.APPROVED, NOW, pinned, Duration.ofMillis(1500),
                Optional.of(report(mac(2), NOW.plusNanos(1))), new PhoneDetails(Optional.of("Reception"), Optional.of("front"),
                Optional.of("SN1"), Optional.of("German"), Optional.of(new Vlan(Vlan.Mode.MANUAL, 7, 5))));
        Phone open = pending(3, "10.1.2.3").with(Access.openUntil(NOW.plusSeconds(60)));

        change(tx -> {
            tx.phones().save(List.of(bare, full, open));
            tx.phones().saveReports(List.of(full.lastReport().get()));
        });
        restart();

        assertThat(phones()).containsExactly(bare, full, open);
        Optional<Phone> found = store.read(tx -> tx.phones().find(mac(2)));
        assertThat(found).contains(full);
        Map<MacAddress, Phone> among = store.read(tx -> tx.phones().findAll(List.of(mac(3), mac(2), mac(99))));
        assertThat(among).containsOnly(Map.entry(mac(2), full), Map.entry(mac(3), open));
    }

    @DatabaseTest
    void approved_phones_are_found_by_the_address_they_are_pinned_to() {
        IpAddress address = new IpAddress("10.1.2.3");
        Phone one = pending(1, "10.1.2.3").approvedIn(Optional.empty(), Optional.empty());
        Phone two = pending(2, "10.1.2.3").approvedIn(Optional.empty(), Optional.empty());
        Phone elsewhere = pending(3, "10.1.2.4").approvedIn(Optional.empty(), Optional.empty());

        change(tx -> tx.phones().save(List.of(two, one, elsewhere, pending(4, "10.1.2.3"))));

        List<Phone> found = store.read(tx -> tx.phones().at(address, 5));
        assertThat(found).containsExactly(one, two);
        List<Phone> first = store.read(tx -> tx.phones().at(address, 1));
        assertThat(first).containsExactly(one);
        List<Phone> nobody = store.read(tx -> tx.phones().at(new IpAddress("10.1.2.5"), 5));
        assertThat(nobody).isEmpty();
    }

    @DatabaseTest
    void saving_a_phone_leaves_its_report() {
        Phone phone = pending(1, "10.1.2.3");
        change(tx -> tx.phones().save(List.of(phone)));
        change(tx -> tx.phones().saveReports(List.of(report(MAC, NOW))));

        change(tx -> tx.phones().save(List.of(phone.approvedIn(Optional.of(BERLIN), Optional.empty()))));

        assertThat(phones().get(0).lastReport()).contains(report(MAC, NOW));
    }

    @DatabaseTest
    void of_two_reports_the_newer_one_stays_even_in_one_batch() {
        change(tx -> tx.phones().save(List.of(pending(1, "10.1.2.3"))));

        change(tx -> tx.phones().saveReports(List.of(
                report(MAC, NOW), report(MAC, NOW.plusNanos(2)), report(MAC, NOW.plusNanos(1)))));
        change(tx -> tx.phones().saveReports(List.of(report(MAC, NOW.minusSeconds(1)))));

        assertThat(phones().get(0).lastReport().map(Report::at)).contains(NOW.plusNanos(2));
    }

    @DatabaseTest
    void a_report_that_says_the_same_again_changes_the_time() {
        change(tx -> tx.phones().save(List.of(pending(1, "10.1.2.3"), pending(2, "10.1.2.3"))));
        change(tx -> tx.phones().saveReports(List.of(report(MAC, NOW), report(mac(2), NOW))));

        change(tx -> tx.phones().repeatReports(List.of(new Repeated(report(mac(2), NOW), report(mac(2), NOW.plusNanos(7))),
                new Repeated(report(MAC, NOW), report(MAC, NOW.plusNanos(5))))));

        assertThat(phones()).map(phone -> phone.lastReport().orElseThrow())
                .containsExactly(report(MAC, NOW.plusNanos(5)), report(mac(2), NOW.plusNanos(7)));
    }

    @DatabaseTest
    void a_repeated_report_is_kept_whole_where_another_node_has_kept_one_meanwhile() {
        change(tx -> tx.phones().save(List.of(pending(1, "10.1.2.3"))));
        Report others = new Report(MAC, NOW.plusNanos(1), report(MAC, NOW).source(), Report.Kind.INIT, Status.STARTED, Map.of());
        change(tx -> tx.phones().saveReports(List.of(others)));
        Report before = report(MAC, NOW);

        change(tx -> tx.phones().repeatReports(List.of(new Repeated(before, report(MAC, NOW.plusNanos(2))))));

        assertThat(phones().get(0).lastReport()).contains(report(MAC, NOW.plusNanos(2)));
    }

    @DatabaseTest
    void a_repeated_report_does_not_replace_a_newer_one() {
        change(tx -> tx.phones().save(List.of(pending(1, "10.1.2.3"))));
        change(tx -> tx.phones().saveReports(List.of(report(MAC, NOW.plusNanos(9)))));

        change(tx -> tx.phones().repeatReports(List.of(new Repeated(report(MAC, NOW), report(MAC, NOW.plusNanos(2))))));

        assertThat(phones().get(0).lastReport()).contains(report(MAC, NOW.plusNanos(9)));
    }

    @DatabaseTest
    void a_report_received_while_a_clock_was_wrong_does_not_stand_for_ever() {
        change(tx -> tx.phones().save(List.of(pending(1, "10.1.2.3"))));
        change(tx -> tx.phones().saveReports(List.of(report(MAC, NOW.plus(Report.FURTHEST_AHEAD).plusNanos(1)))));

        change(tx -> tx.phones().saveReports(List.of(report(MAC, NOW))));

        assertThat(phones().get(0).lastReport().map(Report::at)).contains(NOW);
    }

    @DatabaseTest
    void phones_are_listed_by_mac_address_a_page_at_a_time() {
        change(tx -> tx.phones().save(IntStream.of(5, 3, 9, 1).mapToObj(i -> pending(i, "10.1.2.3")).toList()));

        List<Phone> first = store.read(tx -> tx.phones().list(PhoneQuery.all(3)));
        List<Phone> second = store.read(tx -> tx.phones().list(PhoneQuery.all(3).after(first.get(2).mac())));

        assertThat(first).extracting(Phone::mac).containsExactly(mac(1), mac(3), mac(5));
        assertThat(second).extracting(Phone::mac).containsExactly(mac(9));
    }

    // S-086
    @DatabaseTest
    void phones_are_listed_by_enrolment_region_and_model() {
        Phone approved = pending(1, "10.1.2.3").with(MODEL).approvedIn(Optional.of(BERLIN), Optional.empty());
        change(tx -> tx.phones().save(List.of(approved, pending(2, "10.1.2.3"))));

        assertThat(listed(Optional.of(Enrolment.PENDING), Optional.empty(), false)).containsExactly(mac(2));
        assertThat(listed(Optional.of(Enrolment.APPROVED), Optional.empty(), false)).containsExactly(mac(1));
        assertThat(listed(Optional.empty(), Optional.of(new RegionName("BERLIN")), true)).containsExactly(mac(1));
        assertThat(listed(Optional.empty(), Optional.of(new RegionName("Bern")), false)).isEmpty();
    }

    private List<MacAddress> listed(Optional<Enrolment> enrolment, Optional<RegionName> region, boolean ofModel) {
        Optional<PhoneModel> model = ofModel ? Optional.of(MODEL) : Optional.empty();
        PhoneQuery query = new PhoneQuery(enrolment, region, model, Optional.empty(), 10);
        return store.read(tx -> tx.phones().list(query)).stream().map(Phone::mac).toList();
    }

    @DatabaseTest
    void a_deleted_phone_takes_its_report_placeholders_files_and_commands_along() {
        PlaceholderScope own = new PlaceholderScope(PlaceholderScope.Kind.PHONE, MAC.digits());
        change(tx -> {
            tx.phones().save(List.of(pending(1, "10.1.2.3"), pending(2, "10.1.2.3")));
            tx.phones().saveReports(List.of(report(MAC, NOW), report(mac(2), NOW)));
            tx.config().save(new Placeholder(own, "pin", "1", "", true));
            tx.files().save(file(MAC + ".cfg", FileKind.PRIVATE, "private"));
            tx.files().save(file("430hd.cfg", FileKind.GLOBAL, "global"));
            tx.commands().save(Command.waiting(MAC, Command.RESTART, NOW, NOW, ANNA));
        });

        change(tx -> tx.phones().delete(List.of(MAC, mac(77))));

        assertThat(phones()).extracting(Phone::mac).containsExactly(mac(2));
        store.read(tx -> {
            assertThat(tx.config().placeholders(own)).isEmpty();
            assertThat(tx.files().current(MAC + ".cfg")).isEmpty();
            assertThat(tx.files().current("430hd.cfg")).isPresent();
            assertThat(tx.commands().list(Optional.empty(), 10)).isEmpty();
            return null;
        });
    }

    @DatabaseTest
    void the_waiting_room_is_counted_as_a_whole_and_by_address() {
        change(tx -> tx.phones().save(List.of(pending(1, "10.0.0.1"), pending(2, "10.0.0.1"), pending(3, "10.0.0.2"),
                pending(4, "10.0.0.1").approvedIn(Optional.empty(), Optional.empty()))));

        IpAddress crowded = new IpAddress("10.0.0.1");
        PendingCount count = store.read(tx -> tx.phones().pending(Set.of(crowded, new IpAddress("10.9.9.9"))));

        assertThat(count.total()).isEqualTo(3);
        assertThat(count.byAddress()).containsOnly(Map.entry(crowded, 2L));
    }

    @DatabaseTest
    void the_oldest_of_the_most_crowded_neighbourhood_give_way_until_crowds_are_equal() {
        change(tx -> tx.phones().save(List.of(since(1, "10.0.0.1", 500), since(6, "10.0.0.2", 400))));
        change(tx -> tx.phones().save(IntStream.range(2, 6).mapToObj(i -> since(i, "10.0.1." + i, 100 - i)).toList()));

        assertThat(givingWay(10, NOW)).containsExactly(mac(2), mac(3), mac(1), mac(4), mac(6), mac(5));
        assertThat(givingWay(2, NOW)).containsExactly(mac(2), mac(3));
    }

    @DatabaseTest
    void a_pending_phone_heard_lately_stays() {
        change(tx -> {
            tx.phones().save(List.of(since(1, "10.0.0.1", 500), since(2, "10.0.0.1", 400), since(3, "10.0.0.1", 300)));
            tx.phones().save(List.of(since(3, "10.0.0.1", 300).with(Access.pinnedTo(new IpAddress("10.0.0.1"), NOW))));
            tx.phones().saveReports(List.of(report(mac(1), NOW)));
        });

        assertThat(givingWay(10, NOW.minusSeconds(1))).containsExactly(mac(2));
    }

    @DatabaseTest
    void more_phones_than_one_statement_takes_parameters_are_found() {
        List<MacAddress> macs = IntStream.range(0, 12_000).mapToObj(StoreTest::mac).toList();
        change(tx -> tx.phones().save(macs.stream().map(m -> Phone.pending(m, IpAddress.LOOPBACK, NOW)).toList()));

        Map<MacAddress, Phone> found = store.read(tx -> tx.phones().findAll(macs));
        change(tx -> tx.phones().delete(macs));

        assertThat(found).hasSize(12_000);
        assertThat(phones()).isEmpty();
    }

    private List<MacAddress> givingWay(int count, Instant before) {
        return store.read(tx -> tx.phones().givingWay(count, before));
    }

    private static Phone since(int number, String address, long secondsAgo) {
        return Phone.pending(mac(number), new IpAddress(address), NOW.minusSeconds(secondsAgo));
    }
}
