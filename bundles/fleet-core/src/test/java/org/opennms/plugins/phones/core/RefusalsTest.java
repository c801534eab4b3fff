package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.testing.MovableClock;

class RefusalsTest {

    private final Refusals refusals = new Refusals(2, new MovableClock(Fixture.NOON), new LiveCounters());

    /** Told in other words every few seconds, it would be written and counted as raised every few seconds. */
    @Test
    void a_scan_from_many_addresses_is_told_in_the_same_words_while_it_goes_on() {
        refuseFromHosts(1, 100);
        Optional<String> told = refusals.scan();

        refuseFromHosts(101, 200);

        assertThat(told).isPresent();
        assertThat(refusals.scan()).isEqualTo(told);
    }

    @Test
    void phones_that_look_for_files_nobody_has_are_no_scan() {
        for (int host = 1; host <= 200; host++) {
            refusals.refused(Fixture.mac(host), new IpAddress("10.1.2." + host), false);
        }

        assertThat(refusals.scan()).isEmpty();
    }

    private void refuseFromHosts(int first, int last) {
        for (int host = first; host <= last; host++) {
            refusals.refused(Fixture.mac(host), new IpAddress("10.1.2." + host), true);
        }
    }
}
