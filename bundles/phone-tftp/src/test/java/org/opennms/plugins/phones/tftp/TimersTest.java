package org.opennms.plugins.phones.tftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class TimersTest {

    private final Timers timers = new Timers();
    private final List<String> woken = new ArrayList<>();

    @Test
    void who_is_due_is_woken_once() {
        timers.set(sleeper("a"), 10);

        timers.wakeThoseDue(9);
        assertThat(woken).isEmpty();
        timers.wakeThoseDue(10);
        timers.wakeThoseDue(1_000);
        assertThat(woken).containsExactly("a 10");
    }

    @Test
    void a_time_that_moved_away_is_kept_and_an_earlier_one_too() {
        Timers.Sleeper later = sleeper("later");
        Timers.Sleeper earlier = sleeper("earlier");
        timers.set(later, 10);
        timers.set(later, 50);
        timers.set(earlier, 50);
        timers.set(earlier, 20);

        for (long now = 0; now < 200; now += 10) {
            timers.wakeThoseDue(now);
        }

        assertThat(woken).containsExactly("earlier 20", "later 50");
    }

    @Test
    void nobody_is_slept_past() {
        assertThat(timers.millisFrom(0, 60)).isEqualTo(60);
        timers.set(sleeper("a"), 1_500_000);
        assertThat(timers.millisFrom(0, 60)).isEqualTo(2);
        assertThat(timers.millisFrom(2_000_000, 60)).isZero();
    }

    private Timers.Sleeper sleeper(String name) {
        return new Timers.Sleeper() {

            @Override
            void wake(long now) {
                woken.add(name + " " + now);
            }
        };
    }
}
