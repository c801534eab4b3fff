package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opennms.plugins.phones.core.Fixture.ANNA;
import static org.opennms.plugins.phones.core.Fixture.BERLIN;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.Fixture.mac;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.opennms.plugins.phones.api.exchange.ImportCheck;
import org.opennms.plugins.phones.api.exchange.ImportCheck.Counts;
import org.opennms.plugins.phones.api.exchange.ImportCheck.LineError;
import org.opennms.plugins.phones.api.exchange.ImportOptions;
import org.opennms.plugins.phones.api.exchange.UserExport;
import org.opennms.plugins.phones.api.exchange.UserExport.Layout;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.job.WholeOperation.Progress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.model.Vlan;

class ImportTest {

    /** The manual's own, App. A. */
    private static final String HEADER = "Name,Password,Display Name,Region,Device 1 Display Name,Device 1 MAC Address,"
            + "Device 1 IP Phone Model,Device 1 Language,Device 1 VLAN Mode,Device 1 VLAN ID\r\n";
    private static final String JANE = "jane,geheim,Jane,Berlin,device 1,00908f3bb602,FAKE_10x,English,Disabled,0\r\n";
    private static final ImportOptions COMPARING = new ImportOptions(false, false, true);
    private static final Progress NO_PROGRESS = new Progress() {

        @Override
        public void total(long steps) {
            // nobody looks
        }

        @Override
        public void done(Outcome.State how, long steps) {
            // nobody looks
        }
    };

    private final Fixture fleet = new Fixture();
    private final Families families = new Families(List.of(new FakeFamily()),
            new AdvertisedAddresses("phones.example.org", "", "8080,8081"));
    private final UserImports imports = new UserImports(fleet.store, families, Fixture.SETTINGS, new ImportLimits(20, 20_000),
            fleet.clock);
    private final ImportOperation operation = new ImportOperation(fleet.store, imports, new EchoGenerator(), families,
            Fixture.SETTINGS, fleet.clock);

    private final UserExports exports = new UserExports(fleet.store, fleet.core.phones(), fleet.clock);

    @AfterEach
    void close() {
        fleet.close();
    }

    private ImportCheck check(String csv) {
        return check(csv.getBytes(StandardCharsets.UTF_8), COMPARING);
    }

