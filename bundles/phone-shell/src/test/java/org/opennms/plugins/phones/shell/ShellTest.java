package org.opennms.plugins.phones.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.security.auth.Subject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.host.Health;
import org.opennms.plugins.phones.api.host.HealthSource;
import org.opennms.plugins.phones.api.model.Access;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.shell.KarafShell.Result;

/** Whole command lines in Karaf's own shell, over a fake fleet. */
class ShellTest {

    private static final String MAC = "00908f3bb602";

    @TempDir
    Path directory;

    private final FakeFleet fleet = new FakeFleet();
    private final FakeEngines engines = new FakeEngines();
    private final FakeJobs jobs = new FakeJobs();
    private final KarafShell shell = new KarafShell(fleet, engines, jobs, new FakePreviews(), new FakeTimeMachine(), new FakeDrifts(),
            new FakePlaceholders(), new OneAlarmType(), (HealthSource) () -> List.of(
            new Health("alarms to target-noc", Optional.of("it is away"), Map.of("backlog", "7"))));

    @BeforeEach
    void a_phone_reports() {
        fleet.report(MAC, Status.REGISTERED, Map.of("fwVersion", "2.2.16", "location", "\u001b[2J"));
    }

    @AfterEach
    void stop() {
        shell.close();
    }

    @Test
    void phones_are_listed_as_table_lines_and_json() {
        assertThat(ok("list").out()).isEqualToNormalizingNewlines("""
                MAC          | STATUS     | ENROLMENT | MODEL | REGION | USER | IP       | FIRMWARE | LAST REPORT
                -------------+------------+-----------+-------+--------+------+----------+----------+---------------------
                00908f3bb602 | registered | pending   |       |        |      | 10.0.0.9 | 2.2.16   | 2026-03-01T10:00:00Z
                """);
        assertThat(ok("list --no-format").out())
                .isEqualToNormalizingNewlines("00908f3bb602\tregistered\tpending\t\t\t\t10.0.0.9\t2.2.16\t2026-03-01T10:00:00Z\n");
        assertThat(ok("list -j").out()).startsWith("[").contains("\"mac\" : \"00908f3bb602\"", "\"region\" : null",
                "\"lastReport\" : \"2026-03-01T10:00:00.123Z\"", "\"fields\" : {", "\"location\" : \"\\u001B[2J\"");
    }

    @Test
    void a_limit_holds_and_people_are_told() {
        for (int i = 0; i < 1_200; i++) {
            fleet.report(String.format("00908f%06x", i), Status.OFFLINE, Map.of());
        }

        assertThat(ok("list --limit 3").out()).contains("more than 3", "--after");
        assertThat(ok("list --no-format --limit 3").out().lines()).hasSize(3);
        assertThat(ok("list --no-format --limit 5000").out().lines()).hasSize(1_201);
        assertThat(ok("list --no-format --status registered").out().lines()).hasSize(1);
        assertThat(ok("list --no-format --limit 5000 --after 00:90:8f:00:04:ae").out().lines()).hasSize(2);
        for (String wrong : List.of("0", "-1", "x", "100001", "99999999999")) {
            assertThat(fails("list --limit " + wrong).out()).contains("from 1 to 100000");
        }
        assertThat(fails("list --status asleep").out()).contains("registered");
    }

    @Test
    void a_phone_is_shown_with_all_it_reported() {
        assertThat(ok("show 00:90:8F:3B:B6:02").out()).contains("enrolment:       pending", "critical IPPhoneRegisterFailure",
                "restart sent", "location:  \\u001b[2J");
        assertThat(ok("show " + MAC + " --json").out()).contains("\"fwVersion\" : \"2.2.16\"");
        assertThat(fails("show 00908fffff00").out()).contains("Error executing command: there is no phone 00908fffff00");
        assertThat(fails("show nonsense").out()).contains("twelve hex digits");
    }

    @Test
    void a_pending_phone_is_approved_in_a_region_with_a_blank() { // S-039, S-048
        ok("region-add \"Bad Homburg\" --description 'am Taunus'");

        ok("approve " + MAC + " --region \"Bad Homburg\" --user 160000 --display 'Anna A.' --password s3cret$1$x#");

        assertThat(fleet.lastUser.orElseThrow().password().orElseThrow().value()).isEqualTo("s3cret$1$x#");
        assertThat(fleet.lastUser.orElseThrow().displayName()).contains("Anna A.");
        assertThat(fleet.lastThread).as("what log lines are marked with").isEqualTo("phones-shell-approve");
        assertThat(ok("list --no-format --region Bad\\ Homburg").out()).contains("approved");
        assertThat(fails("approve " + MAC + " --region 'Bad Homburg'").out()).contains("approved already");
    }

