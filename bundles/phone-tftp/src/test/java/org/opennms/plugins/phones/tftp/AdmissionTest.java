package org.opennms.plugins.phones.tftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.model.IpAddress;

// P-52
class AdmissionTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Admission admission = new Admission(2, 3);

    @Test
    void a_phone_that_began_gets_all_its_files_although_the_house_is_full() {
        begin(phone(1));
        begin(phone(2));

        assertThat(admission.admits(phone(3), SECOND)).isFalse();
        admission.ended(phone(1), true, SECOND);
        assertThat(admission.admits(phone(3), 2 * SECOND)).isFalse();
        assertThat(admission.admits(phone(1), 10 * SECOND)).isTrue();
    }

    @Test
    void a_place_is_free_some_time_after_its_phone_s_last_file() {
        begin(phone(1));
        begin(phone(2));
        admission.ended(phone(2), true, SECOND);

        assertThat(admission.admits(phone(3), SECOND + Admission.PLACE_KEPT)).isTrue();
    }

    @Test
    void one_address_has_only_so_many_files_at_once() {
        for (int i = 0; i < 3; i++) {
            assertThat(admission.admits(phone(1), 0)).isTrue();
        }

        assertThat(admission.admits(phone(1), 0)).isFalse();
        assertThat(admission.admits(phone(2), 0)).isTrue();
        admission.ended(phone(1), false, 0);
        assertThat(admission.admits(phone(1), 0)).isTrue();
    }

    @Test
    void the_machine_itself_may_have_any_number() {
        InetAddress itself = IpAddress.LOOPBACK.inet();

        for (int i = 0; i < 500; i++) {
            assertThat(admission.admits(itself, 0)).isTrue();
        }
    }

    //
    @Test
    void who_never_answers_takes_no_place_and_gets_no_second_packet() {
        Admission open = new Admission(2, 1_000);
        for (int i = 0; i < Admission.MANY_OF_ONE; i++) {
            open.admits(phone(1), 0);
        }

        assertThat(open.firstRepeats(phone(1))).isEqualTo(Admission.FIRST_REPEATS);
        open.admits(phone(1), 0);
        assertThat(open.firstRepeats(phone(1))).isZero();
        assertThat(open.firstRepeats(phone(2))).isEqualTo(Admission.FIRST_REPEATS);

        for (int i = 0; i < Admission.MANY_OF_ALL; i++) {
            open.admits(address(10, i), 0);
        }
        assertThat(open.firstRepeats(phone(2))).isZero();
        assertThat(open.admits(phone(2), 0)).isTrue();
    }

    private void begin(InetAddress address) {
        assertThat(admission.admits(address, 0)).isTrue();
        admission.answered(address);
    }

    private static InetAddress phone(int number) {
        return new IpAddress("10.1.2." + number).inet();
    }

    private static InetAddress address(int net, int host) {
        return new IpAddress(net + ".9." + host / 250 + "." + (host % 250 + 1)).inet();
    }
}
