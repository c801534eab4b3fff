package org.opennms.plugins.phones.alarms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmType;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.UserName;
import org.snmp4j.PDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** Writes an alarm change as AudioCodes managers do: with the sixteen acBoardTrapGlobals of the AcBoard MIB. */
final class NotificationWriter {

    /** acBoardTrapGlobals; its objects are 1 to 16. */
    private static final OID GLOBALS = new OID("1.3.6.1.4.1.5003.9.10.1.21.1");

    /** Under our own arc; what stands below a zero can pass a proxy to SNMPv1 and back (RFC 3584, 3.1). */
    private static final int NOTIFICATIONS = 0;

    /** Among our own notifications, for alarms nobody has numbered. */
    private static final int OTHER_ALARM = 1000;

    /** Under our own arc: the id by which duplicates are told. */
    private static final int CHANGE_ID = 2001;

    private static final int UNIQUE_IDS = 32_000;
    private static final int LAST_NAME = 1000;
    private static final int LAST_TYPE = 10;
    private static final int LAST_PROBABLE_CAUSE = 74;
    private static final int LONG_TEXT = 200;
    private static final int SHORT_TEXT = 100;

    private final OID ownArc;
    private final Clock clock;
    private final Instant start;

    NotificationWriter(OID ownArc, Clock clock) {
        this.ownArc = ownArc;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** @param pdu of the receiver's version; it has its type and nothing else yet */
    void write(Notice notice, PDU pdu) {
        pdu.add(new VariableBinding(SnmpConstants.sysUpTime, upTime()));
        pdu.add(new VariableBinding(SnmpConstants.snmpTrapOID, trapOid(notice)));
        addGlobals(pdu, notice);
        pdu.add(new VariableBinding(under(ownArc, CHANGE_ID, 0), new OctetString(Long.toString(notice.change().id()))));
    }

    private void addGlobals(PDU pdu, Notice notice) {
        Alarm alarm = notice.alarm();
        int severity = notice.severity().number();
        Variable[] globals = {
            new Integer32(Math.max(0, Math.min(LAST_NAME, number(notice) - 1))),
            text(notice.description(), LONG_TEXT),
            text(alarm.source(), SHORT_TEXT),
            new Integer32(severity),
            new Integer32((int) Math.floorMod(alarm.uniqueId(), (long) UNIQUE_IDS)),
            new Integer32(within(alarm.type(), LAST_TYPE)),
            new Integer32(within(alarm.probableCause(), LAST_PROBABLE_CAUSE)),
            text(alarm.additionalInfo1(), SHORT_TEXT),
            text(alarm.additionalInfo2(), SHORT_TEXT),
            text(alarm.name().text(), SHORT_TEXT),
            dateAndTime(notice.change().at()),
            new Integer32(severity),
            text(deviceName(notice), SHORT_TEXT),
            text(alarm.remoteHost().text(), SHORT_TEXT),
            text(deviceDescription(notice), SHORT_TEXT),
            text(alarm.mac().digits(), SHORT_TEXT),
        };
        for (int i = 0; i < globals.length; i++) {
            pdu.add(new VariableBinding(under(GLOBALS, i + 1, 0), globals[i]));
        }
    }

    private OID trapOid(Notice notice) {
        return notice.type().flatMap(AlarmType::vendorOid).map(OID::new)
                .orElseGet(() -> under(ownArc, NOTIFICATIONS, number(notice)));
    }

    private static int number(Notice notice) {
        return notice.type().map(AlarmType::number).orElse(OTHER_ALARM);
    }

    /** Who uses the phone, as far as known: the person at the receiver knows users, not hardware addresses. */
    private static String deviceName(Notice notice) {
        return notice.phone().flatMap(Phone::user).map(UserName::toString)
                .orElse(isOurs(notice) ? notice.alarm().source() : notice.alarm().mac().digits());
    }

    private static String deviceDescription(Notice notice) {
        return notice.phone().flatMap(Phone::model).map(PhoneModel::toString)
                .orElse(isOurs(notice) ? "IP phone manager" : "IP phone");
    }

    /** An alarm of the manager itself, about no phone. */
    private static boolean isOurs(Notice notice) {
        return notice.alarm().mac().equals(MacAddress.NONE);
    }

    private static OctetString text(String text, int longest) {
        return new OctetString(Text.octets(text, longest));
    }

    private static int within(int value, int last) {
        return value < 0 || value > last ? 0 : value;
    }

    /** DateAndTime of SNMPv2-TC in UTC: eleven octets with the zone. */
    private static OctetString dateAndTime(Instant at) {
        ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
        return new OctetString(new byte[] {
            (byte) (utc.getYear() >> 8), (byte) utc.getYear(), (byte) utc.getMonthValue(), (byte) utc.getDayOfMonth(),
            (byte) utc.getHour(), (byte) utc.getMinute(), (byte) utc.getSecond(), (byte) (utc.getNano() / 100_000_000),
            '+', 0, 0});
    }

    private TimeTicks upTime() {
        long hundredths = Duration.between(start, clock.instant()).toMillis() / 10;
        return new TimeTicks(Math.max(0, hundredths) & 0xffff_ffffL);
    }

    private static OID under(OID arc, int... subIds) {
        return new OID(arc.getValue(), subIds);
    }
}
