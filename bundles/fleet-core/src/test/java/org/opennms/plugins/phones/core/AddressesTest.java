package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opennms.plugins.phones.core.Fixture.ANNA;
import static org.opennms.plugins.phones.core.Fixture.ELSEWHERE;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.model.Access;
import org.opennms.plugins.phones.api.model.Status;

/** Decision 7: who is pinned where. */
class AddressesTest {

    private final Fixture fleet = new Fixture();

    @AfterEach
    void close() {
        fleet.close();
    }

    @Test
    void the_first_report_within_the_window_pins_an_imported_phone() {
        fleet.imported(MAC);

        fleet.say(MAC, HERE, Status.STARTED);

        assertThat(fleet.phone(MAC).access()).isEqualTo(Access.pinnedTo(HERE, fleet.clock.instant()));
        assertThat(fleet.activities()).contains("address pinned");
    }

    @Test
    void of_two_who_come_at_once_the_first_is_pinned() {
        fleet.imported(MAC);
        AddressRules rules = new AddressRules(fleet.core.listening);

        boolean first = fleet.core.intake.await(new FetchWork(rules, MAC, HERE, true, Optional.empty()));
        boolean second = fleet.core.intake.await(new FetchWork(rules, MAC, ELSEWHERE, true, Optional.empty()));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }

    @Test
    void a_report_after_the_window_pins_nothing() {
        fleet.imported(MAC);
        fleet.clock.advance(Duration.ofHours(25));

        fleet.say(MAC, ELSEWHERE, Status.STARTED);

        assertThat(fleet.phone(MAC).access().address()).isEmpty();
        assertThat(fleet.fetches(MAC, ELSEWHERE)).isFalse();
    }

    //
    @Test
    void a_strangers_keep_alives_never_take_over_a_living_phone() {
        fleet.approved(MAC);

        for (int minute = 0; minute < 600; minute += 10) {
            fleet.clock.advance(Duration.ofMinutes(10));
            fleet.say(MAC, ELSEWHERE, Status.REGISTERED);
            if (minute % 60 == 0) {
                fleet.say(MAC, HERE, Status.REGISTERED);
            }
        }

        assertThat(fleet.phone(MAC).access().address()).contains(HERE);
        assertThat(fleet.fetches(MAC, ELSEWHERE)).isFalse();
        assertThat(fleet.fetches(MAC, HERE)).isTrue();
    }

    @Test
    void a_phone_that_fell_silent_may_be_found_at_a_new_address() {
        fleet.approved(MAC);
        fleet.say(MAC, HERE, Status.REGISTERED);

        IntStream.range(0, 13).forEach(i -> {
            fleet.clock.advance(Duration.ofMinutes(10));
            fleet.say(MAC, ELSEWHERE, Status.REGISTERED);
        });

        assertThat(fleet.phone(MAC).access().address()).as("silent for more than two periods of 60 minutes")
                .contains(ELSEWHERE);
        assertThat(fleet.activities()).contains("address changed");
    }

    @Test
    void a_phone_plugged_in_too_late_is_let_in_again() {
        fleet.imported(MAC);
        fleet.clock.advance(Duration.ofHours(25));
        assertThat(fleet.fetches(MAC, HERE)).isFalse();

        fleet.core.admin().reopen(MAC, ANNA);

        assertThat(fleet.fetches(MAC, HERE)).isTrue();
        assertThat(fleet.fetches(MAC, ELSEWHERE)).isFalse();
        assertThat(fleet.activities()).contains("address forgotten");
    }

    @Test
    void a_pending_phone_has_no_window_to_open() {
        fleet.pending(MAC);

        assertThatThrownBy(() -> fleet.core.admin().reopen(MAC, ANNA)).isInstanceOf(Conflict.class);
    }

    @Test
    void a_pending_phone_is_where_it_was_last_heard() {
        fleet.pending(MAC);

        fleet.say(MAC, ELSEWHERE, Status.STARTED);

        assertThat(fleet.phone(MAC).access().address()).contains(ELSEWHERE);
    }
}
