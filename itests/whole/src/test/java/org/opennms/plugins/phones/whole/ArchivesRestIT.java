package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration in one file, and forms with a file in them, as a browser's page sends them: with curl. */
class ArchivesRestIT {

    private static final Pattern ETAG = Pattern.compile("(?im)^etag: (\\S+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static RunningPhones phones;
    private static Caller admin;
    private static Caller susan;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("archives-rest", Map.of("PHONES_ADMIN_PASSWORD", "of the test"));
        Files.writeString(phones.data.resolve("etc/users.properties"), "\nsusan = supervises,ROLE_REST\n", StandardOpenOption.APPEND);
        admin = Caller.administrator(phones, "of the test");
        susan = admin.as("susan", "supervises");
        admin.done("POST", "regions", Map.of("name", "Berlin"));
        admin.done("PUT", "placeholders/Proxy_address", Map.of("value", "sip.example.org"));
    }

    @AfterAll
    static void stop() {
        phones.close();
    }

    /** @param head as it came, without the body */
    private record Answer(int status, String head, Path body) {

        JsonNode json() throws IOException {
            return JSON.readTree(Files.readAllBytes(body));
        }

        String text() throws IOException {
            return Files.readString(body, StandardCharsets.ISO_8859_1);
        }

        String etag() {
            Matcher etag = ETAG.matcher(head);
            assertThat(etag.find()).as(head).isTrue();
            return etag.group(1);
        }
    }

