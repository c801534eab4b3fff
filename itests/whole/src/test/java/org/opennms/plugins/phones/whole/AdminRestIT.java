package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The operators' door: who comes in, what it says, and that its OpenAPI document tells the truth. */
class AdminRestIT {

    private static final String ADMIN = Operators.basic("admin", "of the test");
    private static final String SUPERVISOR = Operators.basic("susan", "supervises");
    private static final String READER = Operators.basic("rita", "reads");
    private static final String NOBODY = Operators.basic("nora", "is none");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");
    private static final String MAC = "00908faa0001";

    private static RunningPhones phones;
    private static Operators operators;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("admin-rest", Map.of("PHONES_ADMIN_PASSWORD", "of the test"));
        Files.writeString(phones.data.resolve("etc/users.properties"),
                "\nsusan = supervises,ROLE_REST\nrita = reads,ROLE_READONLY\nnora = is none,viewer\n", StandardOpenOption.APPEND);
        operators = Operators.of(phones.data, Integer.parseInt(phones.environment().get("PHONES_CONSOLE_PORT")));
        phones.shell("opennms-phones:region-add Berlin");
        phones.keepAlive(MAC, "started", "model", "440HD");
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

            assertThat(new String(plain.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
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
    void a_page_logs_in_once_and_carries_a_cookie_until_logout() throws Exception { // S-023
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

    /** Each operation of the document refuses whom it must; a right login between keeps the throttle away. */
    @Test
    void every_operation_refuses_strangers_readers_and_foreign_pages() throws Exception {
        List<String[]> operations = operations();
        assertThat(operations).hasSizeGreaterThan(20);
        for (String[] operation : operations) {
            String method = operation[0];
            String path = operation[1];
            String name = method + " " + path;
            assertThat(operators.send(method, path, Map.of("X-Phones-Request", "1"), null).status()).as(name).isEqualTo(401);
            assertThat(operators.send(method, path, Map.of("Authorization", Operators.basic("admin", "wrong")), null).status())
                    .as(name).isEqualTo(401);
            assertThat(operators.send("GET", "phones/me", Map.of("Authorization", ADMIN), null).status()).isEqualTo(200);
            assertThat(operators.send(method, path, Map.of("Cookie", "__Host-phones=Zm9yZ2Vk"), null).status())
                    .as(name).isEqualTo(401);
            if (!method.equals("GET")) {
                refusesWrite(method, path, name);
            }
        }
    }

    private static void refusesWrite(String method, String path, String name) throws Exception {
        List<Map<String, String>> bad = List.of(
                Map.of("Authorization", READER, "X-Phones-Request", "1"),
                Map.of("Authorization", ADMIN),
                Map.of("Authorization", ADMIN, "X-Phones-Request", "1", "Origin", "https://evil.example.org"),
                Map.of("Authorization", ADMIN, "X-Phones-Request", "1", "Origin", "null"));
        for (Map<String, String> headers : bad) {
            Operators.Answer answer = operators.send(method, path, headers, method.equals("DELETE") ? null : "{}");
            assertThat(answer.status()).as(name + " " + headers.keySet()).isEqualTo(403);
            assertThat(answer.header("Content-Type")).as(name).isEqualTo("application/problem+json");
        }
    }

    private static List<String[]> operations() throws Exception {
        List<String[]> operations = new ArrayList<>();
        get("openapi.json").json().path("paths").fields().forEachRemaining(path -> path.getValue().fieldNames()
                .forEachRemaining(method -> {
                    assertThat(METHODS).contains(method);
                    operations.add(new String[] {method.toUpperCase(java.util.Locale.ROOT), filled(path.getKey())});
                }));
        return operations;
    }

    private static String filled(String path) {
        return path.substring(1).replace("{mac}", MAC).replace("{model}", "Audiocodes_440HD").replace("{name}", "Berlin")
                .replace("{key}", "Proxy_address")
                .replace("devices/compare", "devices/compare?a=" + MAC + "&b=" + MAC);
    }

    @Test
    void every_documented_get_answers_in_the_form_that_is_documented() throws Exception {
        JsonNode document = get("openapi.json").json();
        phones.shell("opennms-phones:placeholder-set Proxy_address sip.example.org");
        for (String[] operation : operations()) {
            if (operation[0].equals("GET") && !operation[1].endsWith("openapi.json")) {
                Operators.Answer answer = operators.send("GET", operation[1], Map.of("Authorization", ADMIN), null);
                assertThat(answer.status()).as(operation[1] + " " + answer.response().body()).isEqualTo(200);
                assertThat(answer.header("Content-Type")).as(operation[1]).isEqualTo("application/json");
                assertThat(answer.header("Cache-Control")).as(operation[1]).contains("no-store");
                assertThat(answer.header("X-Content-Type-Options")).as(operation[1]).isEqualTo("nosniff");
                fits(document, operation[1], schemaOf(document, operation[1]), answer.json());
            }
        }
    }

    private static JsonNode schemaOf(JsonNode document, String filled) {
        var paths = document.path("paths").fields();
        while (paths.hasNext()) {
            var path = paths.next();
            if (filled(path.getKey()).equals(filled)) {
                return path.getValue().at("/get/responses/200/content").elements().next().path("schema");
            }
        }
        throw new AssertionError("not documented: " + filled);
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
        String body = new com.fasterxml.jackson.databind.ObjectMapper()
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
        assertThat(write("PUT", "placeholders/Test_setting", ADMIN, value).status()).isEqualTo(204);
        assertThat(write("PUT", "placeholders/Test_of_region?scope=region&of=Berlin", SUPERVISOR, value).status()).isEqualTo(204);
        assertThat(write("PUT", "placeholders/Test_secret?scope=region&of=Berlin", SUPERVISOR,
                "{\"value\":\"hidden\",\"secret\":true}").status()).isEqualTo(403);
        assertThat(write("PUT", "placeholders/Test_secret?scope=region&of=Berlin", ADMIN,
                "{\"value\":\"hidden\",\"secret\":true}").status()).isEqualTo(204);
        assertThat(get("placeholders?scope=region&of=Berlin").response().body()).contains("***").doesNotContain("hidden");
        assertThat(write("DELETE", "placeholders/Test_secret?scope=region&of=Berlin", SUPERVISOR, null).status()).isEqualTo(403);
        assertThat(write("DELETE", "placeholders/Test_secret?scope=region&of=Berlin", ADMIN, null).status()).isEqualTo(204);
    }
}
