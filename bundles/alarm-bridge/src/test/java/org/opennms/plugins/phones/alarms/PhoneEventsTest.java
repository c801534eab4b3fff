package org.opennms.plugins.phones.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.integration.api.v1.config.events.AlarmType;
import org.opennms.integration.api.v1.config.events.EventDefinition;
import org.opennms.integration.api.v1.config.events.MaskElement;
import org.opennms.plugins.phones.api.alarm.AlarmName;

class PhoneEventsTest {

    private static final String PREFIX = "uei.opennms.org/plugins/phones/";

    private final PhoneEvents events = new PhoneEvents();

    /** A file that is missing or misspelt is skipped without a word, so the number is the proof. */
    @Test
    void all_definitions_are_loaded() {
        assertThat(unmasked()).hasSize(22);
        assertThat(masked()).hasSize(6);
    }

    /** S-095: every alarm tells the operator what it is and what to do. */
    @ParameterizedTest
    @ValueSource(strings = {"IPPhoneRegisterFailure", "IPPhoneSurvivableModeStart", "IPPhoneLyncLoginFailure",
        "IPPhoneSpeakerFirmwareDownloadFailure", "IPPhoneSpeakerFirmwareUpgradeFailure",
        "IPPhoneConferenceSpeakerConnectionFailure", "IPPhoneGeneralLocalEvent", "IPPhoneWebSuccessiveLoginFailedTrials",
        "IPPhoneRequiresReset", "PhoneFileScan"})
    void each_alarm_has_a_raise_and_a_clear_that_finds_it(String name) {
        EventDefinition raise = unmasked().get(PREFIX + name);
        EventDefinition clear = unmasked().get(PREFIX + name + "Cleared");

        assertThat(raise.getDescription()).isNotBlank();
        assertThat(raise.getOperatorInstructions()).isNotBlank();
        assertThat(raise.getLogMessage().getContent()).isNotBlank();
        assertThat(raise.getAlarmData().getType()).isEqualTo(AlarmType.PROBLEM);
        assertThat(raise.getAlarmData().getReductionKey()).isEqualTo("%uei%:%parm[mac]%");
        assertThat(clear.getAlarmData().getType()).isEqualTo(AlarmType.RESOLUTION);
        assertThat(clear.getAlarmData().getClearKey()).isEqualTo(PREFIX + name + ":%parm[mac]%");
        assertThat(clear.getSeverity().getLabel()).isEqualTo("Cleared");
    }

    @ParameterizedTest
    @CsvSource({"39,IPPhoneRegisterFailure,Critical", "40,IPPhoneSurvivableModeStart,Major",
        "41,IPPhoneLyncLoginFailure,Critical"})
    void traps_with_a_public_oid_are_told_apart_by_their_severity(String specific, String name, String severity) {
        List<EventDefinition> ofTrap = masked().stream().filter(d -> element(d, "specific").equals(specific)).toList();

        assertThat(ofTrap).extracting(EventDefinition::getUei).containsExactly(PREFIX + name, PREFIX + name + "Cleared");
        assertThat(ofTrap).allSatisfy(d -> {
            assertThat(element(d, "id")).isEqualTo(".1.3.6.1.4.1.5003.9.20.3.2");
            assertThat(element(d, "generic")).isEqualTo("6");
            assertThat(d.getMask().getVarbinds()).hasSize(1);
            assertThat(d.getMask().getVarbinds().get(0).getNumber()).isEqualTo(4);
        });
        assertThat(ofTrap.get(0).getSeverity().getLabel()).isEqualTo(severity);
        assertThat(ofTrap.get(0).getMask().getVarbinds().get(0).getValues()).containsExactly("1", "2", "3", "4", "5");
        assertThat(ofTrap.get(1).getMask().getVarbinds().get(0).getValues()).containsExactly("0");
        assertThat(ofTrap.get(1).getAlarmData().getClearKey()).isEqualTo(PREFIX + name + ":%parm[#3]%");
    }

    @Test
    void an_alarm_without_a_definition_shares_one_that_tells_names_apart() {
        assertThat(events.uei(new AlarmName("IPPhoneRegisterFailure"), false)).isEqualTo(PREFIX + "IPPhoneRegisterFailure");
        assertThat(events.uei(new AlarmName("Burning"), false)).isEqualTo(PREFIX + "otherAlarm");
        assertThat(events.uei(new AlarmName("Burning"), true)).isEqualTo(PREFIX + "otherAlarmCleared");
        assertThat(unmasked().get(PREFIX + "otherAlarm").getAlarmData().getReductionKey())
                .isEqualTo("%uei%:%parm[mac]%:%parm[name]%");
        assertThat(unmasked().get(PREFIX + "otherAlarmCleared").getAlarmData().getClearKey())
                .isEqualTo(PREFIX + "otherAlarm:%parm[mac]%:%parm[name]%");
    }

    private Map<String, EventDefinition> unmasked() {
        return events.getEventDefinitions().stream().filter(d -> d.getMask() == null)
                .collect(Collectors.toMap(EventDefinition::getUei, Function.identity()));
    }

    private List<EventDefinition> masked() {
        return events.getEventDefinitions().stream().filter(d -> d.getMask() != null).toList();
    }

    private static String element(EventDefinition definition, String name) {
        return definition.getMask().getMaskElements().stream().filter(e -> e.getName().equals(name))
                .map(MaskElement::getValues).map(v -> String.join(",", v)).findFirst().orElseThrow();
    }
}
