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
}
