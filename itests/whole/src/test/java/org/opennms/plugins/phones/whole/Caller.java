package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An operator's script: what it sends below {@code phones/} of the operators' REST, logged in as somebody. */
record Caller(Operators operators, String login) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ENDED = List.of("done", "failed", "stopped");

    /** The administrator of phones that were started with this password. */
    static Caller administrator(RunningPhones phones, String password) throws Exception {
        return new Caller(Operators.of(phones.data, Integer.parseInt(phones.environment().get("PHONES_CONSOLE_PORT"))),
                Operators.basic("admin", password));
    }

    Caller as(String name, String password) {
        return new Caller(operators, Operators.basic(name, password));
    }

    Operators.Answer get(String path) throws IOException, InterruptedException {
        return operators.send("GET", "phones/" + path, Map.of("Authorization", login), null);
    }

    /** @param body a text as it is, null for none, anything else as JSON */
    Operators.Answer write(String method, String path, Object body, String... headers) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(Map.of("Authorization", login, "X-Phones-Request", "1"));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        String text = body == null || body instanceof String ? (String) body : JSON.writeValueAsString(body);
        return operators.send(method, "phones/" + path, all, text);
    }

    /** The same, which must succeed. */
    Operators.Answer done(String method, String path, Object body, String... headers) throws IOException, InterruptedException {
        Operators.Answer answer = write(method, path, body, headers);
        assertThat(answer.status()).as(method + " " + path + ": " + answer.response().body()).isBetween(200, 299);
        return answer;
    }

    /** Checks a CSV file of users, which must be without an error, and begins its import. */
    Operators.Answer importing(String csv) throws IOException, InterruptedException {
        Operators.Answer checked = done("POST", "imports", csv, "Content-Type", "text/csv");
        assertThat(checked.json().path("errors").asInt()).as(checked.response().body()).isZero();
        return done("POST", "imports/" + checked.json().at("/row/id").asLong() + "/apply", "{}", "If-Match", checked.header("ETag"));
    }

    /** What the job has done that this answer says has begun, once it has ended. */
    JsonNode ended(Operators.Answer started) throws IOException, InterruptedException {
        assertThat(started.status()).as(started.response().body()).isEqualTo(202);
        String job = "jobs/" + started.json().path("id").asLong();
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200))
                .until(() -> ENDED.contains(get(job).json().path("state").asText()));
        return get(job).json();
    }

    /** The text of a phone's own file as it would be made now, secrets masked. */
    String ownFile(String mac) throws IOException, InterruptedException {
        for (JsonNode file : get("devices/" + mac + "/preview").json().path("rows")) {
            if (file.path("kind").asText().equals("private")) {
                return file.path("text").asText();
            }
        }
        throw new AssertionError("no private file for " + mac);
    }

    static void assertRefused(Operators.Answer answer, int status, String field) throws IOException {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.json().path("field").asText()).as(answer.response().body()).isEqualTo(field);
        assertThat(answer.json().path("detail").asText()).isNotEmpty();
    }
}
