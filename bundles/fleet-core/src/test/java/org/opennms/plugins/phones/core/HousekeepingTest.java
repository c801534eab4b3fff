package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.Fixture.mac;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.model.Listening;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.store.JournalRows.FeedEntry;
import org.opennms.plugins.phones.api.testing.InMemoryStore;
import org.opennms.plugins.phones.api.testing.MovableClock;

class HousekeepingTest {

    private final Fixture fleet = new Fixture();

    @AfterEach
    void close() {
        fleet.close();
    }

    // Decision 13
    @Test
    void what_is_old_is_forgotten_and_approved_phones_never_are() {
        fleet.approved(MAC);
        fleet.pending(mac(1));
        fleet.clock.advance(Duration.ofDays(6));
        fleet.pending(mac(2));
        fleet.clock.advance(Duration.ofDays(2));

        fleet.core.housekeeping.tidy();

        assertThat(fleet.core.phones().list(PhoneQuery.all(10))).extracting(Phone::mac)
                .containsExactlyInAnyOrder(mac(2), MAC);
        assertThat(fleet.core.commands().list(Optional.of(MAC), 10)).extracting(Command::state)
                .containsExactly(Command.State.EXPIRED);
        List<FeedEntry> feed = fleet.look(v -> v.journal().feed(0, 100));
        // the last of what was old stays, to tell where the feed ended
        assertThat(feed).extracting(FeedEntry::key).containsExactly(mac(2).digits(), mac(1).digits());
    }

    // S-007
    @Test
    void silence_counts_only_while_we_were_listening() {
        fleet.core.listening.tick();
        fleet.approved(MAC);
        fleet.say(MAC, HERE, Status.REGISTERED);
        fleet.clock.advance(Duration.ofHours(5));

        fleet.core.listening.tick();

        assertThat(fleet.core.phones().status(fleet.phone(MAC))).isEqualTo(Status.REGISTERED);
        for (int i = 0; i < 241; i++) {
            fleet.clock.advance(ListeningLog.TICK);
            fleet.core.listening.tick();
        }
        assertThat(fleet.core.phones().status(fleet.phone(MAC))).isEqualTo(Status.DISCONNECTED);
    }

    @Test
    void gaps_are_remembered_over_restarts_until_they_excuse_nobody() {
        InMemoryStore store = new InMemoryStore();
        MovableClock clock = new MovableClock(Fixture.NOON);
        new ListeningLog(store, clock).tick();
        Instant stopped = clock.instant();
        clock.advance(Duration.ofHours(1));
        ListeningLog after = new ListeningLog(store, clock);

        after.tick();
        after.tick();

        assertThat(after.listening().gaps()).containsExactly(new Listening.Gap(stopped, clock.instant()));
        clock.advance(Duration.ofDays(3));
        after.tick();
        assertThat(after.listening().gaps()).hasSize(1).first().extracting(Listening.Gap::to).isEqualTo(clock.instant());
    }
}
