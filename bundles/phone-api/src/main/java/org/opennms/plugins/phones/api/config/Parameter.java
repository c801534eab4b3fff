package org.opennms.plugins.phones.api.config;

import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.error.Invalid;

/**
 * A key that phones of a family are known to read.
 *
 * @param key    as it stands in a file, with {@code N} for an index: {@code voip/line/N/enabled}
 * @param reboot the phone restarts before a new value holds
 * @param secret its values are shown to nobody and stand in no file that phones share
 * @param source where that is written: a manual, or the project's notes on the wire
 */
public record Parameter(String key, ValueType type, boolean reboot, boolean secret, String source) {

    /** What stands for an index in {@link #key}. */
    public static final String INDEX = "N";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_]+(?:/[A-Za-z0-9_]+)*");

    public Parameter {
        if (!KEY.matcher(key).matches()) {
            throw new Invalid("not a parameter's key: '" + key + "'");
        }
        if (source.isBlank()) {
            throw new Invalid("the parameter " + key + " names no source");
        }
    }

    /** What a key of a file is known by: {@code voip/line/0/id} is {@code voip/line/N/id}. */
    public static String withoutIndexes(String fileKey) {
        String[] parts = fileKey.split("/", -1);
        boolean found = false;
        for (int i = 0; i < parts.length; i++) {
            if (isIndex(parts[i])) {
                parts[i] = INDEX;
                found = true;
            }
        }
        return found ? String.join("/", parts) : fileKey;
    }

    /** Whether a part of a file's key stands for {@link #INDEX}. */
    public static boolean isIndex(String part) {
        return !part.isEmpty() && part.length() <= 4 && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
