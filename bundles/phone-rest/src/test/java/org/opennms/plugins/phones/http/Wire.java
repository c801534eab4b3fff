package org.opennms.plugins.phones.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A phone's end of a connection: bytes out, answers in; one character a byte. */
final class Wire implements AutoCloseable {

    record Answer(String line, Map<String, String> headers, String body) {

        int status() {
            return Integer.parseInt(line.split(" ")[1]);
        }

        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    private final Socket socket;
    private final InputStream in;

    Wire(int port) throws IOException {
        this(new Socket("127.0.0.1", port));
    }

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(30_000);
        in = socket.getInputStream();
    }

    static String post(String target, String body) {
        return "POST " + target + " HTTP/1.1\r\nHost: phones\r\nContent-Length: "
                + body.getBytes(StandardCharsets.ISO_8859_1).length + "\r\n\r\n" + body;
    }

    Answer ask(String request) throws IOException {
        send(request);
        return answer(!request.startsWith("HEAD "));
    }

    void send(String bytes) throws IOException {
        send(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The next answer, which must say its length. */
    Answer answer(boolean hasBody) throws IOException {
        String line = line();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
        }
        boolean none = !hasBody || line.contains(" 304 ") || line.contains(" 100 ");
        int length = none ? 0 : Integer.parseInt(headers.get("content-length"));
        return new Answer(line, headers, new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
    }

    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the door closed after '" + bytes + "'");
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** Reads on until the door ends the connection. */
    boolean isEnded() {
        try {
            in.readAllBytes();
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    InputStream in() {
        return in;
    }

    /** Goes away as a phone does that has seen enough. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
