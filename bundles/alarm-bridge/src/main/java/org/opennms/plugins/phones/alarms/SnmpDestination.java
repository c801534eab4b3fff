package org.opennms.plugins.phones.alarms;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What traps and informs share: a session that is opened when first needed, and again after a failure. */
abstract class SnmpDestination implements Destination {

    private static final Logger LOG = LoggerFactory.getLogger(SnmpDestination.class);

    private final TrapTarget target;
    private final Duration timeout;
    private final int retries;
    private final Duration longestPause;
    private SnmpSession session;
    private boolean closed;

    SnmpDestination(TrapTarget target, Duration timeout, int retries, Duration longestPause) {
        this.target = target;
        this.timeout = timeout;
        this.retries = retries;
        this.longestPause = longestPause;
    }

    abstract Outcome send(SnmpSession open, List<Notice> notices);

    @Override
    public final String name() {
        return target.name();
    }

    @Override
    public final Duration longestPause() {
        return longestPause;
    }

    @Override
    public final Outcome deliver(List<Notice> notices) {
        try {
            return send(open(), notices);
        } catch (IOException e) {
            return Outcome.stopped(0, "no socket can be opened: " + e.getMessage());
        }
    }

    private synchronized SnmpSession open() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (session == null) {
            session = new SnmpSession(target, timeout, retries);
        }
        return session;
    }

    /** Gives the socket up, so that the next attempt begins with a new one: interfaces come and go. */
    final synchronized void giveUp() {
        if (session == null) {
            return;
        }
        try {
            session.close();
        } catch (IOException e) {
            LOG.debug("{}: closing", name(), e);
        }
        session = null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        giveUp();
    }
}
