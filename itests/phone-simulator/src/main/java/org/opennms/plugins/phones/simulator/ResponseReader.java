package org.opennms.plugins.phones.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads one answer from whatever pieces the network makes of it. Only Content-Length ends a body, as for the phones. */
final class ResponseReader {

    static final int KEPT = 1 << 20;
    private static final int LONGEST_HEAD = 16_384;

    private final long stopAfter;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream(512);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private int lineEnds;
    private boolean inBody;
    private String statusLine;
    private int status;
    private Map<String, String> headers;
    private long announced;
    private long received;

    ResponseReader(long stopAfter) {
        this.stopAfter = stopAfter;
    }

    /** True as soon as the answer is complete, or as long as the phone wants it. Bytes beyond it stay in the buffer. */
    boolean read(ByteBuffer bytes) throws IOException {
        while (!inBody && bytes.hasRemaining()) {
            headByte(bytes.get());
        }
        if (!inBody) {
            return false;
        }
        int take = (int) Math.min(bytes.remaining(), announced < 0 ? Long.MAX_VALUE : announced - received);
        int keep = Math.min(take, KEPT - body.size());
        for (int i = 0; i < keep; i++) {
            body.write(bytes.get());
        }
        bytes.position(bytes.position() + take - keep);
        received += take;
        return received == announced || received >= stopAfter;
    }

    /** True when the connection's end is an end of the answer, too: HTTP/1.0's way, which phones do not know. */
    boolean endsHere() {
        return inBody && announced < 0;
    }

    boolean hasBegun() {
        return head.size() > 0;
    }

    /** Whether the connection can carry another request. */
    boolean leavesOpen() {
        return received == announced && statusLine.startsWith("HTTP/1.1")
                && !headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT).contains("close");
    }

    Response response() {
        return new Response(statusLine, status, headers, body.toByteArray(), received);
    }

    private void headByte(byte b) throws IOException {
        head.write(b);
        if (head.size() > LONGEST_HEAD) {
            throw new IOException("a head of more than " + LONGEST_HEAD + " bytes");
        }
        if (b == '\n') {
            lineEnds++;
        } else if (b != '\r') {
            lineEnds = 0;
        }
        if (lineEnds == 2) {
            readHead(head.toString(StandardCharsets.ISO_8859_1));
            inBody = true;
        }
    }

    private void readHead(String text) throws IOException {
        String[] lines = text.split("\r?\n");
        statusLine = lines[0];
        if (!statusLine.matches("HTTP/\\d\\.\\d \\d{3}( .*)?")) {
            throw new IOException("no status line");
        }
        status = Integer.parseInt(statusLine.substring(9, 12));
        headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon <= 0) {
                throw new IOException("a header line without a colon");
            }
            headers.put(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), lines[i].substring(colon + 1).strip());
        }
        announced = status == 304 || status == 204 ? 0 : contentLength(headers.get("content-length"));
    }

    private static long contentLength(String text) throws IOException {
        if (text == null) {
            return -1;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw new IOException("a Content-Length that is no number");
        }
        return Long.parseLong(text);
    }
}
