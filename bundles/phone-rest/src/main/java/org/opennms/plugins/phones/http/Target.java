package org.opennms.plugins.phones.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.opennms.plugins.phones.api.error.Invalid;

/**
 * What a request asks for, told plainly: the path's segments, decoded once, whatever form the phone wrote.
 *
 * @param segments the path without empty segments, so that doubled slashes are one
 * @param joined   the configuration half of a target that a phone did not split at its ';' ({@code /fw;ipp/x.cfg})
 */
record Target(List<String> segments, List<String> joined) {

    private static final int LONGEST = 2_048;

    Target {
        segments = List.copyOf(segments);
        joined = List.copyOf(joined);
    }

    /**
     * Reads a request target as it stood in the request line; one character a byte.
     *
     * @throws Invalid where it is no path, or hides one: dot segments, encoded slashes, backslashes, control bytes
     */
    static Target parse(String raw) {
        if (raw.length() > LONGEST) {
            throw new Invalid("the target is too long");
        }
        String path = decode(withoutQuery(withoutAuthority(raw)));
        int semicolon = path.indexOf(';');
        return semicolon < 0 ? new Target(split(path), List.of())
                : new Target(split(path.substring(0, semicolon)), split(path.substring(semicolon + 1)));
    }

    /** Proxies, and phones told of one, write the whole URL (RFC 9112, 3.2.2). */
    private static String withoutAuthority(String raw) {
        if (raw.startsWith("/")) {
            return raw;
        }
        int scheme = raw.indexOf("://");
        if (scheme < 0) {
            throw new Invalid("the target is no path");
        }
        int slash = raw.indexOf('/', scheme + 3);
        return slash < 0 ? "/" : raw.substring(slash);
    }

    private static String withoutQuery(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '?' || path.charAt(i) == '#') {
                return path.substring(0, i);
            }
        }
        return path;
    }

    private static String decode(String path) {
        ByteBuffer bytes = ByteBuffer.allocate(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                c = hex(path, i + 1);
                i += 2;
                // an encoded slash or percent sign has no honest use here, and is how paths are hidden
                if (c == '/' || c == '%') {
                    throw new Invalid("the target hides a path");
                }
            }
            if (c < ' ' || c == 0x7f || c == '\\') {
                throw new Invalid("the target holds a byte that no name has");
            }
            bytes.put((byte) c);
        }
        return text(bytes.flip());
    }

    private static char hex(String path, int at) {
        int high = at + 1 < path.length() ? Character.digit(path.charAt(at), 16) : -1;
        int low = at + 1 < path.length() ? Character.digit(path.charAt(at + 1), 16) : -1;
        if (high < 0 || low < 0) {
            throw new Invalid("the target's encoding is broken");
        }
        return (char) (high << 4 | low);
    }

    private static String text(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new Invalid("the target is not UTF-8", e);
        }
    }

    private static List<String> split(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (segment.equals(".") || segment.equals("..")) {
                throw new Invalid("the target climbs");
            }
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }
}
