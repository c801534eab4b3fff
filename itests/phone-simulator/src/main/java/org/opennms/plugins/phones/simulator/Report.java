package org.opennms.plugins.phones.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The bodies that phones post, in the order and spelling that has been seen. All values are strings. */
final class Report {

    static final String PENDING_USER = "system";
    /** A nonce and its digest for the system user as they have been seen; how they are made is not public. */
    private static final String SEEN_NONCE = "a033bb54";
    private static final String SEEN_DIGEST = "3f6d0199102b53ca0a37a527f0efc221";

    private Report() { }

    /** Who reports what: a signed-in person, or nobody yet. */
    record Said(String status, String emsUser, String userName, String userId, String number, String proxy) {

        static Said nobody(String status, String emsUser) {
            return new Said(status, emsUser, "", "", "", "");
        }
    }

    static String keepAlive(Handset phone, Said said, String region) {
        Map<String, String> fields = new LinkedHashMap<>();
        putCredentials(fields, said.emsUser());
        fields.put("mac", phone.mac());
        fields.put("ip", phone.ip());
        fields.put("subnet", "255.255.255.0");
        if (said.status().equals("started")) {
            fields.put("region", region);
        }
        if (!phone.lync()) {
            fields.put("vLanId", "350");
        }
        fields.put("model", phone.model());
        fields.put("fwVersion", phone.firmware());
        fields.put("userAgent", phone.userAgent());
        fields.put("userName", said.userName());
        if (phone.lync()) {
            fields.put("userId", said.userId());
        }
        fields.put("status", said.status());
        fields.put("phoneNumber", said.number());
        if (phone.lync()) {
            fields.put("location", "");
        }
        fields.put("sipProxy", said.proxy());
        if (phone.lync()) {
            fields.put("BToEpairingstatus", "BToE disabled");
            fields.put("BToEversion", "2.0.0.0");
        }
        return object(fields);
    }

    /** @param severity 5 raises, 0 clears */
    static String alarm(Handset phone, String emsUser, String name, int severity, long uniqueId) {
        Map<String, String> fields = new LinkedHashMap<>();
        putCredentials(fields, emsUser);
        String start = object(fields);
        // numbers as numbers, the severity as text and the comma at the end: so it has been seen
        return start.substring(0, start.length() - 1) + ",\"alerts\":[{\"uniqueId\": " + uniqueId + ",\"name\": \"" + name
                + "\",\"description\": \"simulated\",\"date\": \"2026-01-01T12:24:18\",\"severity\": \"" + severity
                + "\",\"source\": \"IPPhone/" + phone.mac() + "\",\"type\": 1,\"probableCause\": 5,"
                + "\"additionalInfo1\": \"\",\"additionalInfo2\": \"\",}]}";
    }

    private static void putCredentials(Map<String, String> fields, String emsUser) {
        boolean seen = emsUser.equals(PENDING_USER);
        String nonce = seen ? SEEN_NONCE : String.format("%08x", ThreadLocalRandom.current().nextInt());
        fields.put("sessionId", nonce);
        fields.put("emsUserName", emsUser);
        fields.put("emsUserPassword", seen ? SEEN_DIGEST : digestShaped(nonce + emsUser));
    }

    /** 32 hex digits that depend on the nonce, as the real ones do; no server can check more than that. */
    private static String digestShaped(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    private static String object(Map<String, String> fields) {
        StringBuilder json = new StringBuilder(512).append('{');
        fields.forEach((name, value) -> json.append(json.length() > 1 ? "," : "")
                .append('"').append(name).append("\":\"").append(escaped(value)).append('"'));
        return json.append('}').toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
