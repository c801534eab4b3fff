package org.opennms.plugins.phones.config;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code key=value} lines; {@code ;} starts a comment line (audiocodes.md 5). */
final class ConfigLines {

    /** The longest period phones take, in minutes (audiocodes.md 3.2). */
    private static final int LONGEST_PERIOD = 300;

    private static final String PERIOD_KEY = "ems_server/keep_alive_period";
    private static final String PERIOD_LINE = "\n" + PERIOD_KEY;

    /** A power of two. A file with half as many keys is looked through exactly. */
    private static final int SLOTS = 1024;

    /** 2^64 over the golden ratio: multiplying by it spreads what differs over all bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private ConfigLines() {
    }

    /** @param line  where it stands the second time */
    record Repeated(String key, int first, int line) { }

    /** Keys that stand in a text more than once; the phone takes the last. */
    static List<Repeated> repeated(String text) {
        return mayRepeat(text) ? exactlyRepeated(text) : List.of();
    }

    /**
     * False where no two keys are equal, true where it cannot tell. It compares keys as 64 bits each, without making
     * strings of them, since it is asked at each render of a Velocity template and hardly any file repeats a key. What
     * Latin-1 lacks is a question mark here, so that two keys may look equal: then it cannot tell.
     */
    private static boolean mayRepeat(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        long[] seen = new long[SLOTS];
        int free = SLOTS / 2;
        for (int start = 0; start < text.length();) {
            int end = endOfLine(text, start);
            int equals = endOfKey(text, start, end);
            if (equals > start) {
                if (text.charAt(start) <= ' ' || text.charAt(equals - 1) <= ' ') {
                    return true;
                }
                long print = fingerprint(bytes, start, equals);
                int slot = (int) ((print * SPREAD) >>> 32) & SLOTS - 1;
                while (seen[slot] != 0 && seen[slot] != print) {
                    slot = slot + 1 & SLOTS - 1;
                }
                if (seen[slot] == print || free-- == 0) {
                    return true;
                }
                seen[slot] = print;
            }
            start = end + 1;
        }
        return false;
    }

    /** Never 0, which marks a free slot. Eight bytes at a time: a key's bytes one by one cost as much as all the rest. */
    private static long fingerprint(byte[] text, int start, int end) {
        long print = end - start;
        int at = start;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            print = (print ^ (long) EIGHT.get(text, at)) * SPREAD;
        }
        for (; at < end; at++) {
            print = print * 127 + text[at];
        }
        return print == 0 ? 1 : print;
    }

    private static List<Repeated> exactlyRepeated(String text) {
        Map<String, Integer> seen = new HashMap<>();
        List<Repeated> repeated = new ArrayList<>();
        int line = 0;
        for (int start = 0; start < text.length();) {
            line++;
            int end = endOfLine(text, start);
            int equals = endOfKey(text, start, end);
            if (equals > start) {
                String key = text.substring(start, equals).strip();
                Integer first = seen.putIfAbsent(key, line);
                if (first != null) {
                    repeated.add(new Repeated(key, first, line));
                }
            }
            start = end + 1;
        }
        return repeated;
    }

    /** Where the line's = stands, or -1 where it has none or is a comment. */
    private static int endOfKey(String text, int start, int end) {
        if (text.charAt(start) == ';') {
            return -1;
        }
        int equals = text.indexOf('=', start);
        return equals < end ? equals : -1;
    }

    /** The keep-alive period a file hands to a phone; empty where it names none that holds. */
    static Optional<Duration> keepAlivePeriod(String text) {
        Optional<Duration> period = Optional.empty();
        for (int at = text.startsWith(PERIOD_KEY) ? 0 : nextPeriod(text, 0); at >= 0; at = nextPeriod(text, at)) {
            String rest = text.substring(at + PERIOD_KEY.length(), endOfLine(text, at)).strip();
            period = rest.startsWith("=") ? minutes(rest.substring(1).strip()) : period;
        }
        return period;
    }

    private static int nextPeriod(String text, int from) {
        int lineBreak = text.indexOf(PERIOD_LINE, from);
        return lineBreak < 0 ? -1 : lineBreak + 1;
    }

    private static Optional<Duration> minutes(String text) {
        if (text.isEmpty() || text.length() > 3 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(text);
        return minutes > 0 && minutes <= LONGEST_PERIOD ? Optional.of(Duration.ofMinutes(minutes)) : Optional.empty();
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