    private static Answer curl(String path, String... more) throws Exception {
        Path head = Files.createTempFile(folder, "head", "");
        Path body = Files.createTempFile(folder, "body", "");
        List<String> command = new ArrayList<>(List.of("curl", "-sSk", "-u", "admin:of the test", "-D", head.toString(), "-o",
                body.toString(), "-w", "%{http_code}"));
        command.addAll(List.of(more));
        command.add("https://127.0.0.1:" + phones.environment().get("PHONES_CONSOLE_PORT") + "/opennms/rest/phones/" + path);
        Run run = Run.of(command.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return new Answer(Integer.parseInt(run.out().strip()), Files.readString(head), body);
    }

    private static Answer form(String method, String path, Path file, String... more) throws Exception {
        List<String> all = new ArrayList<>(List.of("-X", method, "-H", "X-Phones-Request: 1", "-F", "file=@" + file));
        all.addAll(List.of(more));
        return curl(path, all.toArray(String[]::new));
    }

    private static Path file(String name, String content) throws IOException {
        return Files.writeString(Files.createDirectories(folder.resolve("upload")).resolve(name), content);
    }

    private static Path zip(String name, String... namesAndTexts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static long changes(JsonNode report) {
        return report.path("changes").size();
    }

    @Test
    void the_configuration_goes_out_in_one_file_and_comes_back_by_one_change() throws Exception {
        String factory = admin.get("templates/Audiocodes_440HD/xml").response().body();
        admin.done("POST", "regions", Map.of("name", "Köln", "description", "on the Rhine"));
        admin.done("POST", "models", Map.of("model", "Audiocodes_440HD_lobby", "like", "Audiocodes_440HD"));
        admin.done("PUT", "templates/Audiocodes_440HD/xml", factory.replace("management/telnet/enabled=0", "management/telnet/enabled=1"),
                "Content-Type", "application/xml", "If-Match", "*");
        admin.done("PUT", "placeholders/Hall_code?scope=region&of=Berlin", Map.of("value", "s3cret hall", "secret", true));
        long before = admin.get("revisions?limit=1").json().at("/rows/0/change").asLong();

        Answer masked = curl("configuration");
        assertThat(masked.head()).containsIgnoringCase("content-type: application/zip").contains("no-store")
                .contains("attachment; filename=\"Configuration.zip\"");
        assertThat(curl("configuration?secrets=perhaps").status()).isEqualTo(400);
        Answer whole = curl("configuration?secrets=shown");
        assertThat(susan.get("configuration").status()).isEqualTo(403);
        assertThat(admin.get("activity").response().body()).contains("configuration exported", "with secrets").doesNotContain("s3cret hall");
        for (Path same : List.of(masked.body(), whole.body())) {
            Answer check = form("POST", "configuration/check", same);
            assertThat(check.status()).as(check.text()).isEqualTo(200);
            assertThat(changes(check.json()) + check.json().path("errors").asInt()).as(check.text()).isZero();
        }

        admin.done("DELETE", "templates/Audiocodes_440HD", null);
        admin.done("DELETE", "regions/K%C3%B6ln", null);
        admin.done("PUT", "placeholders/Proxy_address", Map.of("value", "other.example.org"), "If-Match", "*");
        admin.done("DELETE", "placeholders/Hall_code?scope=region&of=Berlin", null);
        Answer check = form("POST", "configuration/check", whole.body());
        assertThat(check.json().path("changes").findValuesAsText("of")).containsExactlyInAnyOrder("Köln", "Audiocodes_440HD",
                "system: Proxy_address", "region Berlin: Hall_code");
        assertThat(check.text()).contains("other.example.org").doesNotContain("s3cret hall");
        assertThat(form("PUT", "configuration", whole.body()).status()).isEqualTo(428);
        assertThat(form("PUT", "configuration", whole.body(), "-H", "If-Match: \"another\"").status()).isEqualTo(412);
        Answer done = form("PUT", "configuration?reason=moved%20house", whole.body(), "-H", "If-Match: " + check.etag());
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(admin.get("templates/Audiocodes_440HD/xml").response().body()).contains("management/telnet/enabled=1");
        JsonNode change = admin.get("revisions/" + done.json().path("change").asLong()).json();
        assertThat(change.toString()).contains("configuration imported", "moved house");

        Operators.Answer back = admin.done("POST", "revisions/" + before + "/rollback", Map.of("fleet", true));
        assertThat(back.status()).isEqualTo(200);
        assertThat(changes(form("POST", "configuration/check", whole.body()).json())).as("what there was then is what was exported").isZero();
        admin.done("POST", "revisions/" + (done.json().path("change").asLong() - 1) + "/rollback", Map.of("fleet", true));
        assertThat(admin.get("templates/Audiocodes_440HD/xml").response().body()).as("the import alone is undone").isEqualTo(factory);
    }

    @Test
    void an_archive_with_an_error_or_an_evil_name_changes_nothing() throws Exception { // A-09
        Answer evil = form("POST", "configuration/check", zip("evil.zip", "../../etc/users.properties", "x"));
        assertThat(evil.status()).isEqualTo(400);
        assertThat(evil.json().path("detail").asText()).contains("../../etc/users.properties");
        Answer bomb = form("POST", "configuration/check", zip("bomb.zip", "System_Settings.csv", "0".repeat(20 << 20)));
        assertThat(bomb.status()).as(bomb.text()).isEqualTo(413);
        assertThat(bomb.json().path("detail").asText()).contains("System_Settings.csv");

        Path wrong = zip("wrong.zip", "System_Settings.csv", "KEY,VAL\r\nMwiVmNumber,77\r\nLanguage,Klingon\r\n");
        Answer check = curl("configuration/check", "-H", "X-Phones-Request: 1", "-H", "Content-Type: application/zip", "--data-binary",
                "@" + wrong);
        assertThat(check.json().at("/reasons/0/entry").asText()).as(check.text()).isEqualTo("System_Settings.csv");
        assertThat(check.json().at("/reasons/0/line").asInt()).isEqualTo(3);
        assertThat(form("PUT", "configuration", wrong, "-H", "If-Match: " + check.etag()).status()).isEqualTo(409);
        assertThat(admin.get("placeholders?scope=system").response().body()).doesNotContain("\"77\"");
        assertThat(curl("configuration/check", "-X", "POST", "-F", "file=@" + wrong).status()).as("no X-Phones-Request").isEqualTo(403);
        assertThat(form("POST", "configuration/check", wrong, "-H", "Origin: https://evil.example.org").status()).isEqualTo(403);
    }

    @Test
    void files_are_uploaded_by_forms_as_well() throws Exception { // S-141, S-160, S-173
        Answer users = form("POST", "imports", file("of-form.csv", "Name,Display Name\r\nform.user,Ünal\r\n"));
        assertThat(users.status()).as(users.text()).isEqualTo(201);
        assertThat(new String(Files.readAllBytes(users.body()), StandardCharsets.UTF_8)).contains("of-form.csv");
        assertThat(users.json().at("/users/added").asInt()).isEqualTo(1);

        String xml = admin.get("templates/Audiocodes_420HD/xml").response().body();
        Path template = file("mine.xml", xml.replace("management/telnet/enabled=0", "management/telnet/enabled=1"));
        assertThat(form("PUT", "templates/Audiocodes_420HD/xml", template).status()).isEqualTo(428);
        assertThat(form("PUT", "templates/Audiocodes_420HD/xml", template, "-H", "If-Match: *").status()).isEqualTo(200);
        assertThat(admin.get("templates/Audiocodes_420HD/xml").response().body()).isEqualTo(Files.readString(template));
        assertThat(form("PUT", "templates/Audiocodes_420HD/xml", file("large.xml", "x".repeat((1 << 20) + 1)), "-H", "If-Match: *")
                .status()).isEqualTo(413);

        assertThat(form("POST", "files?reason=a%20test", file("notes.cfg", "# of the test\n")).status()).isEqualTo(201);
        assertThat(phones.door().get("/configfiles/notes.cfg").text()).isEqualTo("# of the test\n");

        Path small = file("small.csv", "Name\r\nx\r\n");
        assertThat(form("POST", "imports", small, "-F", "file=@" + small).json().path("detail").asText()).contains("more than one file");
        assertThat(form("POST", "imports", small, "-F", "reason=none").status()).isEqualTo(400);
        assertThat(curl("imports", "-H", "X-Phones-Request: 1", "-H", "Content-Type: multipart/form-data", "-d", "x").status())
                .as("no boundary").isEqualTo(400);
    }

    @Test
    void exports_pass_the_filters_of_the_lists() throws Exception { // S-085, S-152, A-08
        admin.done("POST", "regions", Map.of("name", "Hamburg"));
        for (int i = 1; i <= 3; i++) {
            admin.done("POST", "devices", Map.of("mac", "00908fcd000" + i, "model", i == 1 ? "Audiocodes_420HD" : "Audiocodes_430HD",
                    "region", i == 3 ? "Berlin" : "Hamburg", "user", "filtered" + i, "userDisplayName", "=cmd" + i, "password", "p" + i));
        }
        phones.keepAlive("00908fcd0002", "registered", "model", "430HD");

        assertThat(admin.get("exports/users?model=Audiocodes_430HD&region=Hamburg").response().body())
                .contains("filtered2", "'=cmd2").doesNotContain("filtered1", "filtered3");
        assertThat(admin.get("exports/users?mac=00908fcd*").response().body()).contains("filtered1", "filtered2", "filtered3");
        assertThat(admin.get("exports/users?q=TERED3").response().body()).contains("00908fcd0003").doesNotContain("filtered1");
        assertThat(admin.get("exports/users?region=hamburg").response().body()).contains("filtered1", "filtered2").doesNotContain("filtered3");
        assertThat(admin.get("exports/users?model=Audiocodes_430HD&status=registered").response().body())
                .contains("filtered2").doesNotContain("filtered3");
        assertThat(admin.get("exports/devices?region=Berlin&model=Audiocodes_430HD").response().body())
                .contains("00908fcd0003").doesNotContain("00908fcd0001", "00908fcd0002");
        assertThat(admin.get("exports/devices?enrolment=maybe").status()).isEqualTo(400);

        Answer zipped = curl("exports/users.zip?user=filtered1");
        assertThat(zipped.head()).contains("filename=\"users.zip\"").contains("no-store");
        Answer again = form("POST", "imports", zipped.body());
        assertThat(again.json().at("/users/same").asInt()).as(again.text()).isEqualTo(1);
        assertThat(again.json().at("/users/changed").asInt() + again.json().path("errors").asInt()).isZero();
    }
}
