package org.opennms.plugins.phones.tftp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One port of a client, for packets by hand. One character is one byte. */
final class Wire implements AutoCloseable {

    private final DatagramSocket socket;
    private final int door;
    private int answeredFrom;

    Wire(int door) throws IOException {
        this.door = door;
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    }

    int answeredFrom() {
        return answeredFrom;
    }

    void ask(String packet) throws IOException {
        send(packet, door);
    }

    void ask(String name, String mode, String... options) throws IOException {
        ask("\0\1" + name + "\0" + mode + "\0" + (options.length == 0 ? "" : String.join("\0", options) + "\0"));
    }

    /** To where the last answer came from. */
    void reply(String packet) throws IOException {
        send(packet, answeredFrom);
    }

    void acknowledge(int block) throws IOException {
        reply("\0\4" + (char) (block >> 8 & 0xff) + (char) (block & 0xff));
    }

    void send(String packet, int port) throws IOException {
        byte[] bytes = packet.getBytes(StandardCharsets.ISO_8859_1);
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
    }

    /** The next packet; there must be one. */
    String answer() throws IOException {
        return within(10_000).orElseThrow(() -> new IOException("no answer"));
    }

    /** What comes within so many milliseconds. */
    Optional<String> within(int millis) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[70_000], 70_000);
        socket.setSoTimeout(millis);
        try {
            socket.receive(packet);
        } catch (SocketTimeoutException e) {
            return Optional.empty();
        }
        answeredFrom = packet.getPort();
        return Optional.of(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1));
    }

    /** A whole file in blocks of 512. */
    byte[] fetch(String name) throws IOException {
        ask(name, "octet");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int block = 1; ; block++) {
            String data = answer();
            if (!data.startsWith("\0\3")) {
                throw new IOException("instead of block " + block + ": " + data);
            }
            file.writeBytes(data.substring(4).getBytes(StandardCharsets.ISO_8859_1));
            acknowledge(block);
            if (data.length() < 516) {
                return file.toByteArray();
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
