package org.opennms.plugins.phones.api.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;

class InMemoryStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final MacAddress MAC = MacAddress.parse("00908f3bb602");

    private final InMemoryStore store = new InMemoryStore();

    @Test
    void a_failed_write_leaves_nothing() {
        assertThatThrownBy(() -> store.change(tx -> {
            tx.phones().save(List.of(pending(MAC, "10.1.2.3", NOW)));
            throw new IllegalStateException("after the row");
        })).hasMessage("after the row");

        Optional<Phone> found = store.read(tx -> tx.phones().find(MAC));
        assertThat(found).isEmpty();
    }

    @Test
    void a_view_cannot_write() {
        assertThatThrownBy(() -> store.read(tx -> {
            tx.settings().put("a", "b");
            return null;
        })).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_longest_unheard_of_the_most_crowded_neighbourhood_give_way_first() {
        store.change(tx -> tx.phones().save(List.of(pending(mac(1), "10.0.0.1", NOW.minusSeconds(500)))));
        store.change(tx -> tx.phones().save(IntStream.range(2, 6)
                .mapToObj(i -> pending(mac(i), "10.0.1." + i, NOW.minusSeconds(100 - i))).toList()));

        List<MacAddress> leaving = store.read(tx -> tx.phones().givingWay(4, NOW));

        assertThat(leaving).containsExactly(mac(2), mac(3), mac(4), mac(1));
    }

    private static MacAddress mac(int number) {
        return new MacAddress(String.format("%012x", number));
    }

    private static Phone pending(MacAddress mac, String from, Instant since) {
        return Phone.pending(mac, new IpAddress(from), since);
    }
}
