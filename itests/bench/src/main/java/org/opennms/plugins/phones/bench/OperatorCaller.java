package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An operator's browser: logged in once, on one kept connection, trusting the certificate made at the first start. */
final class OperatorCaller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NOTHING_THERE = 412;

    private final HttpClient client;
    private final String base;
    private final String cookie;

    private OperatorCaller(HttpClient client, String base, String cookie) {
        this.client = client;
        this.base = base;
        this.cookie = cookie;
    }

    static OperatorCaller of(Phones phones, Path data, String password) throws IOException, GeneralSecurityException,
            InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(trusting(data)).build();
        String base = "https://localhost:" + phones.consolePort + "/opennms/rest/phones/";
        String login = "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(base + "session")).timeout(PATIENCE)
                .header("Authorization", login).header("X-Phones-Request", "1")
                .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
        String cookie = answer.headers().firstValue("Set-Cookie")
                .orElseThrow(() -> new IOException("no login: " + answer.statusCode() + " " + answer.body()));
        return new OperatorCaller(client, base, cookie.split(";")[0]);
    }

    private static SSLContext trusting(Path data) throws IOException, GeneralSecurityException {
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(data.resolve("keys/console.p12"))) {
            made.load(in, Files.readString(data.resolve("keys/console.password")).toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("console", made.getCertificate("console"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return answer(path, HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).header("Cookie", cookie).build());
    }

    /** Whatever is there, and also where nothing is: nobody else writes. */
    JsonNode write(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).header("Cookie", cookie)
                .header("X-Phones-Request", "1").header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> answer = client.send(request.copy().header("If-Match", "*").build(), HttpResponse.BodyHandlers.ofString());
        return json(path, answer.statusCode() == NOTHING_THERE
                ? client.send(request.build(), HttpResponse.BodyHandlers.ofString()) : answer);
    }

    private JsonNode answer(String path, HttpRequest request) throws IOException, InterruptedException {
        return json(path, client.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private static JsonNode json(String path, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Milliseconds until it is answered. */
    double millis(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).header("Cookie", cookie).build();
        long began = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        double millis = (System.nanoTime() - began) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return millis;
    }
}
