package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opennms.plugins.phones.core.Fixture.ANNA;
import static org.opennms.plugins.phones.core.Fixture.BERLIN;
import static org.opennms.plugins.phones.core.Fixture.ELSEWHERE;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.Fixture.asker;
import static org.opennms.plugins.phones.core.Fixture.mac;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.fleet.ServedFile;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Status;

class FilesTest {

    private Fixture fleet = new Fixture();

    @AfterEach
    void close() {
        fleet.close();
    }

    // S-036
    @Test
    void a_boot_file_is_served_once_everything_is_ready() {
        fleet.problems.add("the phone ports are closed");
        assertThatThrownBy(() -> fleet.core.files().boot("ipp/boot.cfg")).isInstanceOf(Busy.class)
                .hasMessageContaining("the phone ports are closed");

        fleet.problems.clear();

        ServedFile boot = fleet.core.files().boot("ipp/boot.cfg").orElseThrow();
        assertThat(boot.contentType()).isEqualTo("text/plain");
        assertThat(text(boot)).isEqualTo("url=http://phones.example.org:8080/\n");
        assertThat(fleet.core.files().boot("ipp/other.cfg")).isEmpty();
    }

    // S-047, P-06, P-07
    @ParameterizedTest
    @ValueSource(strings = {"00908f3bb602.cfg", "00908F3BB602.CFG", "10X_00908F3BB602_conf.cfg"})
    void an_imported_phones_first_fetch_gets_its_file_and_pins_it(String name) {
        fleet.imported(MAC);

        Optional<ServedFile> file = fleet.core.files().config(name, asker(HERE, "Fake 10X"));

        assertThat(file).map(FilesTest::text).get().asString().contains("user=u" + MAC);
        assertThat(fleet.phone(MAC).access().address()).contains(HERE);
        assertThat(fleet.activities()).contains("address pinned");
    }

    //
    @Test
    void after_the_first_fetch_nobody_else_gets_the_file() {
        fleet.imported(MAC);
        fleet.fetches(MAC, HERE);

        assertThat(fleet.fetches(MAC, ELSEWHERE)).isFalse();
        assertThat(fleet.fetches(MAC, HERE)).isTrue();
        assertThat(fleet.counted("files.refused")).isEqualTo(1);
    }

    @Test
    void the_window_closes_by_itself() {
        fleet.imported(MAC);

        fleet.clock.advance(Duration.ofHours(24));

        assertThat(fleet.fetches(MAC, HERE)).isFalse();
    }

    @Test
    void refusals_and_repeated_fetches_write_nothing() {
        fleet.imported(MAC);
        fleet.fetches(MAC, HERE);
        int writes = fleet.store.writes();

        IntStream.range(0, 50).forEach(i -> {
            fleet.fetches(MAC, HERE);
            fleet.fetches(MAC, ELSEWHERE);
            fleet.fetches(mac(i), HERE);
        });

        assertThat(fleet.store.writes()).isEqualTo(writes);
    }

    // S-037
    @Test
    void a_fetched_file_hands_the_phone_its_period() {
        fleet.approved(MAC);

        fleet.fetches(MAC, HERE);

        assertThat(fleet.phone(MAC).period()).isEqualTo(EchoGenerator.PERIOD);
        fleet.say(MAC, HERE, Status.REGISTERED);
        fleet.clock.advance(Duration.ofMinutes(11));
        assertThat(fleet.core.phones().status(fleet.phone(MAC))).isEqualTo(Status.DISCONNECTED);
    }

    @Test
    void trusted_networks_get_every_approved_phones_file_and_pin_nothing() {
        restart(FleetSettings.FileAccess.PIN, "10.9.0.0/16");
        fleet.approved(MAC);
        fleet.pending(mac(1));
        fleet.imported(mac(2));

        assertThat(fleet.fetches(MAC, ELSEWHERE)).isTrue();
        assertThat(fleet.fetches(mac(1), ELSEWHERE)).isFalse();
        assertThat(fleet.fetches(mac(2), ELSEWHERE)).isTrue();
        assertThat(fleet.phone(MAC).access().address()).contains(HERE);
        assertThat(fleet.phone(mac(2)).access().address()).isEmpty();
    }

    @Test
    void a_setting_gives_private_files_to_whoever_asks() {
        restart(FleetSettings.FileAccess.OFF, "");
        fleet.approved(MAC);

        assertThat(fleet.fetches(MAC, ELSEWHERE)).isTrue();
    }

