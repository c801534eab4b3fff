package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.servers.SlapdServer;

/** The operators' port as one meets it who means no good, and what it tells those who may know. */
class OperatorsDoorIT {

    private static final String ADMIN = Operators.basic("admin", "of the test");
    private static final String ME = Operators.REST + "phones/me";
    /** Longer than the next request takes; the waits that come before are as short as two guesses. */
    private static final Pattern LONG_WAIT = Pattern.compile("(?i)\r\nRetry-After: ([3-9]|[1-9][0-9]+)\r\n");

    private static RunningPhones phones;
    private static Operators operators;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("operators-door", Map.of("PHONES_ADMIN_PASSWORD", "of the test"));
        operators = Operators.of(phones.data, Integer.parseInt(phones.environment().get("PHONES_CONSOLE_PORT")));
    }

    @AfterAll
    static void stop() {
        phones.close();
    }

    private static Operators.Answer get(String path, String who) throws Exception {
        return operators.send("GET", "phones/" + path, Map.of("Authorization", who), null);
    }

    private static Operators.Answer write(String method, String path, String who, String body) throws Exception {
        return operators.send(method, "phones/" + path, Map.of("Authorization", who, "X-Phones-Request", "1"), body);
    }

    private static int withCookie(String cookie) throws Exception {
        return operators.send("GET", "phones/me", Map.of("Cookie", cookie), null).status();
    }

    private static String login(String who) throws Exception {
        return write("POST", "session", who, null).header("Set-Cookie").split(";")[0];
    }

    private static String status(String answer) {
        return answer.isEmpty() ? "" : answer.split(" ")[1];
    }

    @Test
    void a_session_is_never_the_one_somebody_else_has_chosen() throws Exception { // S-145
        Operators.Answer login = operators.send("POST", "phones/session", Map.of("Authorization", ADMIN, "X-Phones-Request", "1",
                "Cookie", "__Host-phones=chosen"), null);

        assertThat(login.header("Set-Cookie")).startsWith("__Host-phones=").doesNotContain("chosen");
        assertThat(withCookie("__Host-phones=chosen")).isEqualTo(401);
    }

    @Test
    void a_disabled_operator_and_one_with_another_role_are_out_at_once() throws Exception { // S-024 S-025
        String anna = Operators.basic("anna", "eight chars");
        assertThat(get("me", anna).status()).isEqualTo(401);
        assertThat(write("PUT", "operators/anna", ADMIN, "{\"role\":\"supervisor\",\"password\":\"eight chars\"}").status())
                .isEqualTo(200);
        assertThat(get("me", anna).json().path("role").asText()).isEqualTo("supervisor");
        assertThat(get("operators", anna).status()).isEqualTo(403);
        String cookie = login(anna);
        assertThat(withCookie(cookie)).isEqualTo(200);

        assertThat(write("PUT", "operators/anna", ADMIN, "{\"enabled\":false}").status()).isEqualTo(200);
        assertThat(withCookie(cookie)).isEqualTo(401);
        assertThat(get("me", anna).status()).isEqualTo(401);
        write("PUT", "operators/anna", ADMIN, "{\"enabled\":true,\"role\":\"reader\"}");
        assertThat(withCookie(cookie)).isEqualTo(401);
        assertThat(get("me", anna).json().path("role").asText()).isEqualTo("reader");
        assertThat(write("DELETE", "operators/admin", ADMIN, null).status()).isEqualTo(409);
        assertThat(write("DELETE", "operators/anna", ADMIN, null).status()).isEqualTo(204);
        assertThat(get("me", anna).status()).isEqualTo(401);
        assertThat(Files.readString(phones.data.resolve("etc/users.properties"))).doesNotContain("eight chars", "\nanna =");
    }

    @Test
    void ones_own_password_is_changed_and_the_old_session_ends() throws Exception {
        write("PUT", "operators/berta", ADMIN, "{\"role\":\"supervisor\",\"password\":\"first one\"}");
        String first = Operators.basic("berta", "first one");
        String cookie = login(first);

        assertThat(write("PUT", "own-password", first, "{\"old\":\"wrong one\",\"password\":\"second one\"}").status()).isEqualTo(403);
        assertThat(write("PUT", "own-password", first, "{\"old\":\"first one\",\"password\":\"short\"}").status()).isEqualTo(400);
        assertThat(write("PUT", "own-password", first, "{\"old\":\"first one\",\"password\":\"second one\"}").status()).isEqualTo(204);

        assertThat(withCookie(cookie)).isEqualTo(401);
        assertThat(get("me", Operators.basic("berta", "second one")).status()).isEqualTo(200);
        assertThat(phones.log()).doesNotContain("first one", "second one"); // S-139
    }

    /** Nobody comes in by a path, a method or a header that others read otherwise, and no refusal tells what runs here. */
    @Test
    void what_is_too_large_for_a_head_is_refused_in_our_own_form() throws Exception {
        for (String head : List.of(Operators.head("GET", ME, "X-Long: " + "<b>".repeat(20_000)),
                Operators.head("GET", ME + "?" + "x".repeat(20_000)), "G<b>T " + ME + " HTTP/1.1\r\nHost: localhost\r\n")) {
            String answer = operators.raw("127.0.0.1", head + "\r\n");

            assertThat(status(answer)).isIn("400", "414", "431");
            assertThat(answer).contains("Content-Type: application/problem+json").doesNotContainIgnoringCase("jetty");
            assertThat(answer.substring(answer.indexOf("\r\n\r\n"))).contains("\"status\":" + status(answer)).doesNotContain("<");
        }
    }

    @Test
    void odd_requests_are_refused_and_tell_nothing() throws Exception { // A-12 A-14
        List<String> targets = List.of(ME + ";x=1", ME + "/", "/opennms//rest/phones/me", "//opennms/rest/phones/me",
                "/opennms/rest/phones/%2e%2e/phones/me", "/opennms/rest/phones/..%2fphones/me", "/opennms/rest/phones/phones/me",
                "/opennms/rest;/phones/me", "/opennms/rest/..;/rest/phones/me", ME + "%00", ME + "%0aFORGED", "https://localhost" + ME,
                "/rest/phones/me", "/opennms/", "/", "/system/console", ME + "?" + "x".repeat(20_000));
        for (String target : targets) {
            for (String method : List.of("GET", "HEAD", "PATCH", "TRACE", "PROPFIND", "OPTIONS")) {
                String answer = operators.raw("127.0.0.1", Operators.head(method, target, "X-HTTP-Method-Override: GET",
                        "X-Forwarded-User: admin", "X-Original-URL: " + ME) + "\r\n");
                assertThat(status(answer)).as(method + " " + target).startsWith("4");
                assertThat(answer).as(method + " " + target).doesNotContainIgnoringCase("jetty", "exception", "karaf", "\tat ");
            }
        }
        assertThat(phones.log().lines()).noneMatch(line -> line.startsWith("FORGED"));
    }

    @Test
    void what_two_servers_would_read_differently_is_read_by_none() throws Exception {
        String body = "5\r\n{\"na\r\n0\r\n\r\n";
        for (String header : List.of("Transfer-Encoding: chunked\r\nContent-Length: 3", "Content-Length: 3\r\nContent-Length: 4",
                "Transfer-Encoding: xchunked", "Transfer-Encoding : chunked")) {
            String answer = operators.raw("127.0.0.1", Operators.head("POST", Operators.REST + "phones/regions",
                    "Authorization: " + ADMIN, "X-Phones-Request: 1", "Content-Type: application/json", header) + "\r\n" + body);
            assertThat(status(answer)).as(header).isEqualTo("400");
        }
        String two = operators.raw("127.0.0.1", Operators.head("GET", ME, "Authorization: " + ADMIN,
                "Authorization: " + Operators.basic("x", "y")) + "\r\n");
        assertThat(status(two)).isEqualTo("401");
    }

    @Test
    void who_guesses_waits_and_the_operator_who_was_here_before_does_not() throws Exception {
        assertThat(get("me", ADMIN).status()).isEqualTo(200);
        String last = "";
        for (int i = 0; i < 1_000 && !LONG_WAIT.matcher(last).find(); i++) {
            last = operators.raw("127.0.0.2", Operators.head("GET", ME, "Authorization: " + Operators.basic("admin", "guess" + i)) + "\r\n");
            assertThat(status(last)).isIn("401", "429");
        }

        assertThat(status(last)).as(last).isEqualTo("429");
        assertThat(status(operators.raw("127.0.0.2", Operators.head("GET", ME, "Authorization: " + ADMIN) + "\r\n"))).isEqualTo("429");
        assertThat(get("me", ADMIN).status()).isEqualTo(200);
    }

    @Test
    void there_is_no_account_that_everybody_knows() throws Exception { // S-026
        for (String known : List.of("acladmin:pass_1234", "karaf:karaf", "admin:admin", "system:system")) {
            String header = "Authorization: " + Operators.basic(known.split(":")[0], known.split(":")[1]);
            assertThat(status(operators.raw("127.0.0.3", Operators.head("GET", ME, header) + "\r\n"))).as(known).isEqualTo("401");
        }
    }

    @Test
    void where_nobody_can_say_who_is_who_nothing_is_there() throws Exception {
        try {
            phones.shell("bundle:stop org.opennms.plugins.phones.standalone-host");
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> get("me", ADMIN).status() == 404);
            assertThat(get("devices", ADMIN).status()).isEqualTo(404);
        } finally {
            phones.shell("bundle:start org.opennms.plugins.phones.standalone-host");
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> get("me", ADMIN).status() == 200);
    }

    @Test
    void logs_have_as_many_lines_as_asked_for_and_no_secret() throws Exception { // S-132 S-133 S-134 S-135 S-136 S-137 S-138 S-139
        for (int i = 0; i < 12; i++) {
            assertThat(write("POST", "regions", ADMIN, "{\"name\":\"Logged" + i + "\"}").status()).isEqualTo(201);
        }
        write("PUT", "placeholders/Log_secret", ADMIN, "{\"value\":\"never to be seen\",\"secret\":true}");

        assertThat(lines("web-admin?lines=10")).hasSize(10);
        assertThat(lines("web-admin?lines=0")).isEmpty();
        assertThat(lines("activity?lines=0")).isEmpty();
        assertThat(lines("web-admin?lines=100").toString()).contains("Logged11", "admin").doesNotContain("never to be seen");
        for (String log : List.of("web-admin", "activity")) {
            int before = 0;
            for (String level : List.of("error", "warn", "info", "debugging", "verbose")) {
                int now = lines(log + "?lines=100&level=" + level).size();
                assertThat(now).as(log + " " + level).isGreaterThanOrEqualTo(before);
                before = now;
            }
            assertThat(lines(log + "?lines=100")).hasSize(before);
        }
        assertThat(get("logs/web-admin?lines=7", ADMIN).status()).isEqualTo(400);
        assertThat(get("logs/nonsense", ADMIN).status()).isEqualTo(404);
        Operators.Answer file = get("logs/web-admin/file", ADMIN);
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"IPP_web_admin_log.txt\"");
        assertThat(file.response().body()).contains("region added: Logged11").doesNotContain("never to be seen");
        assertThat(get("logs/activity/file", ADMIN).header("Content-Disposition")).contains("IPP_activity_log.txt");
    }

    private static JsonNode lines(String query) throws Exception {
        return get("logs/" + query, ADMIN).json().path("lines");
    }

    @Test
    void the_feed_is_followed_by_asking_and_a_cursor_of_nowhere_is_gone() throws Exception {
        long cursor = get("feed", ADMIN).json().path("cursor").asLong();
        write("POST", "regions", ADMIN, "{\"name\":\"Fed\"}");
        phones.keepAlive("00908fbb0001", "started", "model", "440HD");

        JsonNode page = get("feed?limit=1&after=" + cursor, ADMIN).json();
        assertThat(page.path("rows")).hasSize(1);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> get("feed?after=" + cursor, ADMIN).json().path("rows")
                .findValuesAsText("key").contains("00908fbb0001"));
        assertThat(get("feed?after=999999999", ADMIN).status()).isEqualTo(410);
        assertThat(get("feed?after=nonsense", ADMIN).status()).isIn(400, 404);
    }

    @Test
    void a_stream_tells_what_changes_lives_on_by_signs_of_life_and_ends_with_its_session() throws Exception {
        write("PUT", "operators/stella", ADMIN, "{\"role\":\"reader\",\"password\":\"eight chars\"}");
        HttpResponse<InputStream> stream = operators.open("phones/feed/stream",
                Map.of("Authorization", Operators.basic("stella", "eight chars"), "Last-Event-ID", "999999999"));
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(stream.headers().firstValue("X-Accel-Buffering")).contains("no");
        try (BufferedReader events = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(until(events, "event: gone")).isTrue();
            phones.keepAlive("00908fbb0002", "started", "model", "440HD");
            assertThat(until(events, "data: 00908fbb0002")).isTrue();
            assertThat(until(events, "event: alive")).isTrue();
            write("DELETE", "operators/stella", ADMIN, null);
            assertThat(until(events, "never said")).as("goes on").isFalse();
        }
    }

    /** Reads on until this line; false at the end. */
    private static boolean until(BufferedReader events, String line) throws IOException {
        String read = events.readLine();
        while (read != null && !read.equals(line)) {
            read = events.readLine();
        }
        return read != null;
    }

    @Test
    void people_of_a_directory_log_in_by_their_groups_and_browsers_are_told_to_keep_to_tls() throws Exception { // S-025 S-145 A-16
        try (SlapdServer server = SlapdServer.start("""
                dn: uid=dora,dc=example,dc=org
                objectClass: inetOrgPerson
                uid: dora
                cn: Dora
                sn: D
                userPassword: doras one

                dn: cn=helpdesk,dc=example,dc=org
                objectClass: groupOfNames
                cn: helpdesk
                member: uid=dora,dc=example,dc=org
                """)) {
            settings(server);
            String dora = Operators.basic("dora", "doras one");
            Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofSeconds(1))
                    .until(() -> get("me", ADMIN).header("Strict-Transport-Security").equals("max-age=86400"));

            assertThat(get("me", dora).json().path("role").asText()).isEqualTo("supervisor");
            assertThat(get("me", Operators.basic("dora", "wrong one")).status()).isEqualTo(401);
            assertThat(get("me", Operators.basic("*", "doras one")).status()).isEqualTo(401);
            assertThat(get("me", ADMIN).status()).isEqualTo(200);
        }
    }

    /** As an operator edits the file; its lines are there already. */
    private static void settings(SlapdServer server) throws IOException {
        Path password = Files.writeString(phones.data.resolve("keys/ldap.password"), server.password());
        Path file = phones.data.resolve("etc/org.opennms.plugins.phones.standalone.cfg");
        String text = Files.readString(file);
        for (Map.Entry<String, String> setting : Map.of("ldapUrl", server.tlsUrl(), "ldapTrust", server.certificate().toString(),
                "ldapBindDn", SlapdServer.ADMIN, "ldapBindPassword", "\\$[secret:" + password.getFileName() + "]",
                "ldapUsers", SlapdServer.BASE, "ldapGroups", SlapdServer.BASE, "ldapSupervisors", "helpdesk",
                "strictTransportDays", "1").entrySet()) {
            text = text.replaceFirst("(?m)^" + setting.getKey() + " *=.*$", setting.getKey() + " = " + setting.getValue());
        }
        Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Test
    void whoever_has_the_shell_lets_operators_in_and_replaces_a_lost_password() throws Exception { // S-025
        assertThat(phones.shell("opennms-phones:operator-set gerda --role supervisor --random-password")).contains("gerda is supervisor");
        assertThat(phones.shell("opennms-phones:operator-list --no-format")).contains("gerda\tsupervisor\ttrue");
        String said = phones.shell("opennms-phones:operator-set gerda --random-password");
        String password = said.replaceAll("(?s).*the password is (\\S+) .*", "$1");

        assertThat(get("me", Operators.basic("gerda", password)).json().path("role").asText()).isEqualTo("supervisor");
        phones.shell("opennms-phones:operator-set gerda --role reader");
        assertThat(get("me", Operators.basic("gerda", password)).json().path("role").asText()).isEqualTo("reader");
        phones.shell("opennms-phones:operator-remove gerda");
        assertThat(get("me", Operators.basic("gerda", password)).status()).isEqualTo(401);
        assertThat(phones.tryShell("opennms-phones:operator-remove admin").err()).contains("nobody would be left to administer");
        assertThat(phones.log()).doesNotContain(password);
    }
}
