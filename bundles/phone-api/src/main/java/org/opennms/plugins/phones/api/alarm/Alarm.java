package org.opennms.plugins.phones.api.alarm;

import java.time.Instant;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;

/**
 * A phone's alarm; at most one active per phone and name.
 *
 * @param id         0 until stored, then never used again for another alarm
 * @param severity   of the last raise; a cleared alarm keeps it, see {@code clearedAt}
 * @param remoteHost the TCP peer of the last post
 * @param phoneDate  the phone's own clock at the last raise, without a zone
 * @param count      how often it was raised
 * @param handedOver when a change of it was last put into the outbox
 */
public record Alarm(long id, MacAddress mac, AlarmName name, Severity severity, String description, IpAddress remoteHost,
                    String phoneDate, String additionalInfo1, String additionalInfo2, long uniqueId, int type,
                    int probableCause, Instant raisedAt, Instant changedAt, long count, Instant handedOver,
                    Optional<Instant> clearedAt) {

    public boolean isActive() {
        return clearedAt.isEmpty();
    }

    /** As the alarm page writes it (manual figure 3-8): {@code IPPhone:00908f3bb602}. */
    public String source() {
        return mac.equals(MacAddress.NONE) ? "IPPhoneManager" : "IPPhone:" + mac;
    }

    public Alarm withId(long newId) {
        return new Alarm(newId, mac, name, severity, description, remoteHost, phoneDate, additionalInfo1, additionalInfo2,
                uniqueId, type, probableCause, raisedAt, changedAt, count, handedOver, clearedAt);
    }

    public Alarm clearedAt(Instant when) {
        return new Alarm(id, mac, name, severity, description, remoteHost, phoneDate, additionalInfo1, additionalInfo2,
                uniqueId, type, probableCause, raisedAt, when, count, when, Optional.of(when));
    }
}
