package org.opennms.plugins.phones.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * One request of a phone.
 *
 * @param stopAfter body bytes of the answer after which the phone hangs up; it wants no more of a firmware file than
 *                  its header
 */
record Request(String method, Url url, String userAgent, Optional<String> body, long stopAfter) {

    static Request get(Url url, String userAgent) {
        return new Request("GET", url, userAgent, Optional.empty(), Long.MAX_VALUE);
    }

    /** The look at a firmware file's header that comes before every download. */
    static Request probe(Url url, String userAgent, int headerBytes) {
        return new Request("GET", url, userAgent, Optional.empty(), headerBytes);
    }

    static Request post(Url url, String userAgent, String body) {
        return new Request("POST", url, userAgent, Optional.of(body), Long.MAX_VALUE);
    }

    byte[] bytes(Quirk quirk) {
        String sent = quirk.method(this);
        Optional<byte[]> payload = quirk.body(this).map(text -> text.getBytes(StandardCharsets.UTF_8));
        StringBuilder head = new StringBuilder(256).append(sent).append(' ').append(quirk.target(url))
                .append(quirk == Quirk.HTTP_1_0 ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n")
                .append("Host: ").append(url.authority()).append("\r\n")
                .append("User-Agent: ").append(quirk.userAgent(userAgent)).append("\r\n");
        payload.ifPresent(bytes -> head.append(quirk.contentType())
                .append("Content-Length: ").append(bytes.length).append("\r\n"));
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] second = payload.orElse(new byte[0]);
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
