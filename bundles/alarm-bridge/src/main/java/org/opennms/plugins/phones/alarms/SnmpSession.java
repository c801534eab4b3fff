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
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.event.ResponseListener;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/**
 * One target's own socket and SNMP engine. It speaks v2c alone: no users, and none of snmp4j's shared security state
 * is touched.
 */
final class SnmpSession implements AutoCloseable {

    static {
        // Statics of snmp4j, but of our own sealed copy: it names its threads by address and its timers not at all.
        SNMP4JSettings.setThreadFactory(new SnmpThreads());
        SNMP4JSettings.setTimerFactory(SnmpThreads::timer);
    }

    private final TrapTarget target;
    private final Duration timeout;
    private final int retries;
    private final Snmp snmp;
    private boolean closed;

    /** @param retries 0 for plain traps, which nobody answers */
    SnmpSession(TrapTarget target, Duration timeout, int retries) throws IOException {
        this.target = target;
        this.timeout = timeout;
        this.retries = retries;
        MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv2c());
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
        CommunityTarget<UdpAddress> address = address();
        synchronized (this) {
            if (closed) {
                throw new IOException("closed");
            }
            snmp.send(pdu, address, null, listener);
        }
    }

    /** The name is resolved for each notification: a receiver may move. The JVM remembers names for a while. */
    private CommunityTarget<UdpAddress> address() throws IOException {
        CommunityTarget<UdpAddress> address = new CommunityTarget<>(
                new UdpAddress(InetAddress.getByName(target.host()), target.port()), new OctetString(target.community()));
        address.setVersion(SnmpConstants.version2c);
        address.setTimeout(timeout.toMillis());
        address.setRetries(retries);
        return address;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        snmp.close();
    }
}
