package org.opennms.plugins.phones.alarms;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MessageProcessingModel;
import org.snmp4j.smi.OID;

/** What all targets share: how notifications are written, who we are to SNMPv3, how patient we are. */
public final class SnmpWays {

    private static final Logger LOG = LoggerFactory.getLogger(SnmpWays.class);
    private static final OID DOCUMENTATION = new OID("1.3.6.1.4.1.32473");

    private final NotificationWriter writer;
    private final Path engineFile;
    private final Duration timeout;
    private final int retries;
    private final Duration longestPause;
    private SnmpEngine engine;

    SnmpWays(NotificationWriter writer, Path engineFile, Duration timeout, int retries, Duration longestPause) {
        this.writer = writer;
        this.engineFile = engineFile;
        this.timeout = timeout;
        this.retries = retries;
        this.longestPause = longestPause;
    }

    /** As the settings have it. */
    public static SnmpWays of(String ownArc, String engineFile, int informTimeoutMs, int informRetries,
                              int retryMaxSeconds) {
        return new SnmpWays(new NotificationWriter(arc(ownArc), Clock.systemUTC()), Path.of(engineFile.strip()),
                Duration.ofMillis(Math.max(1, informTimeoutMs)), Math.max(0, informRetries),
                Duration.ofSeconds(Math.max(1, retryMaxSeconds)));
    }

    /** Numbers outside the enterprises branch would be somebody else's; events must not wait for a typing error. */
    private static OID arc(String written) {
        String digits = written.strip().replaceFirst("^\\.", "");
        if (digits.matches("1\\.3\\.6\\.1\\.4\\.1(\\.\\d{1,9}){1,20}")) {
            return new OID(digits);
        }
        LOG.error("ownArc is not used: an object identifier under .1.3.6.1.4.1 is expected");
        return DOCUMENTATION;
    }

    Destination to(TrapTarget target) {
        return target.inform() ? new InformDestination(target, this, timeout, retries) : new TrapDestination(target, this);
    }

    NotificationWriter writer() {
        return writer;
    }

    Duration longestPause() {
        return longestPause;
    }

    /** A new session's way of speaking, with security state of its own. */
    MessageProcessingModel version(Login login) throws IOException {
        return login instanceof Login.User user ? SnmpUsers.model(engine(), user) : new MPv2c();
    }

    /** Started when SNMPv3 is first spoken, once in the life of this. */
    private synchronized SnmpEngine engine() throws IOException {
        if (engineFile.toString().isEmpty()) {
            throw new IOException("SNMPv3 needs a file for its identity; set engineFile");
        }
        if (engine == null) {
            engine = SnmpEngine.start(engineFile);
            LOG.info("SNMPv3 engine id {}, start {}", engine.hex(), engine.boots());
        }
        return engine;
    }

    /** Empty where it cannot be started just now. */
    Optional<SnmpEngine> knownEngine() {
        try {
            return Optional.of(engine());
        } catch (IOException e) {
            LOG.debug("no SNMPv3 engine", e);
            return Optional.empty();
        }
    }
}
