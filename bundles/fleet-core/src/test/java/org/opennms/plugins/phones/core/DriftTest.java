package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opennms.plugins.phones.core.ConfigurationsTest.system;
import static org.opennms.plugins.phones.core.Fixture.ANNA;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.Fixture.mac;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.delivery.Delivery;
import org.opennms.plugins.phones.api.delivery.Delivery.Outcome;
import org.opennms.plugins.phones.api.delivery.Fetch;
import org.opennms.plugins.phones.api.fleet.FollowUp;
import org.opennms.plugins.phones.api.fleet.PhoneEdit;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.preview.Drift;
import org.opennms.plugins.phones.api.preview.Drift.Kind;

/** N-04 and N-05: where phones are not as they were meant to be, and what left for them. */
class DriftTest {

    private final Fixture fleet = new Fixture();

    @AfterEach
    void end() {
        fleet.close();
    }

    private List<Kind> kinds() {
        return fleet.core.drifts().of(MAC).map(Drift::notes).orElse(List.of()).stream().map(Drift.Note::kind).distinct().toList();
    }

    private void fetched(long revision, Outcome outcome, long sent) {
        fleet.core.deliveries().record(new Fetch(MAC.digits().toUpperCase() + ".CFG", revision, Fixture.asker(HERE, ""),
                fleet.clock.instant(), outcome, sent, 100));
        fleet.core.deliveries.flush();
    }

    // S-185, S-113, S-131
    @Test
    void a_file_is_undelivered_then_delivered_then_stale_then_undelivered_again() {
        fleet.imported(MAC);
        assertThat(kinds()).containsExactly(Kind.UNDELIVERED);

        fetched(1, Outcome.WHOLE, 100);
        assertThat(kinds()).isEmpty();

        fleet.core.configurations().save(system("Language", "German"), ANNA);
        assertThat(kinds()).containsExactly(Kind.STALE);

        fleet.core.configurations().generate(MAC, "German", ANNA);
        fetched(2, Outcome.PARTIAL, 37);
        assertThat(kinds()).containsExactly(Kind.UNDELIVERED);
        assertThat(fleet.core.drifts().of(MAC).orElseThrow().notes().get(0).text()).contains("revision 2", "partial 37 %");

        fetched(2, Outcome.NOT_MODIFIED, 0);
        assertThat(kinds()).isEmpty();
    }

    // S-103
    @Test
    void another_name_of_its_user_makes_a_phones_file_stale() {
        fleet.imported(MAC);
        fetched(1, Outcome.WHOLE, 100);
        PhoneUser read = fleet.core.users().find(new UserName("u" + MAC)).orElseThrow().user();

        fleet.core.userAdmin().change(read, new PhoneUser(read.name(), Optional.of("Another"), read.password(), read.region()), ANNA);

        assertThat(kinds()).containsExactly(Kind.STALE);
    }

    // S-124
    @Test
    void another_model_makes_a_phones_file_stale() {
        fleet.imported(MAC);
        fetched(1, Outcome.WHOLE, 100);
        PhoneEdit read = PhoneEdit.of(fleet.phone(MAC));

        fleet.core.edits().change(MAC, read, read.with(FakeFamily.OTHER.model()), FollowUp.NONE, ANNA);

        assertThat(kinds()).containsExactly(Kind.STALE);
    }

    @Test
    void a_phone_that_reports_another_user_or_model_or_never_fetches_is_listed_and_counted() {
        fleet.imported(MAC);
        fleet.imported(mac(1));
        fetched(1, Outcome.WHOLE, 100);
        fleet.say(MAC, HERE, Status.REGISTERED, "userName", "somebody");
        fleet.clock.advance(Duration.ofDays(3));
        fleet.say(mac(1), HERE, Status.REGISTERED, "model", "20X");

        fleet.core.radar.look();

        assertThat(fleet.core.drifts().list(Optional.of(Kind.REPORTED), Optional.empty(), 10)).extracting(Drift::mac)
                .containsExactlyInAnyOrder(MAC, mac(1));
        assertThat(fleet.core.drifts().of(mac(1)).orElseThrow().notes()).extracting(Drift.Note::text)
                .anyMatch(text -> text.contains("20X")).anyMatch(text -> text.contains("has not fetched"));
        assertThat(fleet.core.drifts().summary()).satisfies(summary -> {
            assertThat(summary.current()).isTrue();
            assertThat(summary.phones()).isEqualTo(2);
            assertThat(summary.kinds()).containsEntry(Kind.REPORTED, 2L).containsEntry(Kind.UNDELIVERED, 1L).containsEntry(Kind.STALE, 0L);
        });
        fleet.core.configurations().save(system("Language", "German"), ANNA);
        assertThat(fleet.core.drifts().summary().current()).isFalse();
    }

    @Test
    void lists_are_filtered_and_counted_by_what_the_last_round_has_found() {
        fleet.imported(MAC);
        fleet.imported(mac(1));
        fetched(1, Outcome.WHOLE, 100);

        fleet.core.radar.look();
        assertThat(listed(Kind.UNDELIVERED, Kind.EDITED)).containsExactly(mac(1));
        assertThat(fleet.core.lists().drifts(PhoneFilter.ALL)).containsEntry(Kind.UNDELIVERED, 1L).containsEntry(Kind.STALE, 0L);

        fleet.core.configurations().save(system("Language", "German"), ANNA);
        fleet.core.radar.look();
        assertThat(listed(Kind.STALE)).containsExactlyInAnyOrder(MAC, mac(1));
        assertThat(listed(Kind.EDITED)).isEmpty();
    }

    private List<MacAddress> listed(Kind... kinds) {
        return fleet.core.lists().macs(PhoneFilter.ALL.drifted(kinds), Optional.empty(), 10);
    }

    @Test
    void deliveries_of_the_same_kind_are_one_and_those_of_strangers_none() {
        fleet.imported(MAC);
        for (int i = 0; i < 3; i++) {
            fleet.core.deliveries().record(new Fetch(MAC + ".cfg", 1, Fixture.asker(HERE, ""), fleet.clock.instant(),
                    Outcome.WHOLE, 100, 100));
            fleet.core.deliveries().record(new Fetch("00908f0000ff.cfg", 0, Fixture.asker(HERE, ""), fleet.clock.instant(),
                    Outcome.REFUSED, 0, 0));
        }
        fleet.core.deliveries.flush();

        assertThat(fleet.core.deliveries().of(MAC)).singleElement().extracting(Delivery::times).isEqualTo(3L);
    }
}
