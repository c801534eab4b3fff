package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The time machine and the files that phones fetch, through the operators' REST and the phones' own door. */
class RevisionsRestIT {

    private static RunningPhones phones;
    private static Caller admin;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("revisions-rest", Map.of("PHONES_ADMIN_PASSWORD", "of the test"));
        admin = Caller.administrator(phones, "of the test");
        ok(admin.write("POST", "regions", Map.of("name", "Berlin")));
        ok(admin.write("PUT", "placeholders/Proxy_address", Map.of("value", "sip.example.org")));
    }

    @AfterAll
    static void stop() {
        phones.close();
    }

    private static Operators.Answer ok(Operators.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 299);
        return answer;
    }

    private static void add(String mac, String user, String name) throws Exception {
        ok(admin.write("POST", "devices", Map.of("mac", mac, "model", "Audiocodes_440HD", "region", "Berlin", "user", user,
                "userDisplayName", name, "password", "s3cr3t" + user)));
    }

    private static String served(String mac) throws Exception {
        Door.Answer answer = phones.door().get("/configfiles/" + mac + ".cfg");
        assertThat(answer.status()).as(mac).isEqualTo(200);
        return answer.text();
    }

    private static long newestChange() throws Exception {
        return admin.get("revisions?limit=1").json().at("/rows/0/change").asLong();
    }

    private static void rename(String user, String name) throws Exception {
        String etag = admin.get("users/" + user).header("ETag");
        ok(admin.write("PUT", "users/" + user, Map.of("displayName", name), "If-Match", etag));
    }

    @Test
    void a_device_goes_back_to_the_bytes_it_had() throws Exception { // N-03
        String mac = "00908f300001";
        add(mac, "300001", "Anna");
        String before = served(mac);
        long then = newestChange();
        rename("300001", "Berta");
        ok(admin.write("POST", "generations", Map.of("mac", mac, "reason", "renamed")));
        assertThat(served(mac)).contains("Berta");

        JsonNode plan = ok(admin.write("POST", "revisions/" + then + "/rollback", Map.of("mac", mac, "dryRun", true))).json();
        assertThat(plan.path("fileCount").asInt()).isEqualTo(1);
        assertThat(served(mac)).contains("Berta");
        JsonNode done = ok(admin.write("POST", "revisions/" + then + "/rollback", Map.of("mac", mac, "reason", "Anna is back"))).json();

        assertThat(served(mac)).isEqualTo(before);
        assertThat(done.path("held").asBoolean()).isTrue();
        assertThat(admin.get("files/" + mac + ".cfg").json().path("state").asText()).isEqualTo("rolled back");
        assertThat(admin.get("users/300001").json().path("displayName").asText()).isEqualTo("Anna");
        JsonNode change = admin.get("revisions/" + done.path("change").asLong()).json();
        assertThat(change.at("/row/reason").asText()).isEqualTo("Anna is back");
        assertThat(change.path("things").findValuesAsText("topic")).contains("user");
        assertThat(change.path("files").findValuesAsText("name")).containsExactly(mac + ".cfg");
        JsonNode history = admin.get("revisions/history/user/300001").json().path("rows");
        assertThat(history.findValuesAsText("displayName")).containsExactly("Anna", "Berta", "Anna");
        assertThat(history.toString()).doesNotContain("s3cr3t");
        JsonNode difference = admin.get("revisions/diff/file/" + mac + ".cfg").json();
        assertThat(difference.path("fields").findValuesAsText("before")).contains("Berta");
        assertThat(difference.path("unified").toString()).contains("+").doesNotContain("s3cr3t");
        assertThat(admin.write("POST", "revisions/999999/rollback", Map.of("mac", mac)).status()).isEqualTo(404);
        assertThat(admin.write("POST", "revisions/" + then + "/rollback", Map.of("dryRun", true)).status()).isEqualTo(400);
    }

    @Test
    void the_fleet_goes_back_with_templates_placeholders_and_deleted_devices() throws Exception { // N-03
        String mac = "00908f300002";
        add(mac, "300002", "Carl");
        String before = served(mac);
        long then = newestChange();
        ok(admin.write("PUT", "placeholders/Language", Map.of("value", "German")));
        ok(admin.write("POST", "generations", Map.of("mac", mac)));
        assertThat(served(mac)).contains("German");
        ok(admin.write("DELETE", "devices/" + mac, null));
        assertThat(phones.door().get("/configfiles/" + mac + ".cfg").status()).isEqualTo(404); // S-104

        JsonNode done = ok(admin.write("POST", "revisions/" + then + "/rollback", Map.of("fleet", true, "restoreDeleted", true))).json();

        assertThat(done.path("things").findValuesAsText("entity")).contains(mac, "system Language");
        assertThat(served(mac)).isEqualTo(before);
        assertThat(admin.get("placeholders").response().body()).doesNotContain("German");
        assertThat(admin.get("files/" + mac + ".cfg").json().path("state").asText()).isEqualTo("generated");
        assertThat(admin.get("activity?limit=20").json().path("rows").findValuesAsText("what")).contains("rolled back");
    }

    @Test
    void an_edited_file_is_served_at_once_and_is_kept_until_it_is_generated_on_purpose() throws Exception { // S-141, S-143
        String mac = "00908f300003";
        add(mac, "300003", "Dora");
        Operators.Answer read = ok(admin.get("files/" + mac + ".cfg"));
        assertThat(read.json().path("text").asText()).contains("auth_password=***").doesNotContain("s3cr3t");
        String text = read.json().path("text").asText().replace("Dora", "Edited");

        assertThat(admin.write("PUT", "files/" + mac + ".cfg", Map.of("text", text)).status()).isEqualTo(428);
        ok(admin.write("PUT", "files/" + mac + ".cfg", Map.of("text", text, "reason", "by hand"), "If-Match", read.header("ETag")));
        assertThat(admin.write("PUT", "files/" + mac + ".cfg", Map.of("text", text), "If-Match", read.header("ETag")).status())
                .isEqualTo(412);

        assertThat(served(mac)).contains("Edited", "s3cr3t300003").doesNotContain("***");
        assertThat(admin.get("files?kind=private&state=edited").json().path("rows").findValuesAsText("name")).contains(mac + ".cfg");
        Operators.Answer download = admin.get("files/" + mac + ".cfg/content");
        assertThat(download.header("Content-Disposition")).contains(mac + ".cfg");
        assertThat(download.response().body()).contains("Edited").doesNotContain("s3cr3t");
        assertThat(ok(admin.write("POST", "files/" + mac + ".cfg/content", null)).response().body()).isEqualTo(served(mac)); // S-084
        ok(admin.write("POST", "generations", Map.of("mac", mac)));
        assertThat(served(mac)).contains("Dora");
    }

    @Test
    void files_are_uploaded_listed_and_deleted_and_names_are_no_paths() throws Exception { // S-140, S-141, A-09
        ok(admin.write("POST", "files?name=Extra.cfg", "a/b=1\n", "Content-Type", "text/plain"));
        assertThat(phones.door().get("/configfiles/extra.cfg").text()).isEqualTo("a/b=1\n");
        assertThat(admin.write("POST", "files?name=extra.cfg", "a/b=2\n", "Content-Type", "text/plain").status()).isEqualTo(409);
        ok(admin.write("POST", "files?name=extra.cfg&replace=true", "a/b=2\n", "Content-Type", "application/octet-stream"));
        JsonNode rows = admin.get("files?name=XTR").json().path("rows");
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.at("/0/size").asInt()).isEqualTo(6);
        assertThat(rows.at("/0/state").asText()).isEqualTo("uploaded");
        for (String name : List.of("../x.cfg", "%2e%2e%2fx.cfg", "/etc/x.cfg", "a%5Cb.cfg", "a%00b.cfg", "x.txt", "00908f.cfg")) {
            assertThat(admin.write("POST", "files?name=" + name, "a=b", "Content-Type", "text/plain").status()).as(name).isEqualTo(400);
        }
        assertThat(admin.write("POST", "files?name=00908f999999.cfg", "a=b", "Content-Type", "text/plain").status()).isEqualTo(404);
        assertThat(admin.write("POST", "files?name=big.cfg", "x".repeat((1 << 20) + 1), "Content-Type", "text/plain").status())
                .isEqualTo(413);
        assertThat(admin.write("POST", "files/deletion", Map.of("names", List.of("extra.cfg"), "count", 2)).status()).isEqualTo(400);
        assertThat(admin.write("POST", "files/deletion", Map.of("all", true, "count", 0)).status()).isEqualTo(409);
        ok(admin.write("POST", "files/deletion", Map.of("names", List.of("extra.cfg"), "count", 1)));
        assertThat(phones.door().get("/configfiles/extra.cfg").status()).isEqualTo(404);
        assertThat(admin.get("revisions/history/file/extra.cfg").json().path("rows").at("/0/deleted").asBoolean()).isTrue();
    }

    @Test
    void the_company_directory_is_made_of_the_users_and_served() throws Exception { // S-140
        add("00908f300004", "300004", "Emil, the 4th");
        JsonNode made = ok(admin.write("POST", "files/directories", Map.of("region", "Berlin"))).json();

        assertThat(made.path("url").asText()).endsWith("/configfiles/company_directory_berlin.cfg");
        assertThat(phones.door().get("/configfiles/company_directory_berlin.cfg").text()).contains("Emil the 4th,300004,,\n");
        rename("300004", "Emil");
        assertThat(admin.get("files?kind=directory").json().at("/rows/0/stale").asBoolean()).isTrue();
    }

    @Test
    void a_deleted_model_comes_back_with_the_fleet_and_the_shell_goes_back_as_well() throws Exception { // N-03, S-162
        String mac = "00908f300009";
        add(mac, "300009", "Nina");
        ok(admin.write("POST", "models", Map.of("model", "Lobby_440HD", "like", "Audiocodes_440HD", "description", "in the lobby")));
        ok(admin.write("PUT", "placeholders/Language?scope=model&of=Lobby_440HD", Map.of("value", "French")));
        long then = newestChange();
        ok(admin.write("DELETE", "models/Lobby_440HD", null));
        assertThat(admin.get("revisions?topic=model&entity=Lobby_440HD").json().path("rows")).hasSize(2);

        assertThat(phones.shell("opennms-phones:rollback " + then + " --fleet --dry-run")).contains("nothing is written",
                "model Lobby_440HD: restored");
        assertThat(admin.get("templates/Lobby_440HD").status()).isEqualTo(404);
        phones.shell("opennms-phones:rollback " + then + " --fleet --reason 'the lobby is back'");

        assertThat(admin.get("templates/Lobby_440HD").status()).isEqualTo(200);
        assertThat(admin.get("placeholders/Language?scope=model&of=Lobby_440HD").json().path("value").asText()).isEqualTo("French");
        assertThat(admin.get("models").response().body()).contains("in the lobby");
        assertThat(phones.shell("opennms-phones:history-show " + newestChange())).contains("rolled back", "the lobby is back",
                "model Lobby_440HD");
        rename("300009", "Nora");
        assertThat(phones.shell("opennms-phones:rollback " + then + " --phone " + mac)).contains("user 300009: changed");
        assertThat(admin.get("users/300009").json().path("displayName").asText()).isEqualTo("Nina");
        assertThat(phones.tryShell("opennms-phones:rollback " + then).err()).contains("--phone, --region or --fleet");
    }
}
