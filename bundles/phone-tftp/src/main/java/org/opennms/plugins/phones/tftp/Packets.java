package org.opennms.plugins.phones.tftp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How packets look on the wire (RFC 1350, 5; RFC 2347). */
final class Packets {

    static final int DATA = 3;
    static final int ACK = 4;
    static final int ERROR = 5;
    static final int OACK = 6;

    /** In front of a block. */
    static final int HEADER = 4;

    private Packets() { }

    /** 0 for what is too short to be anything. The packet is not read on. */
    static int opcode(ByteBuffer packet) {
        return packet.remaining() < 4 ? 0 : packet.getShort(packet.position()) & 0xffff;
    }

    /** The block number of an acknowledgement. */
    static int block(ByteBuffer packet) {
        return packet.getShort(packet.position() + 2) & 0xffff;
    }

    /** Begins a data packet; the block comes behind. Numbers roll over to 0. */
    static void data(ByteBuffer packet, long block) {
        packet.putShort((short) DATA).putShort((short) block);
    }

    static void optionsAccepted(ByteBuffer packet, Map<String, String> options) {
        packet.putShort((short) OACK);
        options.forEach((name, value) -> {
            word(packet, name);
            word(packet, value);
        });
    }

    static void error(ByteBuffer packet, Refusal refusal) {
        packet.putShort((short) ERROR).putShort((short) refusal.code());
        word(packet, refusal.getMessage());
    }

    private static void word(ByteBuffer packet, String word) {
        packet.put(word.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
    }
}
