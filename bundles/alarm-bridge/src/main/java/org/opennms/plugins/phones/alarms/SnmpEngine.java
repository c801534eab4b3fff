package org.opennms.plugins.phones.alarms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.snmp4j.smi.OctetString;

/**
 * This node as receivers of SNMPv3 know it (RFC 3414): an id that stays, a count of starts and the seconds since this
 * one. A receiver drops what seems older than what it has heard before, so the count is on disk before it is used.
 *
 * @param boots how often the engine has been started, this time included
 */
record SnmpEngine(OctetString id, int boots, long startedNanos) {

    /** Enterprise 32473 (documentation), in the form of RFC 3411, followed by octets of our choice. */
    private static final byte[] HEAD = {(byte) 0x80, 0, 0x7e, (byte) 0xd9, 5};
    private static final int OWN_OCTETS = 8;
    private static final Pattern WRITTEN = Pattern.compile("id=((?:[0-9a-f]{2}){5,32})\\R+boots=(\\d{1,10})\\s*");

    /** Counts one more start. The file is made where there is none. */
    static SnmpEngine start(Path file) throws IOException {
        OctetString id = newId();
        long boots = 1;
        if (Files.exists(file)) {
            Matcher matcher = WRITTEN.matcher(Files.readString(file));
            if (!matcher.matches()) {
                throw new IOException(file + " is damaged: restore it, or delete it and tell receivers of SNMPv3 traps"
                        + " our new engine id");
            }
            // RFC 3414, 2.2.2: a count that is used up needs a new id
            if (Long.parseLong(matcher.group(2)) < Integer.MAX_VALUE - 1) {
                id = new OctetString(HexFormat.of().parseHex(matcher.group(1)));
                boots = Long.parseLong(matcher.group(2)) + 1;
            }
        }
        write(file, "id=" + HexFormat.of().formatHex(id.getValue()) + "\nboots=" + boots + "\n");
        return new SnmpEngine(id, (int) boots, System.nanoTime());
    }

    /** All of it or nothing, after a kill too. */
    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static OctetString newId() {
        byte[] own = new byte[OWN_OCTETS];
        new SecureRandom().nextBytes(own);
        return new OctetString(ByteBuffer.allocate(HEAD.length + OWN_OCTETS).put(HEAD).put(own).array());
    }

    int seconds() {
        return (int) Duration.ofNanos(System.nanoTime() - startedNanos).toSeconds();
    }

    /** As receivers' settings want it, without 0x. */
    String hex() {
        return HexFormat.of().formatHex(id.getValue());
    }
}
