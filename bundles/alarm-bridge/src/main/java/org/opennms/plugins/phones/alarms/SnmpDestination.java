package org.opennms.plugins.phones.alarms;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;

/** What traps and informs share: a session that is opened when first needed, and again after a failure. */
abstract class SnmpDestination implements Destination {

    private static final Logger LOG = LoggerFactory.getLogger(SnmpDestination.class);

    private final TrapTarget target;
    private final SnmpWays ways;
    private final Duration timeout;
    private final int retries;
    private SnmpSession session;
    private boolean closed;

    /** @param timeout for one attempt; {@code retries} more follow */
    SnmpDestination(TrapTarget target, SnmpWays ways, Duration timeout, int retries) {
        this.target = target;
        this.ways = ways;
        this.timeout = timeout;
        this.retries = retries;
    }

    abstract Outcome send(SnmpSession open, List<Notice> notices);

    @Override
    public final String name() {
        return target.name();
    }

    @Override
    public final Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("to", (target.inform() ? "informs to " : "traps to ") + target.address());
        if (target.login() instanceof Login.User user) {
            facts.put("as", "user " + user.name() + ", " + user.protocol()
                    + user.privacy().map(p -> ", " + p.protocol()).orElse(", not encrypted"));
            ways.knownEngine().ifPresent(engine -> facts.put("engineId", engine.hex()));
        }
        return facts;
    }

    @Override
    public final Duration longestPause() {
        return ways.longestPause();
    }

    @Override
    public final Outcome deliver(List<Notice> notices) {
        try {
            return send(open(), notices);
        } catch (IOException e) {
            return Outcome.stopped(0, "notifications cannot be sent: " + e.getMessage());
        }
    }

    private synchronized SnmpSession open() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (session == null) {
            session = new SnmpSession(target, ways.version(target.login()), timeout, retries);
        }
        return session;
    }

    /** What the target's version wants to be sent. */
    final PDU write(Notice notice) {
        PDU pdu = target.isV3() ? new ScopedPDU() : new PDU();
        pdu.setType(target.inform() ? PDU.INFORM : PDU.TRAP);
        ways.writer().write(notice, pdu);
        return pdu;
    }

    final TrapTarget target() {
        return target;
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
