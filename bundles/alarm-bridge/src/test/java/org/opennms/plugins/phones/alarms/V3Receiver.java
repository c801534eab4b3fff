package org.opennms.plugins.phones.alarms;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.DefaultCounterListener;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.security.SecurityModel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/** A receiver of v3 notifications, made of snmp4j as network managers make theirs. */
final class V3Receiver implements CommandResponder, AutoCloseable {

    private final Snmp snmp;
    private final USM usm;
    private final int port;
    private final List<String> changeIds = new CopyOnWriteArrayList<>();
    private final List<Integer> levels = new CopyOnWriteArrayList<>();

    /** @param port 0 for any */
    V3Receiver(int port) throws IOException {
        SecurityProtocols protocols = new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.any);
        OctetString id = new OctetString(MPv3.createLocalEngineID(new OctetString("receiver")));
        usm = new USM(protocols, id, (int) (System.currentTimeMillis() / 1000));
        CounterSupport counters = new CounterSupport();
        counters.addCounterListener(new DefaultCounterListener());
        usm.setCounterSupport(counters);
        MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv3(id.getValue(), null, protocols,
                SecurityModels.getCollection(new SecurityModel[] {usm}), counters));
        DefaultUdpTransportMapping socket = new DefaultUdpTransportMapping(new UdpAddress("127.0.0.1/" + port));
        snmp = new Snmp(dispatcher, socket);
        snmp.addCommandResponder(this);
        snmp.listen();
        this.port = socket.getListenAddress().getPort();
    }

    int port() {
        return port;
    }

    void knows(Login.User user) {
        usm.removeAllUsers();
        usm.addUser(new UsmUser(new OctetString(user.name()), user.protocol().id(), new OctetString(user.password().value()),
                user.privacy().map(p -> p.protocol().id()).orElse(null),
                user.privacy().map(p -> new OctetString(p.password().value())).orElse(null)));
    }

    @Override
    public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
        PDU pdu = event.getPDU();
        if (pdu == null || pdu.getType() != PDU.INFORM && pdu.getType() != PDU.TRAP || pdu.size() == 0) {
            return;
        }
        event.setProcessed(true);
        changeIds.add(pdu.get(pdu.size() - 1).getVariable().toString());
        levels.add(event.getSecurityLevel());
        if (pdu.getType() == PDU.INFORM) {
            PDU answer = (PDU) pdu.clone();
            answer.setType(PDU.RESPONSE);
            answer.setErrorStatus(PDU.noError);
            try {
                event.getMessageDispatcher().returnResponsePdu(event.getMessageProcessingModel(), event.getSecurityModel(),
                        event.getSecurityName(), event.getSecurityLevel(), answer, event.getMaxSizeResponsePDU(),
                        event.getStateReference(), new StatusInformation());
            } catch (MessageException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The ids in order of arrival, once there are as many. */
    List<String> changeIds(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> changeIds.size() >= count);
        return List.copyOf(changeIds);
    }

    List<Integer> levels() {
        return List.copyOf(levels);
    }

    @Override
    public void close() throws IOException {
        snmp.close();
    }
}
