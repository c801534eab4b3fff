package org.opennms.plugins.phones.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Hashes a long text of many fields as it grows: none of it is kept. */
final class TagText {

    private static final int ROOM = 8192;

    private final StringBuilder waiting = new StringBuilder(ROOM + 512);
    private final MessageDigest digest;

    TagText() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A field that is there; no field of ours holds a control character. */
    TagText add(String field) {
        waiting.append(field).append('\u0001');
        return this;
    }

    TagText add(Optional<String> field) {
        return add(field.orElse("\u0002"));
    }

    /** Ends a line of fields. */
    void end() {
        waiting.append('\n');
        if (waiting.length() > ROOM) {
            digest.update(waiting.toString().getBytes(UTF_8));
            waiting.setLength(0);
        }
    }

    /** Lower-case hex. */
    String tag() {
        end();
        return HexFormat.of().formatHex(digest.digest(waiting.toString().getBytes(UTF_8)));
    }
}
