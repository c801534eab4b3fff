package org.opennms.plugins.phones.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What phones ask of a server, on kept connections. */
final class Caller {

    private static final String KEEP_ALIVE = "/rest/v1/ipphoneMgrStatus/keep-alive";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client;
    private final String server;

    Caller(HttpClient client, int port) {
        this.client = client;
        this.server = "http://127.0.0.1:" + port;
    }

    static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    }

    /** Milliseconds until a keep-alive of this phone is answered. */
    double keepAlive(int phone) throws Exception {
        return millis(keepAliveOf(phone));
    }

    /** Milliseconds until this phone has its configuration. */
    double fetch(int phone) throws Exception {
        return millis(request("/configfiles/" + Seeds.mac(phone) + ".cfg")
                .header("User-Agent", "AUDC-IPPhone/2.2.16.142 (430HD-Rev0; " + Seeds.mac(phone) + ")").GET().build());
    }

    /** The whole request, head and body, for {@link PaceConnections}. */
    static byte[] rawKeepAlive(int phone) {
        String body = body(phone);
        return ("POST " + KEEP_ALIVE + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
    }

    private double millis(HttpRequest request) throws Exception {
        long began = System.nanoTime();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - began) / 1e6;
        if (response.statusCode() != 200 || response.body().length == 0) {
            throw new IllegalStateException(request.uri() + " was answered " + response.statusCode());
        }
        return millis;
    }

    private HttpRequest keepAliveOf(int phone) {
        return request(KEEP_ALIVE).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(phone).getBytes(StandardCharsets.US_ASCII))).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE);
    }

    /** With all the fields that a phone sends; of about the length of those that wrk sends. */
    private static String body(int phone) {
        return "{\"sessionId\":\"a033bb54\",\"emsUserName\":\"system\",\"emsUserPassword\":\"3f6d0199102b53ca0a37a527f0efc221\","
                + "\"mac\":\"" + Seeds.mac(phone) + "\",\"ip\":\"10.16." + phone / 256 % 256 + "." + phone % 256
                + "\",\"subnet\":\"255.255.255.0\",\"model\":\"430HD\",\"fwVersion\":\"UC_2.0.13.121\","
                + "\"userAgent\":\"AUDC-IPPhone-430HD_UC_2.0.13.121/1.0.0000.0\",\"userName\":\"user" + phone
                + "\",\"userId\":\"user" + phone + "@example.com\",\"status\":\"registered\",\"phoneNumber\":\"+49300000\","
                + "\"sipProxy\":\"example.com\",\"BToEpairingstatus\":\"auto paired\",\"BToEversion\":\"2.0.0.0\","
                + "\"location\":\"" + "x".repeat(64) + "\"}";
    }
}
