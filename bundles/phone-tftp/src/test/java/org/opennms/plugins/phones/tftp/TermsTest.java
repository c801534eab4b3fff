package org.opennms.plugins.phones.tftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

// P-55
class TermsTest {

    private static final Terms.Offer OFFER = new Terms.Offer(1_468, 16);

    @Test
    void without_options_a_file_goes_in_blocks_of_512() {
        assertThat(terms(Map.of())).isEqualTo(new Terms(512, 1, Optional.empty(), Map.of()));
    }

    @Test
    void what_is_asked_is_agreed_to() {
        Terms terms = terms(Map.of("blksize", "1024", "timeout", "3", "tsize", "0", "windowsize", "4"));

        assertThat(terms.blockSize()).isEqualTo(1_024);
        assertThat(terms.window()).isEqualTo(4);
        assertThat(terms.timeout()).contains(Duration.ofSeconds(3));
        assertThat(terms.accepted()).isEqualTo(Map.of("blksize", "1024", "timeout", "3", "tsize", "100000", "windowsize", "4"));
    }

    // P-57
    @Test
    void a_block_is_no_larger_than_the_network_takes() {
        assertThat(terms(Map.of("blksize", "65464", "windowsize", "100")).accepted())
                .isEqualTo(Map.of("blksize", "1468", "windowsize", "16"));
    }

    @Test
    void options_that_are_unknown_or_make_no_sense_are_left_out() {
        assertThat(terms(Map.of("blksize", "7", "timeout", "0", "windowsize", "-1", "multicast", "")).accepted()).isEmpty();
        assertThat(terms(Map.of("blksize", "65465", "timeout", "256", "windowsize", "x")).accepted()).isEmpty();
        assertThat(terms(Map.of("blksize", "99999999999999999999")).accepted()).isEmpty();
    }

    @Test
    void options_that_an_operator_switched_off_are_not_taken() {
        Request request = new Request("x", true, Map.of("blksize", "1024", "windowsize", "4"));

        assertThat(Terms.of(request, new Terms.Offer(0, 1), 5)).isEqualTo(terms(Map.of()));
    }

    @Test
    void a_text_has_neither_size_nor_window() {
        Request request = new Request("x", false, Map.of("blksize", "600", "tsize", "0", "windowsize", "4"));

        assertThat(Terms.of(request, OFFER, 5).accepted()).isEqualTo(Map.of("blksize", "600"));
    }

    private static Terms terms(Map<String, String> asked) {
        return Terms.of(new Request("x", true, asked), OFFER, 100_000);
    }
}
