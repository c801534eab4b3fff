package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opennms.plugins.phones.core.Fixture.ELSEWHERE;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.Fixture.asker;
import static org.opennms.plugins.phones.core.Fixture.mac;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.fleet.ServedFile;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.Status;

class BackupsTest {

    private final Fixture fleet = new Fixture();

    @AfterEach
    void close() {
        fleet.close();
    }

    // P-41
    @Test
    void a_phone_gets_back_what_it_sent_last_in_any_case() {
        fleet.approved(MAC);

        assertThat(keep("4711_16xxdata.txt", "one", HERE)).isTrue();
        assertThat(keep("4711_16xxDATA.TXT", "two", HERE)).isTrue();

        assertThat(find("4711_16XXdata.txt", HERE)).contains("two");
    }

    @Test
    void strangers_neither_send_nor_get_and_pending_phones_are_strangers() {
        fleet.approved(MAC);
        keep("4711_16xxdata.txt", "one", HERE);
        fleet.say(mac(1), ELSEWHERE, Status.STARTED);

        assertThat(keep("4711_16xxdata.txt", "two", ELSEWHERE)).isFalse();
        assertThat(find("4711_16xxdata.txt", ELSEWHERE)).isEmpty();
        assertThat(find("4711_16xxdata.txt", HERE)).contains("one");
    }

    @Test
    void other_names_are_not_kept_and_one_phone_fills_so_many_at_most() {
        fleet.approved(MAC);

        assertThat(keep("46xxsettings.txt", "x", HERE)).isFalse();
        assertThat(keep("../4711_16xxdata.txt", "x", HERE)).isFalse();
        assertThat(IntStream.range(0, 60).filter(i -> keep(i + "_16xxdata.txt", "x", HERE)).count()).isEqualTo(Backups.MOST_NAMES);
        assertThat(keep("0_16xxdata.txt", "y", HERE)).isTrue();
    }

    @Test
    void the_same_again_writes_nothing() {
        fleet.approved(MAC);
        keep("4711_16xxdata.txt", "one", HERE);

        keep("4711_16xxdata.txt", "one", HERE);

        assertThat(find("4711_16xxdata.txt", HERE)).contains("one");
        assertThat(fleet.counted("backups.kept")).isEqualTo(2);
    }

    private boolean keep(String name, String text, IpAddress from) {
        return fleet.core.files().keep(name, Content.of(text, StandardCharsets.US_ASCII), asker(from, ""));
    }

    private Optional<String> find(String name, IpAddress from) {
        return fleet.core.files().config(name, asker(from, "")).map(ServedFile::content).map(c -> c.text(StandardCharsets.US_ASCII));
    }
}
