package org.opennms.plugins.phones.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The documented spelling of field names (audiocodes.md 1.2, 1.6): builds differ in case. */
final class FieldNames {

    static final String PASSWORD = "emsUserPassword";

    static final FieldNames OF_REPORTS = new FieldNames("sessionId", "emsUserName", PASSWORD, "mac", "ip", "subnet",
            "region", "vLanId", "model", "fwVersion", "userAgent", "userName", "userId", "status", "phoneNumber",
            "location", "sipProxy", "BToEpairingstatus", "BToEversion", "USBHeadsetType", "HRSSpeakerModel",
            "HRSSpeakerFW", "requests", "endpoints");

    static final FieldNames OF_ALERTS = new FieldNames("sessionId", "emsUserName", PASSWORD, "alerts", "uniqueId",
            "name", "description", "date", "severity", "source", "type", "probableCause", "additionalInfo1",
            "additionalInfo2");

    private final Map<String, String> documented;
    private final Map<String, String> byLowerCase;

    private FieldNames(String... names) {
        documented = Arrays.stream(names).collect(Collectors.toMap(Function.identity(), Function.identity()));
        byLowerCase = Arrays.stream(names).collect(Collectors.toMap(FieldNames::lower, Function.identity()));
    }

    /** The documented spelling, or the name as it came where nobody documented it. */
    String spelling(String name) {
        String known = documented.get(name);
        return known != null ? known : byLowerCase.getOrDefault(lower(name), name);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
