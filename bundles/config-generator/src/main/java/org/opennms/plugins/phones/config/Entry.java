package org.opennms.plugins.phones.config;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a configuration file that says something (audiocodes.md 5).
 *
 * @param line  1, 2, ...
 * @param key   without white space around it; empty where the line has no =
 * @param value what follows the first =, without white space around it; the whole line where it has no =
 */
record Entry(int line, String key, String value) {

    private static final String INCLUDE = "include ";

    /** The lines of a text that are neither empty nor comments. */
    static List<Entry> of(String text) {
        List<Entry> entries = new ArrayList<>();
        int line = 0;
        for (int start = 0; start < text.length();) {
            line++;
            int lineBreak = text.indexOf('\n', start);
            int end = lineBreak < 0 ? text.length() : lineBreak;
            if (saysSomething(text, start, end)) {
                entries.add(at(text, start, end, line));
            }
            start = end + 1;
        }
        return entries;
    }

    /** False for an empty line and a comment. */
    static boolean saysSomething(String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) <= ' ') {
            at++;
        }
        return at < end && text.charAt(start) != ';';
    }

    static Entry at(String text, int start, int end, int line) {
        int equals = text.indexOf('=', start);
        return equals >= 0 && equals < end
                ? new Entry(line, text.substring(start, equals).strip(), text.substring(equals + 1, end).strip())
                : new Entry(line, "", text.substring(start, end).strip());
    }

    boolean isInclude() {
        return key.isEmpty() ? value.startsWith(INCLUDE) : key.startsWith(INCLUDE);
    }

    /** What an include line names. */
    String included() {
        String whole = key.isEmpty() ? value : key + "=" + value;
        return whole.substring(INCLUDE.length()).strip();
    }

    /** Later exports end in lines such as {@code zzz2_site_cfg=ENABLE}, which are the vendor's tool's and no phone's. */
    boolean isMarker() {
        return key.length() > 4 && key.startsWith("zzz") && Character.isDigit(key.charAt(3));
    }

    /** Encrypted by the vendor's tool: what it says is the phone's own affair. */
    boolean isOpaque() {
        return value.startsWith("{\"") && value.endsWith("\"}");
    }
}
