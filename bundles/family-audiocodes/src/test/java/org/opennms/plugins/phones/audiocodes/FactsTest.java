package org.opennms.plugins.phones.audiocodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.AlarmType;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.WireCommand;
import org.opennms.plugins.phones.api.family.PhoneFamily.FamilyFacts;
import org.opennms.plugins.phones.api.firmware.FirmwareHeader;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;

class FactsTest {

    private static final MacAddress MAC = new MacAddress("00908f9a9623");

    private final FamilyFacts facts = new AudioCodesFamily("UTF-8", "d1gest").facts();

    // S-092, S-093, S-094
    @ParameterizedTest
    @CsvSource({
        "IPPhoneRegisterFailure,     Registration Failure,  39, CRITICAL, 1, 5, IPPHONE REGISTRATION FAILURE,  true",
        "IPPhoneSurvivableModeStart, Survivable Mode Start, 40, MAJOR,    0, 0, IPPHONE SURVIVABLE MODE START, false",
        "IPPhoneLyncLoginFailure,    Lync Login Failure,    41, CRITICAL, 1, 5, IPPHONE LYNC LOGIN FAILURE,    true"})
    void the_three_published_alarms_are_the_manuals(String name, String title, int number, Severity severity, int type,
                                                    int cause, String wire, boolean clearedByRegistered) {
        AlarmType alarm = facts.alarms().stream().filter(a -> a.name().text().equals(name)).findFirst().orElseThrow();

        assertThat(alarm.title()).isEqualTo(title);
        assertThat(alarm.vendorOid()).contains(".1.3.6.1.4.1.5003.9.20.3.2.0." + number);
        assertThat(alarm.number()).isEqualTo(number);
        assertThat(alarm.severity()).isEqualTo(severity);
        assertThat(alarm.type()).isEqualTo(type);
        assertThat(alarm.probableCause()).isEqualTo(cause);
        assertThat(alarm.spellings()).contains(wire);
        assertThat(alarm.clearedByRegistered()).isEqualTo(clearedByRegistered);
    }

    @Test
    void every_alarm_says_what_it_is_and_what_to_do() { // S-095
        assertThat(facts.alarms()).hasSize(9).allSatisfy(a -> {
            assertThat(a.description()).isNotBlank();
            assertThat(a.correctiveAction()).isNotBlank();
        });
        assertThat(facts.alarms()).extracting(AlarmType::name).doesNotHaveDuplicates();
        assertThat(facts.alarms()).extracting(AlarmType::number).doesNotHaveDuplicates();
        assertThat(facts.alarms().stream().flatMap(a -> a.spellings().stream().map(AlarmName::key).distinct()))
                .doesNotHaveDuplicates();
    }

    @Test
    void only_the_published_alarms_stand_in_the_vendors_arc() {
        assertThat(facts.alarms()).filteredOn(a -> a.vendorOid().isPresent()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "420HD2.2.0.7,                      420HD,  2.2.0.7",
        "440HDUC_2.0.9.65,                  440HD,  UC_2.0.9.65",
        "430HD2.0.2.63_ems,                 430HD,  2.0.2.63_ems",
        "4052.2.8.61,                       405,    2.2.8.61",
        "405HD2.2.16.142.46,                405HD,  2.2.16.142.46",
        "445HDUC_3.1.2.89,                  445HD,  UC_3.1.2.89",
        "450HDUC_3.0.0.575,                 450HD,  UC_3.0.0.575",
        "C450HD~~~~UC_3.4.6.604~,           C450HD, UC_3.4.6.604",
        "~~UC_2.0.13.121~~430HD~2014.08.10, 430HD,  UC_2.0.13.121",
        "~2.2.16.538~~440HDG~~10.08.2014~,  440HD,  2.2.16.538"})
    void model_and_version_are_found_in_an_images_head(String text, String hardware, String version) { // S-197
        ByteBuffer head = ByteBuffer.wrap(("\u0001\u00ff~" + text).replace('~', '\0').getBytes(StandardCharsets.ISO_8859_1));

        assertThat(facts.firmwareHeader(head)).contains(new FirmwareHeader(hardware, version));
        assertThat(head.position()).isZero();
    }

    @Test
    void a_head_that_says_nothing_is_left_to_the_operator() {
        assertThat(facts.firmwareHeader(ByteBuffer.allocate(4096))).isEmpty();
        assertThat(facts.firmwareHeader(ByteBuffer.allocate(0))).isEmpty();
        assertThat(facts.firmwareHeader(ByteBuffer.wrap("made 2014.08.10 by 192.168.1.4".getBytes(StandardCharsets.US_ASCII))))
                .isEmpty();
    }

    @Test
    void a_restart_is_written_as_the_phones_rest_server_would_be_called() { // P-18
        WireCommand wire = facts.inKeepAliveReply(phone(), command(Command.RESTART)).orElseThrow();

        assertThat(wire.method()).isEqualTo("PUT");
        assertThat(wire.path()).isEqualTo("/rest/v1/command/ResetGracefulHandler");
        assertThat(wire.body().keySet()).containsExactly("sessionId", "emsUserName", "emsUserPassword", "schedulePeriod");
        assertThat(wire.body().get("sessionId")).matches("[0-9a-f]{8}");
        assertThat(wire.body()).containsEntry("emsUserName", "system").containsEntry("emsUserPassword", "d1gest")
                .containsEntry("schedulePeriod", "");
    }

    @Test
    void a_command_whose_form_is_unknown_is_not_invented() {
        assertThat(facts.inKeepAliveReply(phone(), command("message"))).isEmpty();
    }

    private static Phone phone() {
        return Phone.pending(MAC, new IpAddress("10.0.32.9"), Instant.EPOCH);
    }

    private static Command command(String kind) {
        return Command.waiting(MAC, kind, Instant.EPOCH, Instant.EPOCH.plusSeconds(60), Operator.ITSELF);
    }
}