    @Test
    void who_lets_a_phone_in_is_told_where_its_file_goes() {
        ok("region-add Berlin");
        MacAddress windowed = new MacAddress("00908f000002");
        fleet.phones.put(windowed, Phone.pending(windowed, IpAddress.LOOPBACK, FakeFleet.NOW)
                .with(Access.openUntil(FakeFleet.NOW.plusSeconds(60))));

        assertThat(ok("approve " + MAC + " --region Berlin").out()).contains("its file goes to 10.0.0.9 alone.");
        assertThat(ok("approve " + windowed + " --region Berlin").out())
                .contains("its file goes to the first who asks until 2026-03-01T10:01:00Z.");
        assertThat(ok("add 00908f000001 --model Audiocodes_430HD").out())
                .contains("its file goes to the first who asks until 2026-03-02T10:00:00Z.");
    }

    @Test
    void a_phone_that_moved_is_let_in_again() {
        assertThat(ok("reopen " + MAC).out())
                .contains("its file goes to the first who asks until 2026-03-02T10:00:00Z.");
        assertThat(fails("reopen 00908fffffff").out()).contains("there is no phone");
    }

    @Test
    void a_password_can_be_read_from_the_standard_input() {
        ok("region-add Berlin");

        shell.run("opennms-phones:approve " + MAC + " --region Berlin --user anna --password -", "gehe im$x\r\nmore\n");

        assertThat(fleet.lastUser.orElseThrow().password().orElseThrow().value()).isEqualTo("gehe im$x");
    }

    @Test
    void options_may_stand_before_and_behind_arguments() {
        ok("region-add Berlin");

        assertThat(ok("show --json " + MAC).out()).isEqualTo(ok("show " + MAC + " --json").out()).startsWith("{");
        assertThat(fails("approve " + MAC + " --user anna").out()).contains("--region");
        assertThat(fails("approve " + MAC + " --region").out()).contains("a value is missing: --region");
        assertThat(fails("approve " + MAC + " --nix Berlin").out()).contains("not expected: --nix");
        assertThat(fails("region-add Bad Homburg").out()).contains("needs quotes");
        ok("approve --user=anna " + MAC + " --region=\"Berlin\"");
        assertThat(fleet.regions).containsOnlyKeys("Berlin");
    }

    @Test
    void a_password_without_a_user_is_refused() {
        assertThat(fails("add 00908f000001 --model Audiocodes_430HD --password x").out()).contains("--user");
    }

    @Test
    void what_an_operator_does_bears_the_name_that_logged_in() {
        Subject subject = new Subject(true, Set.of(new UserPrincipal("anna")), Set.of(), Set.of());
        shell.with(Subject.class.getName(), subject).with("USER", "forged");

        ok("region-add Berlin");

        assertThat(fleet.lastBy).isEqualTo(new Operator("anna"));
    }

    @Test
    void alarms_of_phones_cannot_steer_the_terminal() { // A-14, S-089
        assertThat(ok("alarms").out()).contains("\\u001b]0;owned\\u0007no answer", "IPPhone:00908f3bb602").doesNotContain("\u001b");
        assertThat(ok("alarms --all -j").out()).contains("\"count\" : 3", "\"cleared\" : null").doesNotContain("\u001b");
    }

    @Test
    void operators_are_the_hosts_own_if_not_ours() {
        assertThat(fails("operator-list").out()).contains("this host itself says who may log in");
        assertThat(fails("operator-set admin --random-password").out()).contains("this host itself");
    }

    @Test
    void events_say_where_they_are_if_not_here() {
        assertThat(fails("events").out()).contains("standalone distribution");
    }

    @Test
    void an_explanation_names_the_layers_and_the_winner() { // N-15
        assertThat(ok("config-explain " + MAC + " Line1Id").out()).contains("00908f3bb602.cfg, line 3: voip/line/0/id=%ITCS_Line1Id%",
                "  Line1Id by default: 0", "* Line1Id by user anna: 7").doesNotContain("\u001b");
        assertThat(ok("config-explain " + MAC + " voip/line/0/id -j").out()).contains("\"layers\" : [ \"user\" ]");
        assertThat(fails("config-explain " + MAC + " nothing").out()).contains("no file of");
    }

