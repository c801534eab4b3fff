package org.opennms.plugins.phones.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** REST for operators where the host publishes it, behind a login of the host's. */
record OperatorsDoor(int port) {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String SUPERVISOR = "anna ROLE_REST";
    private static final String REGION = "{\"name\":\"Hosted\"}";

    // S-025 A-12
    void servesOperators() throws IOException, InterruptedException {
        TestHost.await(60, () -> get("me", SUPERVISOR).statusCode() == 200);
        assertThat(get("me", SUPERVISOR).body()).isEqualTo("{\"name\":\"anna\",\"role\":\"supervisor\"}");
        assertThat(get("me", "rita ROLE_USER").body()).contains("reader");
        assertThat(get("me", "nora ROLE_MOBILE").statusCode()).isEqualTo(403);
        assertThat(get("me", null).statusCode()).isEqualTo(403);
        assertThat(get("devices", SUPERVISOR).body()).contains("rows");
        assertThat(get("openapi.json", SUPERVISOR).body()).contains("\"openapi\"");
        assertThat(get("operators", "adam ROLE_ADMIN").statusCode()).isEqualTo(404);
        assertThat(get("feed/stream", SUPERVISOR).statusCode()).isEqualTo(404);
        assertThat(post(SUPERVISOR).statusCode()).isEqualTo(403);
        assertThat(post(SUPERVISOR, "X-Phones-Request", "1", "Origin", "http://evil.example.org").statusCode()).isEqualTo(403);
        assertThat(post("rita ROLE_USER", "X-Phones-Request", "1").statusCode()).isEqualTo(403);
        assertThat(post(SUPERVISOR, "X-Phones-Request", "1").statusCode()).isIn(201, 409);
        assertThat(get("regions/nonsense/x/y", SUPERVISOR).statusCode()).isEqualTo(404);
        assertThat(get("devices/nonsense", SUPERVISOR).body()).contains("\"field\":\"mac\"");
    }

    private HttpResponse<String> get(String path, String login) throws IOException, InterruptedException {
        return send(request(path, login).GET());
    }

    private HttpResponse<String> post(String login, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("regions", login).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(REGION));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path, String login) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/rest/phones/" + path))
                .timeout(Duration.ofSeconds(30));
        return login == null ? request : request.header("X-Test-Login", login);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
