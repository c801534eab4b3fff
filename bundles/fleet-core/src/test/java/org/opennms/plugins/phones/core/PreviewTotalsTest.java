package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opennms.plugins.phones.core.Fixture.mac;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.config.FileDiff;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.preview.Preview.KeyCount;
import org.opennms.plugins.phones.api.preview.Preview.Outcome;
import org.opennms.plugins.phones.api.preview.Preview.PhoneFile;
import org.opennms.plugins.phones.api.preview.Preview.Totals;

class PreviewTotalsTest {

    private final PreviewTotals totals = new PreviewTotals();

    @Test
    void keys_are_told_by_how_many_phones_they_change_on() {
        changed(1, "b", "a");
        changed(2, "b");

        Totals told = totals.totals(true);

        assertThat(told.keys()).containsExactly(new KeyCount("b", 2), new KeyCount("a", 1));
        assertThat(told.moreKeys()).isFalse();
        assertThat(told.moreFindings()).isFalse();
    }

    @Test
    void where_more_keys_change_than_are_told_that_is_said() {
        IntStream.range(0, 101).forEach(i -> changed(i, "key" + i));

        assertThat(totals.totals(true).keys()).hasSize(100);
        assertThat(totals.totals(true).moreKeys()).isTrue();
    }

    @Test
    void of_keys_without_end_the_first_are_counted_and_go_on_being_counted() {
        IntStream.range(0, 5_000).forEach(i -> changed(i, "everywhere", "key" + i));

        assertThat(totals.totals(true).keys()).hasSize(100).startsWith(new KeyCount("everywhere", 5_000))
                .doesNotContain(new KeyCount("key4999", 1));
        assertThat(totals.totals(true).moreKeys()).isTrue();
    }

    @Test
    void where_there_is_more_to_be_said_than_is_told_that_is_said() {
        IntStream.range(0, 101).forEach(i -> totals.add(new Finding(Finding.Level.WARNING, "", 0, "finding " + i), Optional.empty()));

        assertThat(totals.totals(true).findings()).hasSize(100);
        assertThat(totals.totals(true).moreFindings()).isTrue();
    }

    private void changed(int phone, String... keys) {
        totals.add(new PhoneFile(mac(phone), Outcome.CHANGED, "", Optional.empty(),
                Optional.of(new FileDiff(FileDiff.Kind.KEYS, List.of(keys), List::of, () -> ""))));
    }
}
