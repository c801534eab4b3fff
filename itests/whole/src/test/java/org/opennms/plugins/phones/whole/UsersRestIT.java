package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Users, imports and exports, as a script of an operator meets them. */
class UsersRestIT {

    private static final String ADMIN = Operators.basic("admin", "of the test");
    private static final String SUPERVISOR = Operators.basic("susan", "supervises");
    /** The manual's own, App. A. */
    private static final String HEADER = "Name,Password,Display Name,Region,Device 1 Display Name,Device 1 MAC Address,"
            + "Device 1 IP Phone Model,Device 1 Language,Device 1 VLAN Mode,Device 1 VLAN ID\r\n";

    private static RunningPhones phones;
    private static Operators operators;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("users-rest", Map.of("PHONES_ADMIN_PASSWORD", "of the test"));
        Files.writeString(phones.data.resolve("etc/users.properties"), "\nsusan = supervises,ROLE_REST\n", StandardOpenOption.APPEND);
        operators = Operators.of(phones.data, Integer.parseInt(phones.environment().get("PHONES_CONSOLE_PORT")));
        phones.shell("opennms-phones:region-add Berlin");
        phones.shell("opennms-phones:region-add Paris");
        phones.shell("opennms-phones:placeholder-set Proxy_address sip.example.org");
    }

    @AfterAll
    static void stop() {
        phones.close();
    }

    private static Operators.Answer get(String path) throws Exception {
        return operators.send("GET", "phones/" + path, Map.of("Authorization", ADMIN), null);
    }

    private static Operators.Answer write(String method, String path, String who, String body, String... headers) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of("Authorization", who, "X-Phones-Request", "1"));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return operators.send(method, "phones/" + path, all, body);
    }

    private static Operators.Answer upload(String csv, String query) throws Exception {
        return write("POST", "imports" + query, ADMIN, csv, "Content-Type", "text/csv");
    }

    private static JsonNode ended(Operators.Answer started) throws Exception {
        assertThat(started.status()).as(started.response().body()).isEqualTo(202);
        String job = "jobs/" + started.json().path("id").asLong();
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200))
                .until(() -> List.of("done", "failed", "stopped").contains(get(job).json().findValue("state").asText()));
        return get(job).json();
    }

    private static JsonNode apply(Operators.Answer checked) throws Exception {
        return ended(write("POST", "imports/" + checked.json().at("/row/id").asLong() + "/apply", ADMIN, "{\"reason\":\"a test\"}",
                "If-Match", checked.header("ETag")));
    }

    @Test
    void a_user_is_added_found_changed_and_goes_with_its_devices() throws Exception { // S-058, S-098, S-103, S-104, S-107
        String jane = "{\"name\":\"jane.doe\",\"password\":\"geheim 1\",\"displayName\":\"Jane Döe\",\"region\":\"berlin\"}";
        Operators.Answer added = write("POST", "users", SUPERVISOR, jane);
        assertThat(added.status()).as(added.response().body()).isEqualTo(201);
        assertThat(write("POST", "users", ADMIN, jane).status()).isEqualTo(409);
        assertThat(write("POST", "users", ADMIN, "{\"name\":\"x\",\"region\":\"Nowhere\"}").status()).isEqualTo(400);
        assertThat(write("POST", "users", ADMIN, "{\"name\":\"x y\"}").json().path("field").asText()).isEqualTo("name");

        String mac = "00908fbb0001";
        assertThat(write("POST", "devices", ADMIN, "{\"mac\":\"" + mac + "\",\"model\":\"Audiocodes_440HD\",\"region\":\"Berlin\","
                + "\"user\":\"jane.doe\"}").status()).isEqualTo(201);
        phones.keepAlive(mac, "registered", "model", "440HD", "phoneNumber", "+4930123");
        JsonNode row = get("users?q=D%C3%96E&region=BERLIN&sort=-displayName").json().path("rows").path(0);
        assertThat(row.path("name").asText()).isEqualTo("jane.doe");
        assertThat(row.path("devices").asInt()).isEqualTo(1);
        assertThat(row.path("registered").asInt()).isEqualTo(1);
        assertThat(row.path("lineUris").path(0).asText()).isEqualTo("+4930123");
        assertThat(row.path("region").asText()).isEqualTo("Berlin");
        assertThat(row.toString()).doesNotContain("geheim");
        assertThat(get("users?q=jane&multipleDevices=true").json().path("total").asInt()).isZero();

        Operators.Answer read = get("users/jane.doe");
        String edit = "{\"displayName\":\"J.\",\"region\":\"Paris\"}";
        assertThat(write("PUT", "users/jane.doe", ADMIN, edit).status()).isEqualTo(428);
        Operators.Answer changed = write("PUT", "users/jane.doe", ADMIN, edit, "If-Match", read.header("ETag"));
        assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
        assertThat(changed.json().path("password").asBoolean()).as("it stays").isTrue();
        assertThat(write("PUT", "users/jane.doe", ADMIN, edit, "If-Match", read.header("ETag")).status()).isEqualTo(412);
        assertThat(write("PUT", "users/jane.doe", ADMIN, "{\"name\":\"other\"}", "If-Match", changed.header("ETag")).json()
                .path("field").asText()).isEqualTo("name");

        assertThat(get("users/jane.doe/usage").json().path("devices").asInt()).isEqualTo(1);
        assertThat(write("DELETE", "users/jane.doe", ADMIN, null).status()).isEqualTo(409);
        assertThat(write("DELETE", "users/jane.doe?devices=1", ADMIN, null).status()).isEqualTo(204);
        assertThat(get("users/jane.doe").status()).isEqualTo(404);
        assertThat(get("devices/" + mac).status()).isEqualTo(404);
        assertThat(phones.door().get("/configfiles/" + mac + ".cfg").status()).isEqualTo(404);
    }

    @Test
    void a_password_is_shown_to_administrators_alone_and_that_is_recorded() throws Exception { // S-025, S-099
        write("POST", "users", ADMIN, "{\"name\":\"secretive\",\"password\":\"top s3cret\"}");

        assertThat(write("POST", "users/secretive/password", SUPERVISOR, null).status()).isEqualTo(403);
        assertThat(write("POST", "users/secretive/password", ADMIN, null).json().path("password").asText()).isEqualTo("top s3cret");
        assertThat(get("activity").response().body()).contains("password shown").doesNotContain("top s3cret");
        assertThat(write("POST", "passwords/strength", ADMIN, "{\"password\":\"system\"}").json().path("strength").asText())
                .isEqualTo("weak");
        assertThat(write("POST", "passwords/strength", ADMIN, "{\"password\":\"q7Vt2mXk9RbLw4Zp\"}").json().path("strength").asText())
                .isEqualTo("strong");
    }

    @Test
    void a_file_is_checked_then_applied_and_its_phones_get_their_files_at_once() throws Exception { // S-009, S-047, S-051, S-151, S-154, S-155, S-159
        String csv = HEADER + "imp.one,=s3cret,One,Berlin,device 1,00908fcc0001,Audiocodes_440HD,English,Disabled,0\r\n"
                + "imp.two,other,+Two,Berlin,device 1,00908fcc0002,Audiocodes_420HD,English,Manual,7\r\n";
        Operators.Answer checked = upload(csv, "?name=two.csv");
        assertThat(checked.status()).as(checked.response().body()).isEqualTo(201);
        assertThat(checked.json().at("/users/added").asInt()).isEqualTo(2);
        assertThat(checked.json().at("/devices/added").asInt()).isEqualTo(2);
        assertThat(get("users?q=imp.").json().path("total").asInt()).as("nothing is written yet").isZero();
        String id = checked.json().at("/row/id").asText();
        assertThat(write("POST", "imports/" + id + "/apply", ADMIN, "{}").status()).isEqualTo(428);
        assertThat(write("POST", "imports/" + id + "/apply", ADMIN, "{}", "If-Match", "\"old\"").status()).isEqualTo(412);

        JsonNode job = apply(checked);

        assertThat(job.findValue("state").asText()).as(job.toString()).isEqualTo("done");
        assertThat(get("imports/" + id).json().at("/row/state").asText()).isEqualTo("applied");
        assertThat(get("devices?enrolment=pending").response().body()).doesNotContain("00908fcc0001");
        assertThat(phones.door().get("/configfiles/00908fcc0001.cfg").text()).contains("imp.one", "=s3cret");
        Operators.Answer export = get("exports/users?user=imp.one&user=imp.two&passwords=shown");
        assertThat(export.response().body()).isEqualTo(csv.replace(",=s3", ",'=s3").replace(",+Two", ",'+Two"));
        assertThat(export.header("Content-Disposition")).contains("users.csv");
        Operators.Answer again = upload(export.response().body(), "");
        assertThat(again.json().at("/users/same").asInt()).as(again.response().body()).isEqualTo(2);
        assertThat(again.json().at("/devices/same").asInt()).isEqualTo(2);
        String masked = get("exports/users?mac=00908fcc0001&format=7.6").response().body(); // S-085, S-152
        assertThat(masked).startsWith("Name,Password,\"Display Name\",Tenant,").contains("***").doesNotContain("s3cret", "imp.two");
        assertThat(operators.send("GET", "phones/exports/users?passwords=shown", Map.of("Authorization", SUPERVISOR), null).status())
                .isEqualTo(403);
        assertThat(get("activity").response().body()).contains("users imported", "passwords exported").doesNotContain("s3cret");
    }

    @Test
    void a_bad_line_is_named_and_stops_all() throws Exception { // S-160
        String csv = HEADER + IntStream.range(2, 7).mapToObj(i -> "bad" + i + ",,,,,,,,,\r\n").collect(Collectors.joining())
                + "bad7,,,Nowhere,,nonsense,,,,\r\n";
        Operators.Answer checked = upload(csv, "");

        assertThat(checked.status()).isEqualTo(201);
        assertThat(checked.json().path("errors").asInt()).isEqualTo(2);
        assertThat(checked.json().path("reasons").findValuesAsText("line")).containsOnly("7");
        assertThat(checked.json().path("reasons").findValuesAsText("column")).containsExactlyInAnyOrder("Region", "Device 1 MAC Address");
        assertThat(write("POST", "imports/" + checked.json().at("/row/id").asText() + "/apply", ADMIN, "{}", "If-Match",
                checked.header("ETag")).status()).isEqualTo(409);
        assertThat(get("users?q=bad").json().path("total").asInt()).isZero();
        assertThat(upload("Name,Nonsense\r\nx,y\r\n", "").json().path("detail").asText()).contains("Nonsense");
    }

    @Test
    void ten_thousand_rows_are_taken_and_one_more_is_not() throws Exception { // S-150
        String rows = IntStream.range(0, 10_000).mapToObj(i -> "many" + i + ",Many " + i + "\r\n").collect(Collectors.joining());

        Operators.Answer tooMany = upload("Name,Display Name\r\n" + rows + "onemore,\r\n", "");
        assertThat(tooMany.status()).isEqualTo(413);
        assertThat(tooMany.json().path("detail").asText()).contains("10000 rows");
        Operators.Answer checked = upload("Name,Display Name\r\n" + rows, "");
        assertThat(checked.status()).isEqualTo(201);
        assertThat(apply(checked).findValue("state").asText()).isEqualTo("done");
        JsonNode page = get("users?q=many&limit=1").json();
        assertThat(page.path("total").asInt()).isEqualTo(10_000); // S-158
        assertThat(page.path("totalIsAtLeast").asBoolean()).isFalse();
    }

    @Test
    void many_users_are_moved_get_passwords_and_go_by_jobs() throws Exception { // S-110, S-111, S-112, S-114
        String csv = HEADER + IntStream.range(0, 4).mapToObj(i -> "bulk" + i + ",p,B,Berlin,,00908fdd000" + i
                + ",Audiocodes_440HD,,,\r\n").collect(Collectors.joining());
        apply(upload(csv, ""));
        String users = "\"users\":[\"bulk0\",\"bulk1\",\"bulk2\",\"bulk3\"]";

        JsonNode moved = ended(write("POST", "users/jobs", ADMIN, "{\"operation\":\"set-users-region\",\"args\":{\"region\":\"Paris\"},"
                + users + "}"));
        assertThat(moved.toString()).contains("\"ok\":4");
        assertThat(get("users?q=bulk&region=Paris").json().path("total").asInt()).isEqualTo(4);
        ended(write("POST", "users/jobs", ADMIN, "{\"operation\":\"reset-passwords\",\"filter\":{\"q\":\"bulk\"}}"));
        String export = get("exports/users?user=bulk0&user=bulk1&user=bulk2&user=bulk3&passwords=shown").response().body();
        assertThat(export.lines().skip(1).map(line -> line.split(",")[1]).filter(p -> p.matches("[A-Za-z2-9]{16}")).distinct()).hasSize(4);
        assertThat(phones.door().get("/configfiles/00908fdd0000.cfg").text()).as("S-113").doesNotContain(export.split(",")[10]);
        ended(write("POST", "users/jobs", ADMIN, "{\"operation\":\"reset-passwords\",\"args\":{\"password\":\"one for all\"}," + users + "}"));
        assertThat(get("exports/users?user=bulk0&user=bulk3&passwords=shown").response().body().split("one for all", -1)).hasSize(3);
        assertThat(get("jobs").response().body()).doesNotContain("one for all");
        JsonNode deleted = ended(write("POST", "users/jobs", ADMIN, "{\"operation\":\"delete-users\",\"args\":{\"delaySeconds\":\"0\"},"
                + users + "}"));
        assertThat(deleted.toString()).contains("\"ok\":4");
        assertThat(get("users?q=bulk").json().path("total").asInt()).isZero();
        assertThat(get("devices/00908fdd0000").status()).isEqualTo(404);
    }

    @Test
    void several_devices_of_a_user_go_out_and_come_back_in_both_layouts() throws Exception { // S-153, S-156
        apply(upload("Name;Tenant;Device 1 MAC Address;Device 1 IP Phone Model;Device 2 MAC Address;Device 2 IP Phone Model;"
                + "Device 3 MAC Address;Device 3 IP Phone Model;Device 3 Serial Number;Device 3 VLAN Mode;Device 3 VLAN ID;"
                + "Device 3 VLAN Priority\nshared.line;paris;00:90:8f:ee:00:01;audiocodes_440hd;00908fee0002;Audiocodes_420HD_LYNC;"
                + "00908FEE0003;Audiocodes_430HD;SN 1;LLDP;7;5\n", ""));

        assertThat(get("users?multipleDevices=true&q=shared").json().path("rows").path(0).path("devices").asInt()).isEqualTo(3);
        for (String format : List.of("7.0", "7.6")) {
            String all = get("exports/users?format=" + format).response().body();
            assertThat(all.lines().findFirst().orElseThrow()).contains("Device 3 MAC Address");
            JsonNode again = upload(all, "").json();
            assertThat(again.path("errors").asInt()).as(again.toString()).isZero();
            assertThat(again.at("/users/added").asInt() + again.at("/users/changed").asInt()).as(again.toString()).isZero();
            assertThat(again.at("/devices/added").asInt() + again.at("/devices/changed").asInt()).as(again.toString()).isZero();
        }
        assertThat(get("exports/devices").response().body()).contains("shared.line", "00908fee0003");
        assertThat(get("exports/alarms").header("Content-Disposition")).contains("ExportAlarmsStatus.csv");
    }
}
