package org.opennms.plugins.phones.alarms;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Consumer;

import org.snmp4j.CommunityTarget;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.SNMP4JSettings;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.event.ResponseListener;
import org.snmp4j.mp.MessageProcessingModel;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/** One target's own socket and SNMP engine, which speaks the target's version alone and shares no state with others. */
final class SnmpSession implements AutoCloseable {

    static {
        // Statics of snmp4j, but of our own sealed copy: it names its threads by address and its timers not at all.
        SNMP4JSettings.setThreadFactory(new SnmpThreads());
        SNMP4JSettings.setTimerFactory(SnmpThreads::timer);
        // A receiver that cannot verify a message says so in one that is not signed: it could not sign for our user.
        SNMP4JSettings.setReportSecurityLevelStrategy(SNMP4JSettings.ReportSecurityLevelStrategy.noAuthNoPrivIfNeeded);
    }

    private final TrapTarget target;
    private final Duration timeout;
    private final int retries;
    private final Snmp snmp;
    private boolean closed;

    /**
     * @param version what the target speaks, with its security state
     * @param retries 0 for plain traps, which nobody answers
     */
    SnmpSession(TrapTarget target, MessageProcessingModel version, Duration timeout, int retries) throws IOException {
        this.target = target;
        this.timeout = timeout;
        this.retries = retries;
        MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(version);
        this.snmp = new Snmp(dispatcher, new DefaultUdpTransportMapping(new UdpAddress("0.0.0.0/0")));
        if (target.inform()) {
            snmp.listen();
        }
    }

    void trap(PDU pdu) throws IOException {
        send(pdu, null);
    }

    /** @param answer gets the receiver's response, or null if none came in time; on a thread of snmp4j */
    void inform(PDU pdu, Consumer<PDU> answer) throws IOException {
        send(pdu, new ResponseListener() {
            @Override
            public <A extends Address> void onResponse(ResponseEvent<A> event) {
                // Else the request stays registered after its timeout, and the session leaks.
                ((Snmp) event.getSource()).cancel(event.getRequest(), this);
                answer.accept(event.getResponse());
            }
        });
    }

    /** snmp4j would open a closed socket again, and start a timer nobody ends. */
    private void send(PDU pdu, ResponseListener listener) throws IOException {
        Target<UdpAddress> address = address();
        synchronized (this) {
            if (closed) {
                throw new IOException("closed");
            }
            snmp.send(pdu, address, null, listener);
        }
    }

    /** The name is resolved for each notification: a receiver may move. The JVM remembers names for a while. */
    private Target<UdpAddress> address() throws IOException {
        Target<UdpAddress> address = known(new UdpAddress(InetAddress.getByName(target.host()), target.port()));
        address.setTimeout(timeout.toMillis());
        address.setRetries(retries);
        return address;
    }

    private Target<UdpAddress> known(UdpAddress address) {
        if (target.login() instanceof Login.User user) {
            UserTarget<UdpAddress> known = new UserTarget<>(address, new OctetString(user.name()), new byte[0],
                    SnmpUsers.level(user));
            known.setVersion(SnmpConstants.version3);
            return known;
        }
        CommunityTarget<UdpAddress> known = new CommunityTarget<>(address,
                new OctetString(((Login.Community) target.login()).word().value()));
        known.setVersion(SnmpConstants.version2c);
        return known;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        snmp.close();
    }
}
