package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.Fixture.mac;
import static org.opennms.plugins.phones.core.ImportDesk.HEADER;
import static org.opennms.plugins.phones.core.ImportDesk.JANE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.exchange.ImportCheck.Counts;
import org.opennms.plugins.phones.api.exchange.ImportCheck;
import org.opennms.plugins.phones.api.exchange.UserExport.Layout;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.model.Vlan;

class ExportTest {

    private final ImportDesk desk = new ImportDesk();
    private final Fixture fleet = desk.fleet;

    @AfterEach
    void close() {
        desk.close();
    }

    // S-151, S-154, S-156
    @Test
    void what_was_exported_changes_nothing_when_it_is_imported() {
        desk.apply(desk.check("Name;Password;Tenant;device 2 mac address;DEVICE 2 IP phone model;Device 1 MAC address;Device 1 IP Phone Model;"
                + "Device 3 Mac Address;Device 3 IP Phone Model;Device 3 VLAN Mode;Device 3 VLAN ID;Device 3 VLAN Priority\n"
                + "jane;\"ge;h\"\"eim\";berlin;0090.0000.0001;Fake_10X;00:90:00:00:00:02;Fake_10X_LYNC;009000000003;Fake_20X;Manual;7;5\n"));
        assertThat(fleet.phone(mac(3)).details().vlan()).contains(new Vlan(Vlan.Mode.MANUAL, 7, 5));

        for (Layout layout : Layout.values()) {
            for (boolean passwords : new boolean[] {true, false}) {
                String csv = desk.export(layout, passwords);
                ImportCheck again = desk.check(csv);
                assertThat(again.errors()).as(csv + again.reasons()).isZero();
                assertThat(again.users()).as(csv).isEqualTo(new Counts(0, 0, 1));
                assertThat(again.phones()).as(csv).isEqualTo(new Counts(0, 0, 3));
                assertThat(csv.contains("ge;h")).isEqualTo(passwords);
            }
        }
        desk.apply(desk.check(HEADER + JANE.replace("jane", "bob")));
        assertThat(desk.export(Layout.V7_0, false)).startsWith("Name,Password,Display Name,Region,Device 1 Display Name,Device 1 MAC Address,");
        assertThat(desk.export(Layout.V7_6, false)).startsWith("Name,Password,\"Display Name\",Tenant,\"Device 1 Display Name\","
                + "\"Device 1 MAC Address\",\"Device 1 Serial Number\",\"Device 1 IP Phone Model\",\"Device 1 Language\","
                + "\"Device 1 VLAN Mode\",\"Device 1 VLAN ID\",\"Device 1 VLAN Priority\",\"Device 2 ");
    }

    // S-154
    @Test
    void the_header_of_one_device_is_the_manuals_byte_for_byte() {
        desk.apply(desk.check(HEADER + JANE));

        assertThat(desk.export(Layout.V7_0, true)).isEqualTo(HEADER + JANE.replace("FAKE_10x", "Fake_10X"));
    }

    //
    @Test
    void what_a_spreadsheet_would_run_is_text_and_comes_back_as_it_was() {
        List<String> evil = List.of("=1+1", "+49", "-1", "@x", "'=1", "''+1", "'plain", "plain");
        desk.apply(desk.check("Name,Password,Display Name\n" + IntStream.range(0, evil.size())
                .mapToObj(i -> "u" + i + ",x" + i + ",d" + i).collect(Collectors.joining("\n"))));
        fleet.store.change(tx -> IntStream.range(0, evil.size()).forEach(i -> tx.users().save(new PhoneUser(new UserName("u" + i),
                Optional.of(evil.get(i)), Optional.of(new Secret(evil.get(i))), Optional.empty()))));

        String csv = desk.export(Layout.V7_0, true);

        assertThat(csv.lines().flatMap(line -> List.of(line.split(",")).stream())).noneMatch(cell -> cell.matches("\"?[=+@-].*"));
        assertThat(desk.check(csv).users()).isEqualTo(new Counts(0, 0, evil.size()));
    }

    //
    @Test
    void what_phones_say_of_themselves_is_no_formula_either() throws IOException {
        fleet.say(MAC, HERE, Status.REGISTERED, "userName", "=cmd()", "phoneNumber", "+4930123", "fwVersion", "2.0");
        fleet.alert(MAC, "FakeRegistration", "5");
        ByteArrayOutputStream devices = new ByteArrayOutputStream();
        ByteArrayOutputStream alarms = new ByteArrayOutputStream();

        desk.exports.devices(PhoneFilter.ALL, devices);
        desk.exports.alarms(alarms);

        assertThat(devices.toString(StandardCharsets.UTF_8).lines()).hasSize(2).last().asString()
                .startsWith("'=cmd(),'+4930123,registered,00908f3bb602,10.1.2.3,");
        assertThat(alarms.toString(StandardCharsets.UTF_8)).contains("FakeRegistration,IPPhone:00908f3bb602,");
    }
}