    @Test
    void a_preview_masks_and_warns() { // decision 11
        Result preview = ok("config-preview " + MAC);
        assertThat(preview.out()).contains("==> 00908f3bb602.cfg <==", "p=***").doesNotContain("geheim");
        assertThat(preview.out()).contains("WARNING 00908f3bb602.cfg:1 no value for x");
        assertThat(ok("config-preview " + MAC + " -j").out()).contains("\"level\" : \"warning\"").doesNotContain("geheim");
        assertThat(ok("config-generate " + MAC).out()).contains("00908f3bb602.cfg").doesNotContain("geheim");
    }

    @Test
    void the_files_of_all_are_the_work_of_a_job_that_is_followed_and_stopped() {
        assertThat(ok("config-generate --update").out()).contains("Job 1 generates the files of 7 phones; job-show 1");
        assertThat(jobs.started.get(0).args()).containsEntry("update", "true");
        assertThat(ok("job-list").out()).contains("generate", "waiting");
        assertThat(ok("job-list -j").out()).contains("\"operation\" : \"generate\"");
        assertThat(ok("job-show 1").out()).contains("00908f3bb602: the phone is pending");
        assertThat(ok("job-stop 1").out()).contains("Job 1 is stopping.");
        assertThat(shell.complete("opennms-phones:job-stop ")).contains("1");
        assertThat(shell.complete("opennms-phones:job-list --operation ")).contains("generate", "restart");
        assertThat(fails("job-show 4711").out()).contains("there is no job 4711");
        assertThat(fails("job-show one").out()).contains("job-list");
        assertThat(fails("config-generate " + MAC + " --update").out()).contains("--update is for all phones");
    }

    @Test
    void a_template_is_looked_at_before_it_is_saved() throws IOException { // N-01
        Path file = Files.writeString(directory.resolve("bad.xml"), "nothing");

        assertThat(ok("template-lint Audiocodes_430HD").out()).contains("Nothing is found wrong with the template of Audiocodes_430HD.");
        assertThat(ok("template-lint Audiocodes_430HD --file " + file).out()).contains("WARNING 430HD:1 no line has a key");
        assertThat(ok("template-lint -j Audiocodes_430HD --file " + file).out()).contains("\"line\" : 1");
        assertThat(shell.run("opennms-phones:template-lint Audiocodes_430HD --file -", "nothing").out()).contains("no line has a key");
        assertThat(fails("template-lint Audiocodes_430HD --file /no/where").out()).contains("/no/where");
        assertThat(fails("template-lint Audiocodes_999HD").out()).contains("there is no template");
        assertThat(fleet.template.edited()).isFalse();

        assertThat(ok("template-put Audiocodes_430HD " + file).out()).contains("One finding; see template-lint Audiocodes_430HD.");
        assertThat(fleet.template.text()).isEqualTo("nothing");
    }

    @Test
    void a_template_goes_out_and_comes_back_byte_for_byte() throws IOException {
        Path file = Files.writeString(directory.resolve("430HD.xml"), "a=##$1$x$*#06#\r\nü=%ITCS_ü%\n");

        ok("template-put Audiocodes_430HD " + file + " --engine velocity");
        assertThat(ok("template-show Audiocodes_430HD").out()).isEqualTo(Files.readString(file));
        assertThat(fleet.template.name()).isEqualTo("430HD");
        assertThat(ok("template-list --no-format").out()).contains("velocity\ttrue");

        shell.run("opennms-phones:template-put Audiocodes_430HD -", "from the standard input");
        assertThat(fleet.template.text()).isEqualTo("from the standard input");
        assertThat(fails("template-put Audiocodes_430HD /no/where").out()).contains("/no/where");
        Files.write(file, new byte[] {(byte) 0xff});
        assertThat(fails("template-put Audiocodes_430HD " + file).out()).contains("not UTF-8");
        ok("template-restore Audiocodes_430HD");
        assertThat(fleet.template.edited()).isFalse();
    }

