package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Users, imports and exports, as a script of an operator meets them. */
class UsersRestIT {

    /** The manual's own, App. A. */
    private static final String HEADER = "Name,Password,Display Name,Region,Device 1 Display Name,Device 1 MAC Address,"
            + "Device 1 IP Phone Model,Device 1 Language,Device 1 VLAN Mode,Device 1 VLAN ID\r\n";

    private static RunningPhones phones;
    private static Caller admin;
    private static Caller susan;

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("users-rest", Map.of("PHONES_ADMIN_PASSWORD", "of the test"));
        Files.writeString(phones.data.resolve("etc/users.properties"), "\nsusan = supervises,ROLE_REST\n", StandardOpenOption.APPEND);
        admin = Caller.administrator(phones, "of the test");
        susan = admin.as("susan", "supervises");
        phones.shell("opennms-phones:region-add Berlin");
        phones.shell("opennms-phones:region-add Paris");
        phones.shell("opennms-phones:placeholder-set Proxy_address sip.example.org");
    }

    @AfterAll
    static void stop() {
        phones.close();
    }

    private static Operators.Answer upload(String csv, String query) throws Exception {
        return admin.write("POST", "imports" + query, csv, "Content-Type", "text/csv");
    }

    private static JsonNode apply(Operators.Answer checked) throws Exception {
        return admin.ended(admin.write("POST", "imports/" + checked.json().at("/row/id").asLong() + "/apply", "{\"reason\":\"a test\"}",
                "If-Match", checked.header("ETag")));
    }

    @Test
    void a_user_is_added_found_changed_and_goes_with_its_devices() throws Exception { // S-058, S-098, S-103, S-104, S-107
        String jane = "{\"name\":\"jane.doe\",\"password\":\"geheim 1\",\"displayName\":\"Jane Döe\",\"region\":\"berlin\"}";
        Operators.Answer added = susan.write("POST", "users", jane);
        assertThat(added.status()).as(added.response().body()).isEqualTo(201);
        assertThat(admin.write("POST", "users", jane).status()).isEqualTo(409);
        assertThat(admin.write("POST", "users", "{\"name\":\"x\",\"region\":\"Nowhere\"}").status()).isEqualTo(400);
        assertThat(admin.write("POST", "users", "{\"name\":\"x y\"}").json().path("field").asText()).isEqualTo("name");

        String mac = "00908fbb0001";
        assertThat(admin.write("POST", "devices", "{\"mac\":\"" + mac + "\",\"model\":\"Audiocodes_440HD\",\"region\":\"Berlin\","
                + "\"user\":\"jane.doe\"}").status()).isEqualTo(201);
        phones.keepAlive(mac, "registered", "model", "440HD", "phoneNumber", "+4930123");
        JsonNode row = admin.get("users?q=D%C3%96E&region=BERLIN&sort=-displayName").json().path("rows").path(0);
        assertThat(row.path("name").asText()).isEqualTo("jane.doe");
        assertThat(row.path("devices").asInt()).isEqualTo(1);
        assertThat(row.path("registered").asInt()).isEqualTo(1);
        assertThat(row.path("lineUris").path(0).asText()).isEqualTo("+4930123");
        assertThat(row.path("region").asText()).isEqualTo("Berlin");
        assertThat(row.toString()).doesNotContain("geheim");
        assertThat(admin.get("users?q=jane&multipleDevices=true").json().path("total").asInt()).isZero();

        Operators.Answer read = admin.get("users/jane.doe");
        String edit = "{\"displayName\":\"J.\",\"region\":\"Paris\"}";
        assertThat(admin.write("PUT", "users/jane.doe", edit).status()).isEqualTo(428);
        Operators.Answer changed = admin.write("PUT", "users/jane.doe", edit, "If-Match", read.header("ETag"));
        assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
        assertThat(changed.json().path("password").asBoolean()).as("it stays").isTrue();
        assertThat(admin.write("PUT", "users/jane.doe", edit, "If-Match", read.header("ETag")).status()).isEqualTo(412);
        assertThat(admin.write("PUT", "users/jane.doe", "{\"name\":\"other\"}", "If-Match", changed.header("ETag")).json()
                .path("field").asText()).isEqualTo("name");

        assertThat(admin.get("users/jane.doe/usage").json().path("devices").asInt()).isEqualTo(1);
        assertThat(admin.write("DELETE", "users/jane.doe", null).status()).isEqualTo(409);
        assertThat(admin.write("DELETE", "users/jane.doe?devices=1", null).status()).isEqualTo(204);
        assertThat(admin.get("users/jane.doe").status()).isEqualTo(404);
        assertThat(admin.get("devices/" + mac).status()).isEqualTo(404);
        assertThat(phones.door().get("/configfiles/" + mac + ".cfg").status()).isEqualTo(404);
    }

    @Test
    void a_password_is_shown_to_administrators_alone_and_that_is_recorded() throws Exception { // S-025, S-099
        admin.write("POST", "users", "{\"name\":\"secretive\",\"password\":\"top s3cret\"}");

        assertThat(susan.write("POST", "users/secretive/password", null).status()).isEqualTo(403);
        assertThat(admin.write("POST", "users/secretive/password", null).json().path("password").asText()).isEqualTo("top s3cret");
        assertThat(admin.get("activity").response().body()).contains("password shown").doesNotContain("top s3cret");
        assertThat(admin.write("POST", "passwords/strength", "{\"password\":\"system\"}").json().path("strength").asText())
                .isEqualTo("weak");
        assertThat(admin.write("POST", "passwords/strength", "{\"password\":\"q7Vt2mXk9RbLw4Zp\"}").json().path("strength").asText())
                .isEqualTo("strong");
    }

    // S-009, S-047, S-051, S-151, S-154, S-155, S-159
    @Test
    void a_file_is_checked_then_applied_and_its_phones_get_their_files_at_once() throws Exception {
        String csv = HEADER + "imp.one,=s3cret,One,Berlin,device 1,00908fcc0001,Audiocodes_440HD,English,Disabled,0\r\n"
                + "imp.two,other,+Two,Berlin,device 1,00908fcc0002,Audiocodes_420HD,English,Manual,7\r\n";
        Operators.Answer checked = upload(csv, "?name=two.csv");
        assertThat(checked.status()).as(checked.response().body()).isEqualTo(201);
        assertThat(checked.json().at("/users/added").asInt()).isEqualTo(2);
        assertThat(checked.json().at("/devices/added").asInt()).isEqualTo(2);
        assertThat(admin.get("users?q=imp.").json().path("total").asInt()).as("nothing is written yet").isZero();
        String id = checked.json().at("/row/id").asText();
        assertThat(admin.write("POST", "imports/" + id + "/apply", "{}").status()).isEqualTo(428);
        assertThat(admin.write("POST", "imports/" + id + "/apply", "{}", "If-Match", "\"old\"").status()).isEqualTo(412);

        JsonNode job = apply(checked);

        assertThat(job.findValue("state").asText()).as(job.toString()).isEqualTo("done");
        assertThat(admin.get("imports/" + id).json().at("/row/state").asText()).isEqualTo("applied");
        assertThat(admin.get("devices?enrolment=pending").response().body()).doesNotContain("00908fcc0001");
        assertThat(phones.door().get("/configfiles/00908fcc0001.cfg").text()).contains("imp.one", "=s3cret");
        Operators.Answer export = admin.get("exports/users?user=imp.one&user=imp.two&passwords=shown");
        assertThat(export.response().body()).isEqualTo(csv.replace(",=s3", ",'=s3").replace(",+Two", ",'+Two"));
        assertThat(export.header("Content-Disposition")).contains("users.csv");
        Operators.Answer again = upload(export.response().body(), "");
        assertThat(again.json().at("/users/same").asInt()).as(again.response().body()).isEqualTo(2);
        assertThat(again.json().at("/devices/same").asInt()).isEqualTo(2);
        String masked = admin.get("exports/users?mac=00908fcc0001&format=7.6").response().body(); // S-085, S-152
        assertThat(masked).startsWith("Name,Password,\"Display Name\",Tenant,").contains("***").doesNotContain("s3cret", "imp.two");
        assertThat(susan.get("exports/users?passwords=shown").status())
                .isEqualTo(403);
        assertThat(admin.get("activity").response().body()).contains("users imported", "passwords exported").doesNotContain("s3cret");
    }

    @Test
    void an_upload_is_previewed_and_nothing_is_written() throws Exception { // N-01
        String first = HEADER + "pre.one,s3cret one,One,Berlin,,00908fab0001,Audiocodes_440HD,,,\r\n"
                + "pre.two,s3cret two,Two,Berlin,,00908fab0002,Audiocodes_440HD,,,\r\n";
        String second = "Name,Display Name,Password,Device 1 MAC Address,Device 1 IP Phone Model\r\npre.one,Renamed,s3cret new,,\r\n"
                + "pre.new,New,s3cret too,00908fab0003,Audiocodes_440HD\r\npre.three,Three,,00908fab0002,Audiocodes_440HD\r\n";
        apply(upload(first, ""));

        Operators.Answer checked = upload(second, "");
        String preview = "imports/" + checked.json().at("/row/id").asText() + "/preview";
        JsonNode whole = admin.get(preview + "?text=true").json();

        assertThat(whole.at("/summary/devices").asInt()).as(whole.toString()).isEqualTo(3);
        assertThat(whole.at("/summary/changed").asInt()).isEqualTo(2);
        assertThat(whole.at("/summary/fresh").asInt()).isEqualTo(1);
        assertThat(whole.path("rows").findValuesAsText("mac")).containsExactly("00908fab0001", "00908fab0002", "00908fab0003");
        assertThat(whole.path("rows").findValuesAsText("outcome")).containsExactly("changed", "changed", "new");
        assertThat(whole.path("rows").path(0).toString()).contains("Renamed");
        assertThat(whole.path("rows").path(1).toString()).contains("pre.two", "pre.three");
        assertThat(whole.toString()).doesNotContain("s3cret");
        JsonNode page = admin.get(preview + "?limit=1").json();
        assertThat(page.path("next").asText()).isEqualTo("00908fab0001");
        JsonNode rest = admin.get(preview + "?after=00908fab0001").json();
        assertThat(rest.path("rows").findValuesAsText("mac")).containsExactly("00908fab0002", "00908fab0003");
        assertThat(rest.path("summary").isNull() || rest.path("summary").isMissingNode()).isTrue();

        assertThat(admin.get("devices/00908fab0003").status()).isEqualTo(404);
        assertThat(admin.get("users/pre.one").json().path("displayName").asText()).isEqualTo("One");
        assertThat(phones.door().get("/configfiles/00908fab0001.cfg").text()).contains("One", "s3cret one");
        String bad = upload(HEADER + "x,,,Nowhere,,nonsense,,,,\r\n", "").json().at("/row/id").asText();
        assertThat(admin.get("imports/" + bad + "/preview").status()).isEqualTo(409);
        assertThat(admin.get("imports/4711/preview").status()).isEqualTo(404);
        assertThat(admin.get(preview + "?after=nonsense").status()).isEqualTo(400);
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
        assertThat(admin.write("POST", "imports/" + checked.json().at("/row/id").asText() + "/apply", "{}", "If-Match",
                checked.header("ETag")).status()).isEqualTo(409);
        assertThat(admin.get("users?q=bad").json().path("total").asInt()).isZero();
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
        JsonNode page = admin.get("users?q=many&limit=1").json();
        assertThat(page.path("total").asInt()).isEqualTo(10_000); // S-158
        assertThat(page.path("totalIsAtLeast").asBoolean()).isFalse();
    }

    @Test
    void many_users_are_moved_get_passwords_and_go_by_jobs() throws Exception { // S-110, S-111, S-112, S-114
        String csv = HEADER + IntStream.range(0, 4).mapToObj(i -> "bulk" + i + ",p,B,Berlin,,00908fdd000" + i
                + ",Audiocodes_440HD,,,\r\n").collect(Collectors.joining());
        apply(upload(csv, ""));
        String users = "\"users\":[\"bulk0\",\"bulk1\",\"bulk2\",\"bulk3\"]";

        JsonNode moved = admin.ended(admin.write("POST", "users/jobs",
                "{\"operation\":\"set-users-region\",\"args\":{\"region\":\"Paris\"}," + users + "}"));
        assertThat(moved.toString()).contains("\"ok\":4");
        assertThat(admin.get("users?q=bulk&region=Paris").json().path("total").asInt()).isEqualTo(4);
        admin.ended(admin.write("POST", "users/jobs", "{\"operation\":\"reset-passwords\",\"filter\":{\"q\":\"bulk\"}}"));
        String export = admin.get("exports/users?user=bulk0&user=bulk1&user=bulk2&user=bulk3&passwords=shown").response().body();
        assertThat(export.lines().skip(1).map(line -> line.split(",")[1]).filter(p -> p.matches("[A-Za-z2-9]{16}")).distinct()).hasSize(4);
        assertThat(phones.door().get("/configfiles/00908fdd0000.cfg").text()).as("S-113").doesNotContain(export.split(",")[10]);
        admin.ended(admin.write("POST", "users/jobs",
                "{\"operation\":\"reset-passwords\",\"args\":{\"password\":\"one for all\"}," + users + "}"));
        assertThat(admin.get("exports/users?user=bulk0&user=bulk3&passwords=shown").response().body().split("one for all", -1)).hasSize(3);
        assertThat(admin.get("jobs").response().body()).doesNotContain("one for all");
        JsonNode deleted = admin.ended(admin.write("POST", "users/jobs",
                "{\"operation\":\"delete-users\",\"args\":{\"delaySeconds\":\"0\"}," + users + "}"));
        assertThat(deleted.toString()).contains("\"ok\":4");
        assertThat(admin.get("users?q=bulk").json().path("total").asInt()).isZero();
        assertThat(admin.get("devices/00908fdd0000").status()).isEqualTo(404);
    }

    @Test
    void several_devices_of_a_user_go_out_and_come_back_in_both_layouts() throws Exception { // S-153, S-156
        apply(upload("Name;Tenant;Device 1 MAC Address;Device 1 IP Phone Model;Device 2 MAC Address;Device 2 IP Phone Model;"
                + "Device 3 MAC Address;Device 3 IP Phone Model;Device 3 Serial Number;Device 3 VLAN Mode;Device 3 VLAN ID;"
                + "Device 3 VLAN Priority\nshared.line;paris;00:90:8f:ee:00:01;audiocodes_440hd;00908fee0002;Audiocodes_420HD_LYNC;"
                + "00908FEE0003;Audiocodes_430HD;SN 1;LLDP;7;5\n", ""));

        assertThat(admin.get("users?multipleDevices=true&q=shared").json().path("rows").path(0).path("devices").asInt()).isEqualTo(3);
        for (String format : List.of("7.0", "7.6")) {
            String all = admin.get("exports/users?format=" + format).response().body();
            assertThat(all.lines().findFirst().orElseThrow()).contains("Device 3 MAC Address");
            JsonNode again = upload(all, "").json();
            assertThat(again.path("errors").asInt()).as(again.toString()).isZero();
            assertThat(again.at("/users/added").asInt() + again.at("/users/changed").asInt()).as(again.toString()).isZero();
            assertThat(again.at("/devices/added").asInt() + again.at("/devices/changed").asInt()).as(again.toString()).isZero();
        }
        assertThat(admin.get("exports/devices").response().body()).contains("shared.line", "00908fee0003");
        assertThat(admin.get("exports/alarms").header("Content-Disposition")).contains("ExportAlarmsStatus.csv");
    }
}
