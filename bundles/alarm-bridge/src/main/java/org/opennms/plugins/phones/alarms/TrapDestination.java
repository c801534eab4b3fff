package org.opennms.plugins.phones.alarms;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A receiver of plain traps: best effort, since nobody says whether one arrived. */
final class TrapDestination extends SnmpDestination {

    /** A burst after an outage must not overrun the receiver's socket buffer: less than a thousand a second. */
    private static final Duration GAP = Duration.ofMillis(1);

    TrapDestination(TrapTarget target, SnmpWays ways) {
        super(target, ways, Duration.ZERO, 0);
    }

    @Override
    Outcome send(SnmpSession open, List<Notice> notices) {
        int taken = 0;
        for (Notice notice : notices) {
            try {
                open.trap(write(notice));
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
