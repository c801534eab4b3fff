package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opennms.plugins.phones.core.Fixture.ANNA;
import static org.opennms.plugins.phones.core.Fixture.BERLIN;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.ImportDesk.COMPARING;
import static org.opennms.plugins.phones.core.ImportDesk.HEADER;
import static org.opennms.plugins.phones.core.ImportDesk.JANE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.error.TooMany;
import org.opennms.plugins.phones.api.exchange.ImportCheck.Counts;
import org.opennms.plugins.phones.api.exchange.ImportCheck.LineError;
import org.opennms.plugins.phones.api.exchange.ImportCheck;
import org.opennms.plugins.phones.api.exchange.ImportOptions;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.job.WholeOperation;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.model.Vlan;

class ImportTest {

    private final ImportDesk desk = new ImportDesk();
    private final Fixture fleet = desk.fleet;

    @AfterEach
    void close() {
        desk.close();
    }

    // S-154, S-155, S-047, S-159, S-160
    @Test
    void a_file_is_looked_at_first_and_then_lets_users_and_phones_in() {
        ImportCheck check = desk.check(HEADER + JANE);
        assertThat(check.users()).isEqualTo(new Counts(1, 0, 0));
        assertThat(check.phones()).isEqualTo(new Counts(1, 0, 0));
        assertThat(check.errors()).isZero();
        assertThat(fleet.find(MAC)).as("nothing is written yet").isEmpty();

        Outcome outcome = desk.apply(check);

        assertThat(outcome.reason()).isEqualTo("users: 1 new, 0 changed, 0 as they were; phones: 1 new, 0 changed, 0 as they were");
        assertThat(desk.user("jane")).isEqualTo(new PhoneUser(new UserName("jane"), Optional.of("Jane"), Optional.of(new Secret("geheim")),
                Optional.of(BERLIN)));
        Phone phone = fleet.phone(MAC);
        assertThat(phone.isPending()).isFalse();
        assertThat(phone.model()).contains(FakeFamily.SIP.model());
        assertThat(phone.region()).contains(BERLIN);
        assertThat(phone.details().displayName()).contains("device 1");
        assertThat(phone.details().language()).contains("English");
        assertThat(phone.details().vlan()).contains(new Vlan(Vlan.Mode.DISABLE, 0, 0));
        assertThat(fleet.fetches(MAC, HERE)).isTrue();
        Optional<ConfigFile> file = fleet.look(v -> v.files().current(MAC + ".cfg"));
        assertThat(file.orElseThrow().content().text(StandardCharsets.UTF_8)).contains("user=jane\nname=Jane");
        assertThat(fleet.core.phones().activities(Optional.empty(), 10).toString()).doesNotContain("geheim");
    }

    // S-160
    @Test
    void a_bad_line_is_named_and_nothing_can_be_applied() {
        ImportCheck check = desk.check("Name,Region,Device 1 MAC Address,Device 1 IP Phone Model,Device 1 VLAN ID\na,,,,\nb,,,,\nc,,,,\nd,,,,\n"
                + "e,,,,\nf,Paris,nonsense,Fake_10X,\ng,,009000000001,No_Such,\nh,,009000000002,Fake_10X,9999\na,,,,\nsystem,,,,\n"
                + "i,,009000000002,,\nj,,,,,surplus\n,,009000000009,Fake_10X,\n");

        assertThat(check.reasons()).extracting(e -> e.line() + " " + e.column()).containsExactlyInAnyOrder("7 Device 1 MAC Address",
                "7 Region", "8 Device 1 IP Phone Model", "9 Device 1", "10 Name", "11 Name", "12 Device 1 MAC Address", "13 ", "14 Name");
        assertThat(check.errors()).isEqualTo(9);
        assertThatThrownBy(() -> desk.apply(check)).isInstanceOf(Conflict.class).hasMessageContaining("line 7");
        assertThat(fleet.core.phones().user(new UserName("a"))).isEmpty();
    }

    @Test
    void a_password_that_nobody_can_read_stays_where_it_is_known_and_is_an_error_where_not() {
        desk.apply(desk.check(HEADER + JANE));

        ImportCheck check = desk.check("Name,Password\njane,&sh&=UlVKdFVYZ1cN\nbob,&sh&=UlVKdFVYZ1cN\ncleo,***\n");

        assertThat(check.users()).isEqualTo(new Counts(0, 0, 1));
        assertThat(check.reasons()).extracting(LineError::line).containsExactly(3L, 4L);
    }

    @Test
    void to_one_who_may_not_see_passwords_each_that_is_given_is_a_change() {
        desk.apply(desk.check(HEADER + JANE));

        assertThat(desk.check((HEADER + JANE).getBytes(StandardCharsets.UTF_8), ImportOptions.PLAIN).users()).isEqualTo(new Counts(0, 1, 0));
        assertThat(desk.check(HEADER + JANE).users()).isEqualTo(new Counts(0, 0, 1));
    }

    @Test
    void what_has_changed_since_it_was_checked_is_not_applied() {
        ImportCheck check = desk.check(HEADER + JANE);
        fleet.core.userAdmin().add(PhoneUser.named(new UserName("jane")), ANNA);

        assertThatThrownBy(() -> desk.apply(check)).isInstanceOf(Stale.class);
        assertThat(fleet.find(MAC)).isEmpty();
        ImportCheck again = desk.imports.find(check.upload().id()).orElseThrow();
        assertThat(again.users()).isEqualTo(new Counts(0, 1, 0));
        desk.apply(again);
        assertThat(fleet.find(MAC)).isPresent();
    }

