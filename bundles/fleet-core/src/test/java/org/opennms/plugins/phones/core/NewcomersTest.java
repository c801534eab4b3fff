package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opennms.plugins.phones.core.Fixture.ELSEWHERE;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.Fixture.mac;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.store.JournalRows.FeedEntry;

class NewcomersTest {

    private Fixture fleet = new Fixture();

    @AfterEach
    void close() {
        fleet.close();
    }

    //
    @Test
    void a_source_may_have_so_many_pending_phones_and_this_machine_any_number() {
        restart(Fixture.limits(20_000, 3));

        IntStream.range(0, 5).forEach(i -> fleet.say(mac(i), HERE, Status.STARTED));
        IntStream.range(5, 10).forEach(i -> fleet.say(mac(i), IpAddress.LOOPBACK, Status.STARTED));

        assertThat(fleet.core.phones().list(PhoneQuery.all(100))).hasSize(8);
        assertThat(fleet.counted("pending.refused")).isEqualTo(2);
    }

    //
    @Test
    void known_phones_never_give_way_to_strangers() {
        restart(Fixture.limits(10, 50));
        fleet.approved(MAC);
        fleet.say(mac(9_999), ELSEWHERE, Status.STARTED);

        IntStream.range(0, 40).forEach(i -> {
            fleet.clock.advance(Duration.ofSeconds(1));
            fleet.say(mac(i), HERE, Status.STARTED);
        });

        List<MacAddress> left = fleet.core.phones().list(PhoneQuery.all(100)).stream().map(Phone::mac).toList();
        assertThat(left).hasSize(11).contains(MAC, mac(9_999), mac(39)).doesNotContain(mac(0));
        assertThat(fleet.counted("pending.gaveWay")).isEqualTo(31);
    }

    @Test
    void the_feed_stays_small_whatever_strangers_do() {
        IntStream.range(0, 200).forEach(i -> fleet.say(mac(i), IpAddress.LOOPBACK, Status.STARTED));

        List<FeedEntry> feed = fleet.look(v -> v.journal().feed(0, 10_000));
        assertThat(feed).hasSize(FeedWriter.PENDING_A_SECOND + 1).last().extracting(FeedEntry::key).isEqualTo(FeedWriter.MANY);
        assertThat(fleet.phoneNews).hasSize(200);
    }

    private void restart(FleetSettings settings) {
        fleet.close();
        fleet = new Fixture(settings);
    }
}
