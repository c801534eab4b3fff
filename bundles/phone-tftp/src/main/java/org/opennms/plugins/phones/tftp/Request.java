package org.opennms.plugins.phones.tftp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A read request (RFC 1350, 5; RFC 2347).
 *
 * @param octet   else netascii
 * @param options by lower-case name, in the order they came in; of two alike the first counts
 */
record Request(String name, boolean octet, Map<String, String> options) {

    private static final int READ = 1;
    private static final int WRITE = 2;

    /** Names of files end far below; what is longer is none of ours. */
    private static final int LONGEST_NAME = 255;

    Request {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Whether a packet begins as a request does, to read or to write. */
    static boolean isOne(ByteBuffer packet) {
        int opcode = Packets.opcode(packet);
        return opcode == READ || opcode == WRITE;
    }

    /** @throws Refusal where it asks for what is not done here, or says it wrongly */
    static Request parse(ByteBuffer packet) {
        if (packet.getShort() != READ) {
            throw Refusal.readOnly();
        }
        String name = word(packet).orElseThrow(Refusal::illegal);
        String mode = word(packet).orElseThrow(Refusal::illegal).toLowerCase(Locale.ROOT);
        if (!mode.equals("octet") && !mode.equals("netascii")) {
            throw Refusal.illegal();
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.badName();
        }
        return new Request(name, mode.equals("octet"), options(packet));
    }

    /** What is broken at the end is left out: a client that cannot write options gets a plain transfer. */
    private static Map<String, String> options(ByteBuffer packet) {
        Map<String, String> options = new LinkedHashMap<>();
        while (packet.hasRemaining()) {
            Optional<String> name = word(packet);
            Optional<String> value = word(packet);
            if (name.isEmpty() || name.get().isEmpty() || value.isEmpty()) {
                break;
            }
            options.putIfAbsent(name.get().toLowerCase(Locale.ROOT), value.get());
        }
        return options;
    }

    /** The text up to the next NUL; empty if there is none. */
    private static Optional<String> word(ByteBuffer packet) {
        for (int end = packet.position(); end < packet.limit(); end++) {
            if (packet.get(end) == 0) {
                ByteBuffer text = packet.slice(packet.position(), end - packet.position());
                packet.position(end + 1);
                return Optional.of(decode(text));
            }
        }
        return Optional.empty();
    }

    private static String decode(ByteBuffer text) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw Refusal.badName();
        }
    }
}