    @Test
    void placeholders_have_one_scope_and_show_no_secret() {
        ok("placeholder-set SipDigitMap [2-9]xx.T");
        ok("placeholder-set --region Berlin key value");
        ok("placeholder-set Line1AuthPassword geheim --phone 00:90:8f:3b:b6:02 --secret");

        assertThat(fleet.placeholders).contains(
                new Placeholder(PlaceholderScope.SYSTEM, "SipDigitMap", "[2-9]xx.T", "", false),
                new Placeholder(new PlaceholderScope(PlaceholderScope.Kind.REGION, "Berlin"), "key", "value", "", false));
        assertThat(ok("placeholder-list --phone " + MAC).out()).contains("***").doesNotContain("geheim");
        assertThat(ok("placeholder-list --phone " + MAC + " --json").out()).contains("***").doesNotContain("geheim");
        assertThat(fails("placeholder-set a b --region Berlin --phone " + MAC).out()).contains("one scope");
        ok("placeholder-delete SipDigitMap");
        assertThat(ok("placeholder-list").out()).contains("(none)");
    }

    @Test
    void firmware_is_added_from_a_file_with_a_blank_in_its_name() throws IOException {
        Path image = Files.writeString(directory.resolve("new image.bin"), "12345");

        assertThat(ok("firmware-add 430HD.img \"" + image + "\"").out()).contains("5 bytes, for 430HD, version UC_2.0");
        assertThat(ok("firmware-list").out()).contains("430HD.img");
        assertThat(fails("firmware-add 430HD.img " + directory).out()).contains("is a directory");
        ok("firmware-remove 430HD.img");
        assertThat(engines.images).isEmpty();
    }

    @Test
    void a_restart_is_queued_not_promised() {
        assertThat(ok("restart " + MAC).out()).contains("waits for its next keep-alive");
        assertThat(ok("commands").out()).contains("sent");
    }

    @Test
    void the_status_tells_the_addresses_and_fails_while_not_ready() {
        assertThat(ok("status").out()).contains("ready:         true", "http://phones.example.org:8080/firmwarefiles;ipp/");

        assertThat(ok("status").out()).contains("alarms to target-noc:", "problem: it is away", "backlog: 7");

        engines.problems = List.of("the phone ports are not open");
        Result result = fails("status --json");
        assertThat(result.out()).contains("\"ready\" : false", "the phone ports are not open");
        assertThat(result.out()).contains("not ready");
    }

    // S-095
    @Test
    void known_alarms_are_listed_with_what_to_do() {
        assertThat(ok("alarm-type-list").out()).contains("IPPhoneRequiresReset", "106", "Requires Reset");
        assertThat(ok("alarm-type-list --json").out()).contains("\"correctiveAction\" : \"Restart it.\"", "\"vendorOid\" : null");
    }

    @Test
    void words_complete() {
        fleet.report("00908f3bb603", Status.OFFLINE, Map.of());
        ok("region-add \"Bad Homburg\"");

        assertThat(shell.complete("opennms-phones:show 00908f3bb6")).containsExactly(MAC, "00908f3bb603");
        assertThat(shell.complete("opennms-phones:show 00908F3BB603")).containsExactly("00908f3bb603");
        assertThat(shell.complete("opennms-phones:approve " + MAC + " --region Ba")).containsExactly("Bad\\ Homburg");
        assertThat(shell.complete("opennms-phones:list --status reg")).containsExactly("registered");
        assertThat(shell.complete("opennms-phones:template-show Aud")).containsExactly("Audiocodes_430HD");
    }

    @Test
    void the_rest_answers() {
        assertThat(ok("counters").out()).contains("files.refused  | 3");
        assertThat(ok("activity --mac " + MAC).out()).contains("anna", "phone approved");
        ok("region-add Mainz");
        assertThat(ok("region-list -j").out()).contains("Mainz");
        ok("region-delete Mainz");
        assertThat(ok("region-list -j").out()).doesNotContain("Mainz");
        ok("add 00908f000001 --model Audiocodes_430HD");
        ok("delete 00908f000001");
        assertThat(fails("show 00908f000001").out()).contains("no phone");
    }

    private Result ok(String command) {
        return shell.ok(command);
    }

    private Result fails(String command) {
        return shell.fails(command);
    }

    /** As a login module leaves it behind: known by its simple name. */
    private record UserPrincipal(String name) implements Principal {

        @Override
        public String getName() {
            return name;
        }
    }
}
