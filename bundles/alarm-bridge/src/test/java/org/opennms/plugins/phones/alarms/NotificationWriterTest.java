package org.opennms.plugins.phones.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.testing.MovableClock;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;

/** The layout is audiocodes.md 4: AcBoard's sixteen varbinds. */
class NotificationWriterTest {

    private static final String GLOBAL = "1.3.6.1.4.1.5003.9.10.1.21.1.%d.0";
    private static final Alarm ALARM = Samples.alarm(Samples.mac(0x3bb602), Samples.REGISTER_FAILURE, Severity.MAJOR, "no answer");

    private final MovableClock clock = new MovableClock(Samples.NOON);
    private final NotificationWriter writer = new NotificationWriter(new OID("1.3.6.1.4.1.32473"), clock);

    /** S-092: the forwarded trap carries the public OID. */
    @Test
    void a_raise_carries_the_public_oid_and_the_sixteen_globals_in_order() {
        clock.advance(Duration.ofSeconds(90));

        PDU pdu = written(Samples.raised(ALARM));

        assertThat(pdu.getType()).isEqualTo(PDU.TRAP);
        assertThat(pdu.get(0).toString()).isEqualTo("1.3.6.1.2.1.1.3.0 = 0:01:30.00");
        assertThat(pdu.get(1).toString()).isEqualTo("1.3.6.1.6.3.1.1.4.1.0 = 1.3.6.1.4.1.5003.9.20.3.2.0.39");
        assertThat(pdu.size()).isEqualTo(2 + 16 + 1);
        for (int i = 1; i <= 16; i++) {
            assertThat(pdu.get(1 + i).getOid()).hasToString(String.format(GLOBAL, i));
        }
        assertThat(global(pdu, 1)).hasToString("38");
        assertThat(global(pdu, 2)).hasToString("no answer");
        assertThat(global(pdu, 3)).hasToString("IPPhone:00908f3bb602");
        assertThat(global(pdu, 4)).hasToString("4");
        assertThat(global(pdu, 5)).as("modulo 32,000").hasToString("5");
        assertThat(global(pdu, 6)).hasToString("1");
        assertThat(global(pdu, 7)).hasToString("5");
        assertThat(global(pdu, 8)).as("S-094").hasToString("TlsConnectionFailure");
        assertThat(global(pdu, 9)).hasToString("second");
        assertThat(global(pdu, 10)).hasToString("IPPhoneRegisterFailure");
        assertThat(global(pdu, 12)).hasToString("4");
        assertThat(global(pdu, 13)).hasToString("00908f3bb602");
        assertThat(global(pdu, 14)).hasToString("10.1.2.3");
        assertThat(global(pdu, 15)).hasToString("IP phone");
        assertThat(global(pdu, 16)).hasToString("00908f3bb602");
        assertThat(pdu.get(18).toString()).isEqualTo("1.3.6.1.4.1.32473.2001.0 = 42");
    }

    @Test
    void the_date_is_eleven_octets_in_utc() {
        PDU pdu = written(Samples.raised(ALARM));

        assertThat(((OctetString) global(pdu, 11)).getValue())
                .containsExactly(0x07, 0xEA, 3, 4, 12, 5, 6, 7, '+', 0, 0);
    }

    @Test
    void a_clear_has_the_same_oid_and_severity_0() {
        PDU pdu = written(Samples.cleared(ALARM));

        assertThat(pdu.get(1).getVariable()).hasToString("1.3.6.1.4.1.5003.9.20.3.2.0.39");
        assertThat(global(pdu, 4)).hasToString("0");
        assertThat(global(pdu, 12)).hasToString("0");
    }

    @Test
    void alarms_without_a_public_oid_stand_in_our_own_arc() {
        Alarm known = Samples.alarm(Samples.mac(1), new AlarmName("IPPhoneRequiresReset"), Severity.WARNING, "");
        Alarm unknown = Samples.alarm(Samples.mac(1), new AlarmName("Burning"), Severity.WARNING, "smoke");

        PDU ofKnown = written(Samples.raised(known));
        PDU ofUnknown = written(Samples.raised(unknown));

        assertThat(ofKnown.get(1).getVariable()).hasToString("1.3.6.1.4.1.32473.0.9");
        assertThat(global(ofKnown, 1)).hasToString("8");
        assertThat(global(ofKnown, 2)).as("what the alarm means, where the phone says nothing").hasToString("what it means");
        assertThat(ofUnknown.get(1).getVariable()).hasToString("1.3.6.1.4.1.32473.0.1000");
        assertThat(global(ofUnknown, 1)).hasToString("999");
        assertThat(global(ofUnknown, 10)).hasToString("Burning");
    }

    @Test
    void what_a_phone_says_never_leaves_the_bounds_of_the_mib() {
        Alarm wild = new Alarm(1, ALARM.mac(), ALARM.name(), Severity.MAJOR, "\u00e4".repeat(300), ALARM.remoteHost(), "",
                "x".repeat(500), "line\nbreak", -1, 99, -5, Samples.NOON, Samples.NOON, 1, Samples.NOON, Optional.empty());

        PDU pdu = written(Samples.raised(wild));

        assertThat(((OctetString) global(pdu, 2)).length()).as("cut between characters").isEqualTo(200);
        assertThat(((OctetString) global(pdu, 8)).length()).isEqualTo(100);
        assertThat(global(pdu, 9)).hasToString("line break");
        assertThat(global(pdu, 5)).hasToString("31999");
        assertThat(global(pdu, 6)).hasToString("0");
        assertThat(global(pdu, 7)).hasToString("0");
        assertThat(pdu.getBERLength()).as("fits an Ethernet frame").isLessThan(1_400);
    }

    @Test
    void device_name_and_description_are_the_user_and_the_model_where_known() {
        Phone phone = Phone.pending(ALARM.mac(), IpAddress.LOOPBACK, Samples.NOON)
                .with(new PhoneModel("Audiocodes_430HD"))
                .approvedIn(Optional.empty(), Optional.of(new UserName("anna")));
        Notice notice = Samples.raised(ALARM);

        PDU pdu = written(new Notice(notice.change(), notice.type(), Optional.of(phone)));

        assertThat(global(pdu, 13)).hasToString("anna");
        assertThat(global(pdu, 15)).hasToString("Audiocodes_430HD");
    }

    @Test
    void an_alarm_of_the_manager_itself_names_the_manager() {
        Alarm ours = Samples.alarm(MacAddress.NONE, new AlarmName("PhoneFileScan"), Severity.MAJOR, "many");

        PDU pdu = written(Samples.raised(ours));

        assertThat(global(pdu, 3)).hasToString("IPPhoneManager");
        assertThat(global(pdu, 13)).hasToString("IPPhoneManager");
        assertThat(global(pdu, 15)).hasToString("IP phone manager");
    }

    private PDU written(Notice notice) {
        PDU pdu = new PDU();
        pdu.setType(PDU.TRAP);
        writer.write(notice, pdu);
        return pdu;
    }

    private static Variable global(PDU pdu, int number) {
        return pdu.getVariable(new OID(String.format(GLOBAL, number)));
    }
}
