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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.firmware.Firmware;
import org.opennms.plugins.phones.api.fleet.ServedFile;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;

/** What phones get by names of their series (avaya.md 1 to 3), and who they are taken for. */
class SeriesFilesTest {

    private final Fixture fleet = new Fixture();

    @AfterEach
    void close() throws IOException {
        fleet.close();
        Files.deleteIfExists(fleet.leases);
    }

    @Test
    void a_script_says_what_is_set_for_everybody_and_no_secret() {
        set(PlaceholderScope.SYSTEM, "Language", "German");
        set(PlaceholderScope.SYSTEM, "AdminPassword", "geheim");

        assertThat(script(HERE)).contains("language German\n", "password \n", "model unknown\n", "image false\n", "series true\n");
    }

    @Test
    void a_script_for_a_phone_that_is_known_by_its_address_says_what_is_set_for_it() {
        fleet.approved(MAC);
        set(PlaceholderScope.SYSTEM, "Language", "German");
        set(new PlaceholderScope(Kind.REGION, BERLIN.text()), "Language", "French");

        assertThat(script(HERE)).contains("language French\n", "model Fake_10X\n");
        assertThat(script(ELSEWHERE)).contains("language German\n", "model unknown\n");

        set(new PlaceholderScope(Kind.PHONE, MAC.digits()), "Language", "Polish");
        assertThat(script(HERE)).contains("language Polish\n");
    }

    @Test
    void an_image_that_is_there_is_seen_by_scripts() {
        fleet.store.change(tx -> tx.firmware().save(new Firmware("10X.bin", Optional.empty(), Optional.empty(), "0".repeat(64), 1,
                Instant.EPOCH, ANNA)));

        assertThat(script(HERE)).contains("image true\n");
    }

    // P-25: max(last + 1, seconds), with each change and each start
    @Test
    void the_version_grows_with_each_change_and_never_falls() {
        long first = version();
        assertThat(first).isEqualTo(fleet.clock.instant().getEpochSecond());
        assertThat(version()).isEqualTo(first);
        int writes = fleet.store.writes();
        version();
        assertThat(fleet.store.writes()).isEqualTo(writes);

        set(PlaceholderScope.SYSTEM, "Language", "German");
        assertThat(version()).isEqualTo(first + 1);
        fleet.clock.advance(Duration.ofDays(-2));
        set(PlaceholderScope.SYSTEM, "Language", "French");
        assertThat(version()).isEqualTo(first + 2);

        fleet.clock.advance(Duration.ofDays(3));
        long afterRestart = new ScriptVersion(fleet.store, fleet.clock).now();
        assertThat(afterRestart).isEqualTo(fleet.clock.instant().getEpochSecond()).isGreaterThan(first + 2);
    }

    // A-02, P-50
    @Test
    void a_phone_gets_its_own_file_by_the_shared_name_and_a_stranger_one_without_a_user() {
        fleet.approved(MAC);

        assertThat(series(HERE)).contains("user=u" + MAC);
        assertThat(series(ELSEWHERE)).isNotEmpty().doesNotContain("u" + MAC);
        assertThat(fleet.counted("files.strangers")).isEqualTo(1);
    }

    @Test
    void where_several_phones_share_an_address_nobody_is_meant() {
        fleet.approved(MAC);
        fleet.approved(mac(1));

        assertThat(series(HERE)).isNotEmpty().doesNotContain("user=u");
    }

    @Test
    void a_lease_says_who_asks_and_pins_the_phone_within_its_window() throws IOException {
        fleet.imported(MAC);
        lease(ELSEWHERE, MAC);

        assertThat(series(ELSEWHERE)).contains("user=u" + MAC);
        assertThat(fleet.phone(MAC).access().address()).contains(ELSEWHERE);
    }

    @Test
    void a_lease_is_believed_where_the_phone_has_moved() throws IOException {
        fleet.approved(MAC);
        lease(ELSEWHERE, MAC);

        assertThat(series(ELSEWHERE)).contains("user=u" + MAC);
    }

    @Test
    void a_phone_that_a_lease_names_and_nobody_knows_becomes_pending() throws IOException {
        lease(ELSEWHERE, MAC);
        script(ELSEWHERE);

        assertThat(series(ELSEWHERE)).doesNotContain("user=u");

        assertThat(fleet.phone(MAC).isPending()).isTrue();
        assertThat(fleet.phone(MAC).model()).contains(FakeFamily.SIP.model());
        assertThat(fleet.phone(MAC).access().address()).contains(ELSEWHERE);
    }

    @Test
    void a_phone_of_another_model_does_not_get_its_file_by_that_name() {
        fleet.core.admin().add(MAC, FakeFamily.OTHER.model(), Optional.of(BERLIN), Optional.of(Fixture.user("bob")), ANNA);
        assertThat(fleet.fetches(MAC, HERE)).isTrue();

        assertThat(series(HERE)).doesNotContain("user=bob");
    }

    // P-26
    @Test
    void a_file_named_after_sip_and_the_address_is_the_phones_own_and_a_stranger_becomes_pending() {
        fleet.approved(MAC);
        assertThat(fleet.core.files().config("SIP00908F3BB602.cfg", asker(HERE, ""))).isPresent();
        assertThat(fleet.core.files().config("sip00908f3bb602.CFG", asker(ELSEWHERE, ""))).isEmpty();

        script(ELSEWHERE);
        assertThat(fleet.core.files().config("SIP" + mac(7).digits() + ".cfg", asker(ELSEWHERE, ""))).isEmpty();

        assertThat(fleet.phone(mac(7)).isPending()).isTrue();
        assertThat(fleet.phone(mac(7)).model()).contains(FakeFamily.SIP.model());
        assertThat(fleet.core.files().config(mac(8) + ".cfg", asker(ELSEWHERE, ""))).isEmpty();
        assertThat(fleet.find(mac(8))).isEmpty();
    }

    @Test
    void while_a_family_may_be_missing_phones_are_told_to_ask_again() {
        fleet.problems.add("still starting");

        assertThatThrownBy(() -> script(HERE)).isInstanceOf(Busy.class);
    }

    private String script(IpAddress from) {
        return text(fleet.core.files().config("10X.SCR", asker(from, "")).orElseThrow());
    }

    private String series(IpAddress from) {
        return text(fleet.core.files().config("Series.txt", asker(from, "")).orElseThrow());
    }

    private long version() {
        return Long.parseLong(script(HERE).lines().findFirst().orElseThrow().replace("version ", ""));
    }

    private static String text(ServedFile file) {
        assertThat(file.contentType()).isEqualTo("text/plain");
        return file.content().text(StandardCharsets.UTF_8);
    }

    private void set(PlaceholderScope scope, String key, String value) {
        fleet.core.configurations().save(new Placeholder(scope, key, value, "", false), ANNA);
    }

    private void lease(IpAddress address, MacAddress mac) throws IOException {
        Files.writeString(fleet.leases, "0 " + mac.digits().replaceAll("(..)(?!$)", "$1:") + " " + address + " host *\n");
    }
}
