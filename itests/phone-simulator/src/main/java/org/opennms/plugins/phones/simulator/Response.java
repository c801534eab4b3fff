package org.opennms.plugins.phones.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An answer as it arrived.
 *
 * @param headers  names in lower case
 * @param body     at most {@link ResponseReader#KEPT} bytes of it
 * @param received all the bytes of the body that came
 */
record Response(String statusLine, int status, Map<String, String> headers, byte[] body, long received) {

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** What firmware of the time stumbles over, whatever was asked. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!statusLine.startsWith("HTTP/1.1 ")) {
            faults.add("status line is not HTTP/1.1");
        }
        if (headers.containsKey("transfer-encoding")) {
            faults.add("Transfer-Encoding");
        }
        if (headers.containsKey("content-encoding")) {
            faults.add("Content-Encoding");
        }
        if (!headers.containsKey("content-length")) {
            faults.add("no Content-Length");
        }
        if (status == 200 && received == 0) {
            faults.add("200 without a body");
        }
        return faults;
    }

    /** What a file needs besides, so that the next poll can be answered by 304. */
    List<String> fileFaults() {
        List<String> faults = faults();
        if (status == 200 && !header("etag").matches("\"[!#-~]{1,64}\"")) {
            faults.add("no short strong ETag");
        }
        if (status == 200 && header("last-modified").isEmpty()) {
            faults.add("no Last-Modified");
        }
        return faults;
    }
}
