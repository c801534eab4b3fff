package org.opennms.plugins.phones.whole;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A plain socket to the phone door: sends the bytes it is given, reads exactly one answer. */
record Door(int port, String from) {

    /** No answer may take longer. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    static Door of(int port) {
        return new Door(port, "127.0.0.1");
    }

    /** The same door, asked from another address of this machine: 127.0.0.2, ... */
    Door from(String address) {
        return new Door(port, address);
    }

    /** What came back. A body is read by Content-Length; an answer without one is an error, since phones need it. */
    record Answer(String statusLine, Map<String, String> headers, byte[] body) {

        int status() {
            return Integer.parseInt(statusLine.split(" ")[1]);
        }

        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Answer get(String target, String... headers) throws IOException {
        return ask("GET", target, null, headers);
    }

    Answer head(String target, String... headers) throws IOException {
        return ask("HEAD", target, null, headers);
    }

    Answer post(String target, String body, String... headers) throws IOException {
        return ask("POST", target, body, headers);
    }

    Answer ask(String method, String target, String body, String... headers) throws IOException {
        StringBuilder request = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: 127.0.0.1:")
                .append(port).append("\r\nConnection: close\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        if (body != null) {
            request.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        byte[] head = request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        return send(all);
    }

    /** Sends raw bytes; the method is read from them only to know whether a body follows the answer's head. */
    Answer send(byte[] request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            boolean bodyless = request.length > 4 && new String(request, 0, 4, StandardCharsets.ISO_8859_1).equals("HEAD");
            return read(socket.getInputStream(), bodyless);
        }
    }

    Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
        return socket;
    }

    static Answer read(InputStream in, boolean bodyless) throws IOException {
        String statusLine = line(in);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        int status = Integer.parseInt(statusLine.split(" ")[1]);
        if (bodyless || status == 304 || status == 204) {
            return new Answer(statusLine, headers, new byte[0]);
        }
        if (!headers.containsKey("content-length")) {
            throw new IOException("an answer without Content-Length: " + statusLine + " " + headers);
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.get("content-length")));
        if (body.length != Integer.parseInt(headers.get("content-length"))) {
            throw new EOFException("the body ended after " + body.length + " bytes: " + headers);
        }
        return new Answer(statusLine, headers, body);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the connection ended after: " + line);
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