    // P-10
    @Test
    void a_phone_of_another_model_gets_nothing_and_pins_nothing() {
        fleet.imported(MAC);

        assertThat(fleet.core.files().config(MAC + ".cfg", asker(ELSEWHERE, "Fake 20X"))).isEmpty();
        assertThat(fleet.counted("files.wrongModel")).isEqualTo(1);
        assertThat(fleet.phone(MAC).access().address()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00908f3bb6021.cfg", "00908f3bb60.cfg", "A.cfg"})
    void hex_digits_that_are_no_mac_address_are_invalid(String name) {
        assertThatThrownBy(() -> fleet.core.files().config(name, asker(HERE, ""))).isInstanceOf(Invalid.class);
    }

    @Test
    void unknown_and_pending_phones_get_no_configuration() {
        fleet.pending(MAC);

        assertThat(fleet.fetches(MAC, HERE)).isFalse();
        assertThat(fleet.fetches(mac(1), HERE)).isFalse();
        assertThat(fleet.counted("files.unapproved")).isEqualTo(1);
    }

    @Test
    void global_files_are_there_from_the_start_for_everybody() {
        fleet.core.generation.missingGlobals();

        assertThat(fleet.core.files().config("FAKE_10X_global.cfg", asker(ELSEWHERE, ""))).map(FilesTest::text)
                .contains("model=Fake_10X\n");
        assertThat(fleet.core.files().config("other_global.cfg", asker(ELSEWHERE, ""))).isEmpty();
    }

    // audiocodes.md 3.3
    @Test
    void zero_touch_makes_a_phone_pending_in_its_region_and_serves_its_template_without_a_user() {
        ServedFile file = touch("berlin", MAC + ".cfg", "Fake 10X lync").orElseThrow();

        assertThat(text(file)).contains("model=Fake_10X_LYNC\nregion=Berlin\nuser=\n");
        assertThat(file.headers()).containsEntry("X-Template-Name", "Echo");
        assertThat(fleet.phone(MAC).isPending()).isTrue();
        assertThat(fleet.phone(MAC).region()).contains(BERLIN);
        assertThat(fleet.phone(MAC).access().address()).contains(HERE);
    }

    @Test
    void asking_again_writes_nothing() {
        touch("Berlin", MAC + ".cfg", "Fake 10X lync");
        int writes = fleet.store.writes();

        IntStream.range(0, 20).forEach(i -> assertThat(touch("Berlin", MAC + ".cfg", "Fake 10X lync")).isPresent());

        assertThat(fleet.store.writes()).isEqualTo(writes);
    }

    @Test
    void zero_touch_of_an_unknown_region_or_model_makes_nothing() {
        assertThat(touch("Paris", MAC + ".cfg", "Fake 10X")).isEmpty();
        assertThat(touch("Berlin", MAC + ".cfg", "Nokia 3310")).isEmpty();
        assertThat(touch("Berlin", MAC + ".cfg", "")).isEmpty();
        assertThat(touch("Berlin", "000000000000.cfg", "Fake 10X")).isEmpty();
        assertThat(touch("Berlin", "readme.txt", "Fake 10X")).isEmpty();
        assertThat(fleet.core.phones().list(PhoneQuery.all(10))).isEmpty();
    }

    @Test
    void an_approved_phone_gets_its_own_file_there_under_the_same_rules() {
        fleet.approved(MAC);

        assertThat(touch("Berlin", MAC + ".cfg", "Fake 10X")).map(FilesTest::text).get().asString()
                .contains("user=u" + MAC);
        assertThat(fleet.core.files().zeroTouch(BERLIN, MAC + ".cfg", asker(ELSEWHERE, "Fake 10X"))).isEmpty();
    }

    //
    @Test
    void zero_touch_is_bounded_like_reports() {
        fleet.close();
        fleet = new Fixture(Fixture.limits(20_000, 3));

        IntStream.range(0, 5).forEach(i -> touch("Berlin", mac(i) + ".cfg", "Fake 10X"));

        assertThat(fleet.core.phones().list(PhoneQuery.all(10))).hasSize(3);
    }

    @Test
    void a_template_that_would_be_bad_is_not_served() {
        fleet.core.configurations().save(ConfigurationsTest.system("bad", "x"), ANNA);

        assertThat(touch("Berlin", MAC + ".cfg", "Fake 10X")).isEmpty();
    }

    private Optional<ServedFile> touch(String region, String name, String userAgent) {
        return fleet.core.files().zeroTouch(new RegionName(region), name, asker(HERE, userAgent));
    }

    private void restart(FleetSettings.FileAccess mode, String trusted) {
        fleet.close();
        fleet = new Fixture(Fixture.access(FleetSettings.Strangers.IGNORE, mode, trusted));
    }

    private static String text(ServedFile file) {
        return file.content().text(StandardCharsets.UTF_8);
    }
}
