package org.opennms.plugins.phones.alarms;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.snmp4j.PDU;

/** A receiver of plain traps: best effort, since nobody says whether one arrived. */
final class TrapDestination extends SnmpDestination {

    /** A burst after an outage must not overrun the receiver's socket buffer: less than a thousand a second. */
    private static final Duration GAP = Duration.ofMillis(1);

    private final NotificationWriter writer;

    TrapDestination(TrapTarget target, NotificationWriter writer, Duration longestPause) {
        super(target, Duration.ZERO, 0, longestPause);
        this.writer = writer;
    }

    @Override
    Outcome send(SnmpSession open, List<Notice> notices) {
        int taken = 0;
        for (Notice notice : notices) {
            try {
                open.trap(writer.write(notice, PDU.TRAP));
            } catch (IOException e) {
                giveUp();
                return Outcome.stopped(taken, "a trap cannot be sent: " + e);
            }
            taken++;
            LockSupport.parkNanos(GAP.toNanos());
        }
        return Outcome.all(taken);
    }
}
