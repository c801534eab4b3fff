package org.opennms.plugins.phones.alarms;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.snmp4j.PDU;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;

/** A bare receiver of v2c notifications: it decodes messages itself and answers informs, or not. */
final class TrapReceiver implements AutoCloseable {

    private final DatagramSocket socket;
    private final List<String> changeIds = new CopyOnWriteArrayList<>();
    private final AtomicInteger deafFor = new AtomicInteger();
    private volatile Predicate<String> ignored = id -> false;

    TrapReceiver(String address) throws IOException {
        socket = new DatagramSocket(0, InetAddress.getByName(address));
        Thread thread = new Thread(this::receive, "receiver");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Notifications with such a change id are neither kept nor answered. */
    void ignore(Predicate<String> ids) {
        ignored = ids;
    }

    void ignoreFirst(int count) {
        deafFor.set(count);
    }

    /** The ids in order of arrival, once there are as many. */
    List<String> changeIds(int count) {
        await().atMost(Duration.ofSeconds(5)).until(() -> changeIds.size() >= count);
        return List.copyOf(changeIds);
    }

    private void receive() {
        byte[] buffer = new byte[65_536];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                handle(packet);
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new IllegalStateException("not an SNMP message", e);
            }
        }
    }

    private void handle(DatagramPacket packet) throws IOException {
        BERInputStream in = new BERInputStream(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
        BER.decodeHeader(in, new BER.MutableByte());
        new Integer32().decodeBER(in);
        new OctetString().decodeBER(in);
        int tag = (int) in.getPosition();
        PDU pdu = new PDU();
        pdu.decodeBER(in);
        String changeId = pdu.get(pdu.size() - 1).getVariable().toString();
        if (deafFor.getAndUpdate(n -> Math.max(0, n - 1)) > 0 || ignored.test(changeId)) {
            return;
        }
        changeIds.add(changeId);
        if (pdu.getType() == PDU.INFORM) {
            answer(packet, tag);
        }
    }

    /** A response is the request with another PDU type. */
    private void answer(DatagramPacket packet, int tag) throws IOException {
        byte[] message = Arrays.copyOf(packet.getData(), packet.getLength());
        message[tag] = (byte) PDU.RESPONSE;
        socket.send(new DatagramPacket(message, message.length, packet.getSocketAddress()));
    }

    @Override
    public void close() {
        socket.close();
    }
}
