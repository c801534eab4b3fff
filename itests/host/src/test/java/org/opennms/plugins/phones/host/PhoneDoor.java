package org.opennms.plugins.phones.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** The phones' ports of the host; they are spoken to through the first. */
record PhoneDoor(List<Integer> ports) {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    boolean answersABoot() throws IOException, InterruptedException {
        HttpResponse<String> boot = ask(HttpRequest.newBuilder(uri("/ipp/dhcpoption160.cfg")).timeout(LIMIT).build());
        return boot.statusCode() == 200 && boot.body().contains("provisioning/configuration/url=");
    }

    /** A phone's alarm in its own words; severity 0 clears it. */
    int alarm(String mac, int severity) throws IOException, InterruptedException {
        String body = "{\"emsUserName\":\"system\",\"alerts\":[{\"uniqueId\": 2,\"name\": \"IPPHONE REGISTRATION FAILURE\","
                + "\"description\": \"no answer\",\"date\": \"2026-07-17T12:24:18\",\"severity\": \"" + severity
                + "\",\"source\": \"IPPhone/" + mac + "\",\"type\": 1,\"probableCause\": 5,\"additionalInfo1\": \"\","
                + "\"additionalInfo2\": \"\",}]}";
        return ask(HttpRequest.newBuilder(uri("/rest/v1/ipphoneMgrAlert/alert")).timeout(LIMIT)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build()).statusCode();
    }

    int port() {
        return ports.get(0);
    }

    /** Whether another program could open every one of the ports. */
    boolean isFree() {
        return ports.stream().allMatch(PhoneDoor::isFree);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private static HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
