package org.opennms.plugins.phones.commander;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.WireCommand;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;

class FamilyCommanderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final MacAddress MAC = new MacAddress("00908f3bb602");

    private final FamilyCommander commander = new FamilyCommander(List.of(new OneWordFamily("A1"), new OneWordFamily("B2")));

    @Test
    void the_family_of_the_phones_model_writes_the_command() { // P-18
        Phone phone = phone(Map.of("model", "A1")).with(new PhoneModel("Test_B2"));

        assertThat(paths(phone, "restart")).containsExactly("/B2/restart");
    }

    @Test
    void a_phone_without_a_model_is_known_by_what_it_reports() {
        assertThat(paths(phone(Map.of("model", "B2", "fwVersion", "2.2.16")), "restart")).containsExactly("/B2/restart");
        assertThat(paths(phone(Map.of("userAgent", "Phone/2.2 (A1)")), "restart")).containsExactly("/A1/restart");
    }

    @Test
    void a_phone_of_no_family_is_told_nothing() {
        assertThat(paths(phone(Map.of("model", "C3")), "restart")).isEmpty();
        assertThat(paths(Phone.pending(MAC, IpAddress.LOOPBACK, NOW), "restart")).isEmpty();
    }

    @Test
    void a_command_the_family_cannot_write_is_left_out_and_the_others_keep_their_order() {
        assertThat(paths(phone(Map.of("model", "A1")), "sing", "restart", "stumble", "restart"))
                .containsExactly("/A1/restart", "/A1/restart");
    }

    @Test
    void a_family_that_stumbles_over_a_phone_harms_no_caller() {
        assertThat(paths(phone(Map.of("userAgent", "stumble")), "restart")).isEmpty();
    }

    private List<String> paths(Phone phone, String... kinds) {
        List<Command> commands = List.of(kinds).stream()
                .map(kind -> Command.waiting(MAC, kind, NOW, NOW.plus(Duration.ofHours(1)), new Operator("anna")))
                .toList();
        return commander.forKeepAlive(phone, commands).stream().map(WireCommand::path).toList();
    }

    private static Phone phone(Map<String, String> fields) {
        return Phone.pending(MAC, IpAddress.LOOPBACK, NOW)
                .with(new Report(MAC, NOW, IpAddress.LOOPBACK, Report.Kind.KEEP_ALIVE, Status.REGISTERED, fields));
    }
}