    private ImportCheck check(byte[] bytes, ImportOptions options) {
        try {
            return imports.check("users.csv", new ByteArrayInputStream(bytes), options, ANNA);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome apply(ImportCheck check) {
        JobRun run = new JobRun(1, Map.of("import", Long.toString(check.upload().id()), "tag", check.tag()), ANNA, "");
        return fleet.store.write(operation.prepare(run, NO_PROGRESS)::write);
    }

    private PhoneUser user(String name) {
        return fleet.core.phones().user(new UserName(name)).orElseThrow();
    }

    private String export(Layout layout, boolean passwords) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            exports.users(new UserExport(Set.of(), Set.of(), Optional.empty(), layout, passwords),
                    ANNA, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    // S-154, S-155, S-047, S-159, S-160
    @Test
    void a_file_is_looked_at_first_and_then_lets_users_and_phones_in() {
        ImportCheck check = check(HEADER + JANE);
        assertThat(check.users()).isEqualTo(new Counts(1, 0, 0));
        assertThat(check.phones()).isEqualTo(new Counts(1, 0, 0));
        assertThat(check.errors()).isZero();
        assertThat(fleet.find(MAC)).as("nothing is written yet").isEmpty();

        Outcome outcome = apply(check);

        assertThat(outcome.reason()).isEqualTo("users: 1 new, 0 changed, 0 as they were; phones: 1 new, 0 changed, 0 as they were");
        assertThat(user("jane")).isEqualTo(new PhoneUser(new UserName("jane"), Optional.of("Jane"), Optional.of(new Secret("geheim")),
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

    // S-151, S-154, S-156
    @Test
    void what_was_exported_changes_nothing_when_it_is_imported() {
        apply(check("Name;Password;Tenant;device 2 mac address;DEVICE 2 IP phone model;Device 1 MAC address;Device 1 IP Phone Model;"
                + "Device 3 Mac Address;Device 3 IP Phone Model;Device 3 VLAN Mode;Device 3 VLAN ID;Device 3 VLAN Priority\n"
                + "jane;\"ge;h\"\"eim\";berlin;0090.0000.0001;Fake_10X;00:90:00:00:00:02;Fake_10X_LYNC;009000000003;Fake_20X;Manual;7;5\n"));
        assertThat(fleet.phone(mac(3)).details().vlan()).contains(new Vlan(Vlan.Mode.MANUAL, 7, 5));

        for (Layout layout : Layout.values()) {
            for (boolean passwords : new boolean[] {true, false}) {
                String csv = export(layout, passwords);
                ImportCheck again = check(csv);
                assertThat(again.errors()).as(csv + again.reasons()).isZero();
                assertThat(again.users()).as(csv).isEqualTo(new Counts(0, 0, 1));
                assertThat(again.phones()).as(csv).isEqualTo(new Counts(0, 0, 3));
                assertThat(csv.contains("ge;h")).isEqualTo(passwords);
            }
        }
        apply(check(HEADER + JANE.replace("jane", "bob")));
        assertThat(export(Layout.V7_0, false)).startsWith("Name,Password,Display Name,Region,Device 1 Display Name,Device 1 MAC Address,");
        assertThat(export(Layout.V7_6, false)).startsWith("Name,Password,\"Display Name\",Tenant,\"Device 1 Display Name\","
                + "\"Device 1 MAC Address\",\"Device 1 Serial Number\",\"Device 1 IP Phone Model\",\"Device 1 Language\","
                + "\"Device 1 VLAN Mode\",\"Device 1 VLAN ID\",\"Device 1 VLAN Priority\",\"Device 2 ");
    }

    // S-154
    @Test
    void the_header_of_one_device_is_the_manuals_byte_for_byte() {
        apply(check(HEADER + JANE));

        assertThat(export(Layout.V7_0, true)).isEqualTo(HEADER + JANE.replace("FAKE_10x", "Fake_10X"));
    }

    //
    @Test
    void what_a_spreadsheet_would_run_is_text_and_comes_back_as_it_was() {
        List<String> evil = List.of("=1+1", "+49", "-1", "@x", "'=1", "''+1", "'plain", "plain");
        apply(check("Name,Password,Display Name\n" + IntStream.range(0, evil.size())
                .mapToObj(i -> "u" + i + ",x" + i + ",d" + i).collect(Collectors.joining("\n"))));
        fleet.store.change(tx -> IntStream.range(0, evil.size()).forEach(i -> tx.users().save(new PhoneUser(new UserName("u" + i),
                Optional.of(evil.get(i)), Optional.of(new Secret(evil.get(i))), Optional.empty()))));

        String csv = export(Layout.V7_0, true);

        assertThat(csv.lines().flatMap(line -> List.of(line.split(",")).stream())).noneMatch(cell -> cell.matches("\"?[=+@-].*"));
        assertThat(check(csv).users()).isEqualTo(new Counts(0, 0, evil.size()));
    }

    // S-160
    @Test
    void a_bad_line_is_named_and_nothing_can_be_applied() {
        ImportCheck check = check("Name,Region,Device 1 MAC Address,Device 1 IP Phone Model,Device 1 VLAN ID\na,,,,\nb,,,,\nc,,,,\nd,,,,\n"
                + "e,,,,\nf,Paris,nonsense,Fake_10X,\ng,,009000000001,No_Such,\nh,,009000000002,Fake_10X,9999\na,,,,\nsystem,,,,\n"
                + "i,,009000000002,,\nj,,,,,surplus\n,,009000000009,Fake_10X,\n");

        assertThat(check.reasons()).extracting(e -> e.line() + " " + e.column()).containsExactlyInAnyOrder("7 Device 1 MAC Address",
                "7 Region", "8 Device 1 IP Phone Model", "9 Device 1", "10 Name", "11 Name", "12 Device 1 MAC Address", "13 ", "14 Name");
        assertThat(check.errors()).isEqualTo(9);
        assertThatThrownBy(() -> apply(check)).isInstanceOf(Conflict.class).hasMessageContaining("line 7");
        assertThat(fleet.core.phones().user(new UserName("a"))).isEmpty();
    }

    @Test
    void a_password_that_nobody_can_read_stays_where_it_is_known_and_is_an_error_where_not() {
        apply(check(HEADER + JANE));

        ImportCheck check = check("Name,Password\njane,&sh&=UlVKdFVYZ1cN\nbob,&sh&=UlVKdFVYZ1cN\ncleo,***\n");

        assertThat(check.users()).isEqualTo(new Counts(0, 0, 1));
        assertThat(check.reasons()).extracting(LineError::line).containsExactly(3L, 4L);
    }

    @Test
    void to_one_who_may_not_see_passwords_each_that_is_given_is_a_change() {
        apply(check(HEADER + JANE));

        assertThat(check((HEADER + JANE).getBytes(StandardCharsets.UTF_8), ImportOptions.PLAIN).users()).isEqualTo(new Counts(0, 1, 0));
        assertThat(check(HEADER + JANE).users()).isEqualTo(new Counts(0, 0, 1));
    }

    @Test
    void what_has_changed_since_it_was_checked_is_not_applied() {
        ImportCheck check = check(HEADER + JANE);
        fleet.core.userAdmin().add(PhoneUser.named(new UserName("jane")), ANNA);

        assertThatThrownBy(() -> apply(check)).isInstanceOf(Stale.class);
        assertThat(fleet.find(MAC)).isEmpty();
        ImportCheck again = imports.find(check.upload().id()).orElseThrow();
        assertThat(again.users()).isEqualTo(new Counts(0, 1, 0));
        apply(again);
        assertThat(fleet.find(MAC)).isPresent();
    }

    // S-051
    @Test
    void a_pending_phone_is_let_in_and_told_to_restart() {
        fleet.pending(MAC);

        apply(check(HEADER + JANE));

        assertThat(fleet.phone(MAC).isPending()).isFalse();
        assertThat(fleet.phone(MAC).access().isPinnedTo(HERE)).isTrue();
        assertThat(fleet.core.commands().list(Optional.of(MAC), 5)).extracting(Command::kind).containsExactly(Command.RESTART);
    }

    // S-113
    @Test
    void the_file_of_a_phone_that_was_there_stays_until_it_is_generated_on_purpose() {
        apply(check(HEADER + JANE));
        Optional<ConfigFile> before = fleet.look(v -> v.files().current(MAC + ".cfg"));

        ImportCheck check = check(HEADER + JANE.replace("geheim", "another").replace("English", "German"));
        assertThat(check.users()).isEqualTo(new Counts(0, 1, 0));
        assertThat(check.phones()).isEqualTo(new Counts(0, 1, 0));
        apply(check);

        assertThat(fleet.<Optional<ConfigFile>>look(v -> v.files().current(MAC + ".cfg"))).isEqualTo(before);
    }

    @Test
    void missing_columns_leave_things_as_they_are_and_phones_move_with_their_users() {
        fleet.store.change(tx -> tx.regions().save(new Region(new RegionName("Paris"), Optional.empty())));
        apply(check(HEADER + JANE));

        ImportCheck check = check("\ufeffREGION\tname\r\nparis\tjane\r\n\r\n");
        assertThat(check.phones()).isEqualTo(new Counts(0, 1, 0));
        apply(check);

        assertThat(user("jane").displayName()).contains("Jane");
        assertThat(fleet.phone(MAC).region()).contains(new RegionName("Paris"));
    }

    @Test
    void regions_are_added_where_that_is_asked_for() {
        ImportCheck check = check((HEADER + JANE.replace("Berlin", "Rom")).getBytes(StandardCharsets.UTF_8),
                new ImportOptions(true, false, false));
        assertThat(check.regions()).containsExactly("Rom");

        apply(check);

        assertThat(fleet.core.phones().regions()).extracting(r -> r.name().text()).contains("Rom");
    }

    // S-150
    @Test
    void what_is_too_large_or_no_such_file_is_refused_in_words() {
        assertThatThrownBy(() -> check("Name\n" + "x\n".repeat(21))).isInstanceOf(TooMany.class).hasMessageContaining("20 rows");
        assertThatThrownBy(() -> check("x".repeat(20_001))).isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> check("Name,Pasword\nx,y")).isInstanceOf(Invalid.class).hasMessageContaining("'Pasword'");
        assertThatThrownBy(() -> check("Name,Region,Tenant\n")).isInstanceOf(Invalid.class).hasMessageContaining("twice");
        assertThatThrownBy(() -> check("Password\nx")).isInstanceOf(Invalid.class).hasMessageContaining("'Name'");
        assertThatThrownBy(() -> check("")).isInstanceOf(Invalid.class).hasMessageContaining("empty");
        byte[] latin1 = "Name,Display Name\nx,J\u00f6rg\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> check(latin1, COMPARING)).isInstanceOf(Invalid.class).hasMessageContaining("byte 22, in line 2");
        assertThat(check(latin1, new ImportOptions(false, true, false)).users()).isEqualTo(new Counts(1, 0, 0));
    }

    //
    @Test
    void a_cell_of_two_lines_is_no_value() {
        assertThat(check("Name,Display Name\nx,\"a\nsystem/password=1\"\n").errors()).isEqualTo(1);
    }

    @Test
    void a_zip_may_hold_one_csv_and_nothing_that_leaves_it_or_grows_without_end() throws IOException {
        ImportCheck check = check(zip(Map.of("users.csv", HEADER + JANE, "jane.cfg", "a=b")), COMPARING);
        assertThat(check.users()).isEqualTo(new Counts(1, 0, 0));
        assertThat(check.notes()).singleElement().asString().contains("jane.cfg");

        byte[] slip = zip(Map.of("../users.csv", HEADER));
        byte[] two = zip(Map.of("a.csv", HEADER, "b.csv", HEADER));
        byte[] bomb = zip(Map.of("users.csv", "x".repeat(1_000_000)));
        byte[] none = zip(Map.of("a.cfg", ""));
        assertThatThrownBy(() -> check(slip, COMPARING)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> check(two, COMPARING)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> check(bomb, COMPARING)).isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> check(none, COMPARING)).isInstanceOf(Invalid.class);
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

    //
    @Test
    void what_phones_say_of_themselves_is_no_formula_either() throws IOException {
        fleet.say(MAC, HERE, Status.REGISTERED, "userName", "=cmd()", "phoneNumber", "+4930123", "fwVersion", "2.0");
        fleet.alert(MAC, "FakeRegistration", "5");
        ByteArrayOutputStream devices = new ByteArrayOutputStream();
        ByteArrayOutputStream alarms = new ByteArrayOutputStream();

        exports.devices(devices);
        exports.alarms(alarms);

        assertThat(devices.toString(StandardCharsets.UTF_8).lines()).hasSize(2).last().asString()
                .startsWith("'=cmd(),'+4930123,registered,00908f3bb602,10.1.2.3,");
        assertThat(alarms.toString(StandardCharsets.UTF_8)).contains("FakeRegistration,IPPhone:00908f3bb602,");
    }
}
