package org.opennms.plugins.phones.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class BatchSizeTest {

    private final BatchSize size = new BatchSize();

    @Test
    void it_grows_while_writes_are_short_and_shrinks_when_one_was_long() {
        assertThat(size.most(500)).isEqualTo(25);
        for (int writes = 0; writes < 40; writes++) {
            size.took(size.most(Integer.MAX_VALUE), Duration.ofMillis(10));
        }
        assertThat(size.most(500)).isEqualTo(500);

        size.took(500, Duration.ofMillis(200));
        assertThat(size.most(500)).isEqualTo(500);
        size.took(500, Duration.ofSeconds(2));
        assertThat(size.most(500)).isEqualTo(250);
        size.took(1, Duration.ofSeconds(2));
        assertThat(size.most(500)).isEqualTo(1);
    }

    @Test
    void the_short_rest_of_a_list_says_nothing() {
        size.took(3, Duration.ofMillis(1));

        assertThat(size.most(500)).isEqualTo(25);
    }
}
