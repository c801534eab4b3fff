package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The operators' door: who comes in, what it says, and that its OpenAPI document tells the truth. */
class AdminRestIT {

    private static final String ADMIN = Operators.basic("admin", "of the test");
    private static final String SUPERVISOR = Operators.basic("susan", "supervises");
    private static final String READER = Operators.basic("rita", "reads");
    private static final String NOBODY = Operators.basic("nora", "is none");

    private static final int WALKERS = 20;
    private static final int MANY = 250;

    private static RunningPhones phones;
    private static Operators operators;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("admin-rest", Map.of("PHONES_ADMIN_PASSWORD", "of the test"));
        Files.writeString(phones.data.resolve("etc/users.properties"),
                "\nsusan = supervises,ROLE_REST\nrita = reads,ROLE_READONLY\nnora = is none,viewer\n"
                + IntStream.range(0, WALKERS).mapToObj(i -> "walker" + i + " = walks,ROLE_ADMIN\n").collect(Collectors.joining()),
                StandardOpenOption.APPEND);
        operators = Operators.of(phones.data, Integer.parseInt(phones.environment().get("PHONES_CONSOLE_PORT")));
        phones.shell("opennms-phones:region-add Berlin");
        phones.shell("opennms-phones:placeholder-set Proxy_address sip.example.org");
        phones.keepAlive(Documented.MAC, "started", "model", "440HD");
        write("POST", "jobs", ADMIN, "{\"operation\":\"restart\",\"items\":[\"" + Documented.MAC + "\"]}");
        write("POST", "users", ADMIN, "{\"name\":\"160001\",\"displayName\":\"Walked\",\"region\":\"Berlin\"}");
        operators.send("POST", "phones/imports", Map.of("Authorization", ADMIN, "X-Phones-Request", "1", "Content-Type", "text/csv"),
                "Name\r\n160002\r\n");
    }

    @AfterAll
    static void stop() {
        phones.close();
    }

    private static Operators.Answer get(String path) throws Exception {
        return operators.send("GET", "phones/" + path, Map.of("Authorization", ADMIN), null);
    }

    private static Operators.Answer write(String method, String path, String who, String body) throws Exception {
        return operators.send(method, "phones/" + path, Map.of("Authorization", who, "X-Phones-Request", "1"), body);
    }

    @Test
    void the_port_speaks_tls_only_and_its_keys_are_for_us_alone() throws Exception {
        int port = Integer.parseInt(phones.environment().get("PHONES_CONSOLE_PORT"));
        try (Socket plain = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            plain.setSoTimeout(10_000);
            plain.getOutputStream().write("GET /opennms/rest/phones/me HTTP/1.0\r\n\r\n".getBytes());

            assertThat(new String(plain.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HTTP/1.1 2", "HTTP/1.1 4");
        }
        for (String file : List.of("console.p12", "console.password")) {
            Path path = phones.data.resolve("keys").resolve(file);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
        }
    }

    @Test
    void roles_say_who_is_who() throws Exception { // S-025
        assertThat(get("me").json().path("role").asText()).isEqualTo("administrator");
        assertThat(operators.send("GET", "phones/me", Map.of("Authorization", SUPERVISOR), null).json().path("role").asText())
                .isEqualTo("supervisor");
        assertThat(operators.send("GET", "phones/me", Map.of("Authorization", READER), null).json().path("role").asText())
                .isEqualTo("reader");
        assertThat(operators.send("GET", "phones/me", Map.of("Authorization", NOBODY), null).status()).isEqualTo(403);
    }

    @Test
    void a_page_logs_in_once_and_carries_a_cookie_until_logout() throws Exception { // S-023, S-145
        Operators.Answer login = write("POST", "session", ADMIN, null);
        assertThat(login.status()).isEqualTo(204);
        assertThat(login.header("Set-Cookie")).contains("__Host-phones=", "Secure", "HttpOnly", "SameSite=Strict", "Path=/");
        String cookie = login.header("Set-Cookie").split(";")[0];

        assertThat(operators.send("GET", "phones/me", Map.of("Cookie", cookie), null).json().path("name").asText())
                .isEqualTo("admin");
        assertThat(operators.send("DELETE", "phones/session", Map.of("Cookie", cookie, "X-Phones-Request", "1"), null).status())
                .isEqualTo(204);
        assertThat(operators.send("GET", "phones/me", Map.of("Cookie", cookie), null).status()).isEqualTo(401);
        assertThat(operators.send("POST", "phones/session", Map.of("Authorization", ADMIN), null).status()).isEqualTo(403);
    }

    /** Each operation of the document refuses whom it must. */
    @Test
    void every_operation_refuses_strangers_readers_and_foreign_pages() throws Exception {
        List<Documented> operations = Documented.all(get("openapi.json").json());
        assertThat(operations).hasSizeGreaterThan(20);
        for (Documented operation : operations) {
            refuses(operation, 401, Map.of("X-Phones-Request", "1"));
            assertThat(withWrongPassword(operation, operations.indexOf(operation))).as(operation.toString()).isEqualTo(401);
            refuses(operation, 401, Map.of("Cookie", "__Host-phones=Zm9yZ2Vk", "X-Phones-Request", "1"));
            refuses(operation, 403, Map.of("Authorization", NOBODY, "X-Phones-Request", "1"));
            if (!operation.isRead()) {
                refuses(operation, 403, Map.of("Authorization", READER, "X-Phones-Request", "1"));
                refuses(operation, 403, Map.of("Authorization", ADMIN));
                refuses(operation, 403, Map.of("Authorization", ADMIN, "X-Phones-Request", "1", "Origin", "https://evil.example.org"));
                refuses(operation, 403, Map.of("Authorization", ADMIN, "X-Phones-Request", "1", "Origin", "null"));
            }
        }
    }

    /** Of another administrator and from another address each time, or the guesses would soon have to wait. */
    private static int withWrongPassword(Documented operation, int number) throws IOException {
        return Integer.parseInt(operators.raw("127.0.1." + (number % MANY + 1), Operators.head(operation.method(),
                "/opennms/rest/" + operation.target(), "X-Phones-Request: 1",
                "Authorization: " + Operators.basic("walker" + number % WALKERS, "wrong")) + "\r\n").split(" ")[1]);
    }

    private static void refuses(Documented operation, int status, Map<String, String> headers) throws Exception {
        Map<String, String> all = new HashMap<>(headers);
        if (!operation.isRead()) {
            all.put("Content-Type", operation.consumes());
        }
        Operators.Answer answer = operators.send(operation.method(), operation.target(), all,
                operation.isRead() || operation.method().equals("DELETE") ? null : "{}");
        assertThat(answer.status()).as(operation + " " + headers.keySet()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(operation.toString()).isEqualTo("application/problem+json");
    }

    /** What nobody has and a body that is none make our own words, not those of who found no way to us. */
    @Test
    void every_documented_operation_is_there_and_bears_nonsense() throws Exception {
        for (Documented operation : Documented.ofUnknown(get("openapi.json").json())) {
            if (!operation.produces().equals("text/event-stream")) {
                Map<String, String> headers = new HashMap<>(Map.of("Authorization", ADMIN, "X-Phones-Request", "1"));
                if (!operation.isRead()) {
                    headers.put("Content-Type", operation.consumes());
                }
                Operators.Answer answer = operators.send(operation.method(), operation.target(), headers,
                        operation.isRead() || operation.method().equals("DELETE") ? null : "--nonsense--");
                assertThat(answer.status()).as(operation + " " + answer.response().body()).isLessThan(500);
                assertThat(answer.response().body()).as(operation.toString())
                        .doesNotContain("there is nothing here", "this method is not for this path", "is not read here");
            }
        }
    }

    @Test
    void every_documented_get_answers_in_the_form_that_is_documented() throws Exception {
        JsonNode document = get("openapi.json").json();
        for (Documented operation : Documented.all(document)) {
            if (operation.isRead() && !operation.produces().equals("text/event-stream")) {
                Operators.Answer answer = operators.send("GET", operation.target(), Map.of("Authorization", ADMIN), null);
                String name = operation.toString();
                assertThat(answer.status()).as(name + " " + answer.response().body()).isEqualTo(200);
                assertThat(answer.header("Content-Type")).as(name).startsWith(operation.produces());
                assertThat(answer.header("Cache-Control")).as(name).contains("no-store");
                assertThat(answer.header("X-Content-Type-Options")).as(name).isEqualTo("nosniff");
                if (operation.produces().equals("application/json") && !operation.path().endsWith("openapi.json")) {
                    fits(document, name, operation.schema(), answer.json());
                }
            }
        }
    }

    /** No field that the document does not name; what it names may be missing. */
    private static void fits(JsonNode document, String where, JsonNode schema, JsonNode value) {
        JsonNode resolved = schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
        if (resolved.has("properties")) {
            Set<String> named = new TreeSet<>();
            resolved.path("properties").fieldNames().forEachRemaining(named::add);
            value.fields().forEachRemaining(field -> {
                assertThat(named).as(where).contains(field.getKey());
                fits(document, where + "." + field.getKey(), resolved.path("properties").path(field.getKey()), field.getValue());
            });
        } else if (resolved.path("type").asText().equals("array")) {
            assertThat(value.isArray()).as(where).isTrue();
            value.forEach(element -> fits(document, where + "[]", resolved.path("items"), element));
        }
    }

    @Test
    void a_pending_phone_is_approved_restarted_and_forgotten_and_the_journal_names_who_did_it() throws Exception { // S-041
        String mac = "00908faa0002";
        phones.keepAlive(mac, "started", "model", "440HD");
        phones.shell("opennms-phones:placeholder-set Proxy_address sip.example.org");
        assertThat(get("devices?enrolment=pending").json().path("rows").findValuesAsText("mac")).contains(mac);

        Operators.Answer approved = write("POST", "devices/" + mac + "/approval", SUPERVISOR,
                "{\"region\":\"Berlin\",\"user\":\"160000\",\"displayName\":\"Anna\",\"password\":\"s3cr3t\"}");
        assertThat(approved.status()).as(approved.response().body()).isEqualTo(200);
        assertThat(approved.json().path("row").path("enrolment").asText()).isEqualTo("approved");
        assertThat(get("devices/" + mac + "/preview").response().body()).contains("***").doesNotContain("s3cr3t");
        assertThat(get("devices/" + mac + "/commands").json().path("rows").path(0).path("kind").asText()).isEqualTo("restart");
        assertThat(write("POST", "devices/" + mac + "/approval", ADMIN, "{\"region\":\"Berlin\"}").status()).isEqualTo(409);
        assertThat(get("activity?mac=" + mac).json().path("rows").findValuesAsText("by")).contains("susan");
        assertThat(write("DELETE", "devices/" + mac, ADMIN, null).status()).isEqualTo(204);
        assertThat(get("devices/" + mac).status()).isEqualTo(404);
    }

    @Test
    void of_two_who_edit_a_template_the_second_is_told_and_loses_nothing() throws Exception {
        Operators.Answer read = get("templates/Audiocodes_430HD");
        String etag = read.header("ETag");
        String text = read.json().path("text").asText();
        String body = new ObjectMapper()
                .writeValueAsString(Map.of("text", text, "description", "edited by the first"));
        Map<String, String> headers = new HashMap<>(Map.of("Authorization", ADMIN, "X-Phones-Request", "1"));

        assertThat(operators.send("PUT", "phones/templates/Audiocodes_430HD", headers, body).status()).isEqualTo(428);
        headers.put("If-Match", etag);
        Operators.Answer first = operators.send("PUT", "phones/templates/Audiocodes_430HD", headers, body);
        assertThat(first.status()).as(first.response().body()).isEqualTo(200);
        assertThat(first.header("ETag")).isNotEqualTo(etag).isNotEmpty();
        Operators.Answer second = operators.send("PUT", "phones/templates/Audiocodes_430HD", headers, body);

        assertThat(second.status()).isEqualTo(412);
        assertThat(get("templates/Audiocodes_430HD").json().path("description").asText()).isEqualTo("edited by the first");
        assertThat(get("templates/Audiocodes_430HD").json().path("modified").asBoolean()).isTrue(); // S-163
        assertThat(write("DELETE", "templates/Audiocodes_430HD", ADMIN, null).status()).isEqualTo(204); // S-171
        assertThat(get("templates/Audiocodes_430HD").header("ETag")).isEqualTo(etag);
    }

    @Test
    void what_is_wrong_with_a_request_is_said_with_field_and_reason() throws Exception {
        assertProblem(get("devices/nonsense"), 400, "mac");
        assertProblem(get("devices?limit=0"), 400, "limit");
        assertProblem(get("devices?enrolment=maybe"), 400, "enrolment");
        assertProblem(get("devices/00908f999999"), 404, "");
        assertProblem(write("POST", "regions", ADMIN, "{\"name\":\"a/b\"}"), 400, "name");
        assertProblem(write("POST", "regions", ADMIN, "{\"nom\":\"a\"}"), 400, "nom");
        assertProblem(write("POST", "regions", ADMIN, "{\"name\":"), 400, "body");
        assertProblem(write("POST", "regions", ADMIN, "{\"name\":\"Berlin\"}"), 409, "");
        assertProblem(write("POST", "regions", ADMIN, "{\"name\":\"" + "x".repeat(1 << 20) + "\"}"), 413, "body");
        assertProblem(write("PUT", "placeholders/x", ADMIN, "{\"value\":\"one\\ntwo\"}"), 400, "value");
    }

    private static void assertProblem(Operators.Answer answer, int status, String field) throws IOException {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
        assertThat(answer.json().path("detail").asText()).isNotEmpty();
    }

    @Test
    void settings_and_secrets_are_for_administrators() throws Exception { // S-025
        String value = "{\"value\":\"10.0.0.9\"}";
        assertThat(write("PUT", "placeholders/Test_setting", SUPERVISOR, value).status()).isEqualTo(403);
        assertThat(write("PUT", "placeholders/Test_setting", ADMIN, value).status()).isEqualTo(200);
        assertThat(write("PUT", "placeholders/Test_of_region?scope=region&of=Berlin", SUPERVISOR, value).status()).isEqualTo(200);
        assertThat(write("PUT", "placeholders/Test_secret?scope=region&of=Berlin", SUPERVISOR,
                "{\"value\":\"hidden\",\"secret\":true}").status()).isEqualTo(403);
        assertThat(write("PUT", "placeholders/Test_secret?scope=region&of=Berlin", ADMIN,
                "{\"value\":\"hidden\",\"secret\":true}").status()).isEqualTo(200);
        assertThat(get("placeholders?scope=region&of=Berlin").response().body()).contains("***").doesNotContain("hidden");
        assertThat(write("DELETE", "placeholders/Test_secret?scope=region&of=Berlin", SUPERVISOR, null).status()).isEqualTo(403);
        assertThat(write("DELETE", "placeholders/Test_secret?scope=region&of=Berlin", ADMIN, null).status()).isEqualTo(204);
    }
}
