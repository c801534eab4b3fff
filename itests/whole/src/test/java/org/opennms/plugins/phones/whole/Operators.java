package org.opennms.plugins.phones.whole;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The operators' port, as a script meets it that trusts the certificate made at the first start, and only that. */
final class Operators {

    static final String REST = "/opennms/rest/";

    private static final int SILENCE_MILLIS = 60_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final SSLContext tls;
    private final int port;
    private final String base;

    private Operators(SSLContext tls, int port) {
        this.client = HttpClient.newBuilder().sslContext(tls).build();
        this.tls = tls;
        this.port = port;
        this.base = "https://localhost:" + port + REST;
    }

    static Operators of(Path data, int port) throws IOException, GeneralSecurityException {
        KeyStore made = KeyStore.getInstance("PKCS12");
        char[] password = Files.readString(data.resolve("keys/console.password")).toCharArray();
        try (InputStream in = Files.newInputStream(data.resolve("keys/console.p12"))) {
            made.load(in, password);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("console", made.getCertificate("console"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return new Operators(context, port);
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() throws IOException {
            return JSON.readTree(response.body());
        }
    }

    /** @param path below {@code /opennms/rest/}; @param body null for none */
    Answer send(String method, String path, Map<String, String> headers, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).method(method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    /** The body as it comes; the caller closes it. */
    HttpResponse<InputStream> open(String path, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Bytes as they are, from an address of this machine; what came back until the server was silent or closed. */
    String raw(String from, String request) throws IOException {
        try (Socket socket = new Socket(); SSLSocket safe = connected(socket, from)) {
            safe.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            safe.getOutputStream().flush();
            return new String(safe.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private SSLSocket connected(Socket socket, String from) throws IOException {
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(SILENCE_MILLIS);
        return (SSLSocket) tls.getSocketFactory().createSocket(socket, "localhost", port, true);
    }

    /** A request's head without its end; {@code Connection: close}. */
    static String head(String method, String target, String... headers) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join("", Arrays.stream(headers).map(header -> header + "\r\n").toList());
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
