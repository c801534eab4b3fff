package org.opennms.plugins.phones.alarms;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.opennms.plugins.phones.api.alarm.AlarmCatalogue;
import org.opennms.plugins.phones.api.alarm.AlarmChange;
import org.opennms.plugins.phones.api.alarm.AlarmListener;
import org.opennms.plugins.phones.api.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.smi.OID;

/** Hands our alarms over: each destination takes them from the outbox, at least once and in order. */
public final class AlarmBridge implements AlarmListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmBridge.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<Delivery> deliveries = new ArrayList<>();

    public AlarmBridge(Store store, AlarmCatalogue catalogue, List<Destination> destinations) {
        Outbox outbox = new Outbox(store, catalogue, destinations.stream().map(Destination::name).toList());
        destinations.forEach(d -> deliveries.add(new Delivery(outbox, d)));
    }

    /** As the settings have it; a bad entry of {@code trapTargets} is logged and left out. */
    public static AlarmBridge of(Store store, AlarmCatalogue catalogue, Destination events, String trapTargets,
                                 String ownArc, int informTimeoutMs, int informRetries, int retryMaxSeconds) {
        NotificationWriter writer = new NotificationWriter(arc(ownArc), Clock.systemUTC());
        Duration timeout = Duration.ofMillis(Math.max(1, informTimeoutMs));
        Duration longestPause = Duration.ofSeconds(Math.max(1, retryMaxSeconds));
        List<Destination> destinations = new ArrayList<>(List.of(events));
        for (TrapTarget target : TrapTarget.parseAll(trapTargets)) {
            destinations.add(target.inform()
                    ? new InformDestination(target, writer, timeout, Math.max(0, informRetries), longestPause)
                    : new TrapDestination(target, writer, longestPause));
        }
        return new AlarmBridge(store, catalogue, destinations);
    }

    /** Numbers outside the enterprises branch would be somebody else's; events must not wait for a typing error. */
    private static OID arc(String written) {
        String digits = written.strip().replaceFirst("^\\.", "");
        if (digits.matches("1\\.3\\.6\\.1\\.4\\.1(\\.\\d{1,9}){1,20}")) {
            return new OID(digits);
        }
        LOG.error("ownArc is not used: an object identifier under .1.3.6.1.4.1 is expected");
        return new OID("1.3.6.1.4.1.32473");
    }

    public void start() {
        deliveries.forEach(Delivery::start);
    }

    @Override
    public void alarmChanged(AlarmChange change) {
        deliveries.forEach(Delivery::wake);
    }

    @Override
    public void close() {
        deliveries.forEach(Delivery::stop);
        deliveries.forEach(d -> d.join(PATIENCE));
    }
}
