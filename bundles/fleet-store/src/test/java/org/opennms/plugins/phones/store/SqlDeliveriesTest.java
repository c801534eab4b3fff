package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.opennms.plugins.phones.api.delivery.Delivery;
import org.opennms.plugins.phones.api.delivery.Delivery.Outcome;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;

/** N-05: what phones fetched. */
class SqlDeliveriesTest extends StoreTest {

    @DatabaseTest
    void the_last_fetch_and_the_last_that_arrived_are_told_apart() {
        Phone phone = pending(1, "10.1.2.3");
        change(tx -> tx.phones().save(List.of(phone, pending(2, "10.1.2.3"))));
        change(tx -> tx.deliveries().save(List.of(of(phone, 1, 10, Outcome.WHOLE), of(phone, 2, 3, Outcome.PARTIAL))));
        change(tx -> tx.deliveries().save(List.of(of(phone, 2, 0, Outcome.REFUSED))));

        List<MacAddress> macs = List.of(phone.mac(), pending(2, "10.1.2.3").mac());
        Map<MacAddress, Delivery> arrived = store.read(tx -> tx.deliveries().arrived(macs));
        Map<MacAddress, Delivery> last = store.read(tx -> tx.deliveries().last(macs));

        assertThat(arrived).containsOnly(Map.entry(phone.mac(), of(phone, 1, 10, Outcome.WHOLE)));
        assertThat(last).containsOnly(Map.entry(phone.mac(), of(phone, 2, 0, Outcome.REFUSED)));
        assertThat(store.read(tx -> tx.deliveries().list(phone.mac())).get(1).word()).isEqualTo("partial 30 %");
    }

    @DatabaseTest
    void a_phone_keeps_twenty_and_takes_them_with_it() {
        Phone phone = pending(1, "10.1.2.3");
        change(tx -> tx.phones().save(List.of(phone)));
        change(tx -> tx.deliveries().save(IntStream.range(0, 15).mapToObj(i -> of(phone, i, 10, Outcome.WHOLE)).toList()));
        change(tx -> tx.deliveries().save(IntStream.range(15, 33).mapToObj(i -> of(phone, i, 10, Outcome.WHOLE)).toList()));

        List<Delivery> kept = store.read(tx -> tx.deliveries().list(phone.mac()));
        assertThat(kept).extracting(Delivery::revision).hasSize(20).startsWith(32L).endsWith(13L);
        int forgotten = store.write(tx -> tx.deliveries().forgetBefore(Instant.EPOCH.plusSeconds(10_000)));
        assertThat(forgotten).isEqualTo(20);
        change(tx -> tx.phones().delete(List.of(phone.mac())));
        Map<MacAddress, Delivery> left = store.read(tx -> tx.deliveries().arrived(List.of(phone.mac())));
        assertThat(left).isEmpty();
    }

    private static Delivery of(Phone phone, long revision, long sent, Outcome outcome) {
        return new Delivery(phone.mac(), phone.mac() + ".cfg", revision, Instant.EPOCH.plusSeconds(revision),
                new IpAddress("10.1.2.3"), outcome, sent, 10, 1);
    }
}
