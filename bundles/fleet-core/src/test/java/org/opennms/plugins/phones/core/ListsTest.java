package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.Fixture.mac;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.fleet.PhoneField;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Status;

class ListsTest {

    private final Fixture fleet = new Fixture();

    @AfterEach
    void close() {
        fleet.close();
    }

    private Map<String, Long> statuses() {
        fleet.clock.advance(Duration.ofSeconds(2));
        return fleet.core.lists().facet(PhoneField.STATUS, PhoneFilter.ALL);
    }

    // S-007, S-059, S-061
    @Test
    void a_silent_phone_is_listed_as_disconnected_and_at_its_next_report_no_more() {
        fleet.core.listening.tick();
        fleet.say(MAC, HERE, Status.REGISTERED);
        fleet.say(mac(2), HERE, Status.OFFLINE);
        assertThat(statuses()).containsOnly(Map.entry("REGISTERED", 1L), Map.entry("OFFLINE", 1L));

        listenFor(Phone.BOOT_PERIOD.multipliedBy(2).plusMinutes(1));
        fleet.core.liveness.tick();
        assertThat(statuses()).containsOnly(Map.entry("DISCONNECTED", 2L));
        fleet.say(MAC, HERE, Status.REGISTERED);

        assertThat(statuses()).containsOnly(Map.entry("REGISTERED", 1L), Map.entry("DISCONNECTED", 1L));
    }

    @Test
    void a_phone_that_keeps_talking_is_looked_at_again_and_again_and_stays_what_it_is() {
        fleet.core.listening.tick();
        for (int i = 0; i < 5; i++) {
            fleet.say(MAC, HERE, Status.REGISTERED);
            listenFor(Phone.BOOT_PERIOD);
            fleet.core.liveness.tick();
        }

        assertThat(statuses()).containsOnly(Map.entry("REGISTERED", 1L));
    }

    // S-065
    @Test
    void the_newest_reports_come_first() {
        for (int i = 1; i <= 4; i++) {
            fleet.say(mac(i), HERE, Status.REGISTERED);
            fleet.clock.advance(Duration.ofSeconds(1));
        }
        fleet.say(mac(2), HERE, Status.REGISTERED);

        assertThat(fleet.core.lists().recent(3)).extracting(listed -> listed.phone().mac())
                .containsExactly(mac(2), mac(4), mac(3));
    }

    private void listenFor(Duration time) {
        for (Duration left = time; !left.isNegative(); left = left.minus(ListeningLog.TICK)) {
            fleet.clock.advance(ListeningLog.TICK);
            fleet.core.listening.tick();
        }
    }
}