    // S-160
    @Test
    void files_that_were_made_for_an_import_that_failed_are_seen_by_nobody_and_go() {
        ImportCheck check = desk.check(HEADER + JANE);
        WholeOperation.Whole prepared = desk.prepared(check);
        fleet.core.userAdmin().add(PhoneUser.named(new UserName("jane")), ANNA);

        assertThatThrownBy(() -> fleet.store.write(prepared::write)).isInstanceOf(Stale.class);
        assertThat(fleet.<Optional<ConfigFile>>look(v -> v.files().current(MAC + ".cfg"))).isEmpty();
        fleet.clock.advance(Duration.ofHours(2));
        assertThat(drafts()).isNotEmpty();
        fleet.core.housekeeping.tidy();
        assertThat(drafts()).isEmpty();
    }

    private List<String> drafts() {
        return fleet.look(v -> v.drafts().abandoned(fleet.clock.instant(), 10));
    }

    // S-051
    @Test
    void a_pending_phone_is_let_in_and_told_to_restart() {
        fleet.pending(MAC);

        fleet.phoneNews.clear();
        desk.apply(desk.check(HEADER + JANE));

        assertThat(fleet.phoneNews).containsExactly("started -> started");
        assertThat(fleet.phone(MAC).isPending()).isFalse();
        assertThat(fleet.phone(MAC).access().isPinnedTo(HERE)).isTrue();
        assertThat(fleet.core.commands().list(Optional.of(MAC), 5)).extracting(Command::kind).containsExactly(Command.RESTART);
    }

    // S-113
    @Test
    void the_file_of_a_phone_that_was_there_stays_until_it_is_generated_on_purpose() {
        desk.apply(desk.check(HEADER + JANE));
        Optional<ConfigFile> before = fleet.look(v -> v.files().current(MAC + ".cfg"));

        ImportCheck check = desk.check(HEADER + JANE.replace("geheim", "another").replace("English", "German"));
        assertThat(check.users()).isEqualTo(new Counts(0, 1, 0));
        assertThat(check.phones()).isEqualTo(new Counts(0, 1, 0));
        desk.apply(check);

        assertThat(fleet.<Optional<ConfigFile>>look(v -> v.files().current(MAC + ".cfg"))).isEqualTo(before);
    }

    @Test
    void missing_columns_leave_things_as_they_are_and_phones_move_with_their_users() {
        fleet.store.change(tx -> tx.regions().save(new Region(new RegionName("Paris"), Optional.empty())));
        desk.apply(desk.check(HEADER + JANE));

        ImportCheck check = desk.check("\ufeffREGION\tname\r\nparis\tjane\r\n\r\n");
        assertThat(check.phones()).isEqualTo(new Counts(0, 1, 0));
        desk.apply(check);

        assertThat(desk.user("jane").displayName()).contains("Jane");
        assertThat(fleet.phone(MAC).region()).contains(new RegionName("Paris"));
    }

    @Test
    void regions_are_added_where_that_is_asked_for() {
        ImportCheck check = desk.check((HEADER + JANE.replace("Berlin", "Rom")).getBytes(StandardCharsets.UTF_8),
                new ImportOptions(true, false, false));
        assertThat(check.regions()).containsExactly("Rom");

        desk.apply(check);

        assertThat(fleet.core.phones().regions()).extracting(r -> r.name().text()).contains("Rom");
    }

    // S-150
    @Test
    void what_is_too_large_or_no_such_file_is_refused_in_words() {
        assertThatThrownBy(() -> desk.check("Name\n" + "x\n".repeat(21))).isInstanceOf(TooMany.class).hasMessageContaining("20 rows");
        assertThatThrownBy(() -> desk.check("x".repeat(20_001))).isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> desk.check("Name,Pasword\nx,y")).isInstanceOf(Invalid.class).hasMessageContaining("'Pasword'");
        assertThatThrownBy(() -> desk.check("Name,Region,Tenant\n")).isInstanceOf(Invalid.class).hasMessageContaining("twice");
        assertThatThrownBy(() -> desk.check("Password\nx")).isInstanceOf(Invalid.class).hasMessageContaining("'Name'");
        assertThatThrownBy(() -> desk.check("")).isInstanceOf(Invalid.class).hasMessageContaining("empty");
        byte[] latin1 = "Name,Display Name\nx,J\u00f6rg\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> desk.check(latin1, COMPARING)).isInstanceOf(Invalid.class).hasMessageContaining("byte 22, in line 2");
        assertThat(desk.check(latin1, new ImportOptions(false, true, false)).users()).isEqualTo(new Counts(1, 0, 0));
    }

    //
    @Test
    void a_cell_of_two_lines_is_no_value() {
        assertThat(desk.check("Name,Display Name\nx,\"a\nsystem/password=1\"\n").errors()).isEqualTo(1);
    }

    @Test
    void a_zip_may_hold_one_csv_and_nothing_that_leaves_it_or_grows_without_end() throws IOException {
        ImportCheck check = desk.check(zip(Map.of("users.csv", HEADER + JANE, "jane.cfg", "a=b")), COMPARING);
        assertThat(check.users()).isEqualTo(new Counts(1, 0, 0));
        assertThat(check.notes()).singleElement().asString().contains("jane.cfg");

        byte[] slip = zip(Map.of("../users.csv", HEADER));
        byte[] two = zip(Map.of("a.csv", HEADER, "b.csv", HEADER));
        byte[] bomb = zip(Map.of("users.csv", "x".repeat(1_000_000)));
        byte[] none = zip(Map.of("a.cfg", ""));
        assertThatThrownBy(() -> desk.check(slip, COMPARING)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> desk.check(two, COMPARING)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> desk.check(bomb, COMPARING)).isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> desk.check(none, COMPARING)).isInstanceOf(Invalid.class);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
