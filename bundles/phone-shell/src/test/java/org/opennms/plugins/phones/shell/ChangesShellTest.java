package org.opennms.plugins.phones.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennms.plugins.phones.api.fleet.Rollback;
import org.opennms.plugins.phones.api.host.OperatorRole;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.preview.WhatIf;

/** What a change would do, what was changed and the way back, and who may do it: in Karaf's own shell. */
class ChangesShellTest {

    @TempDir
    Path directory;

    private final FakePreviews previews = new FakePreviews();
    private final FakeTimeMachine history = new FakeTimeMachine();
    private final FakeOperators operators = new FakeOperators();
    private final KarafShell shell = new KarafShell(new FakeFleet(), previews, history, new FakeDrifts(), operators,
            new FakePlaceholders(), new FakeEngines(), new FakeJobs(), new OneAlarmType());

    @AfterEach
    void stop() {
        shell.close();
    }

    // N-03
    @Test
    void what_generating_would_do_to_many_is_shown_by_key() {
        assertThat(shell.ok("config-preview --region Berlin").out()).isEqualToNormalizingNewlines("""
                12 phones: 9 same, 3 changed
                  voip/x changes on 3
                WARNING no value for y (2 files, the first of 00908f000001)
                00908f000001: changed
                  voip/x: 1\\u001b[2J -> (none)
                There are more phones than these; see --limit.
                """);
        assertThat(previews.asked.region()).contains(new RegionName("Berlin"));
        assertThat(previews.change).isEqualTo(WhatIf.NOTHING);
        assertThat(shell.ok("config-preview --all -j").out()).contains("\"phones\" : 12", "\"changed\" : 3",
                "\"key\" : \"voip/x\"", "\"after\" : null").doesNotContain("\u001b");
        assertThat(shell.ok("config-preview --model Audiocodes_430HD --region Berlin").out()).contains("12 phones");
        assertThat(previews.asked.model()).contains(new PhoneModel("Audiocodes_430HD"));
    }

    // N-01, N-03
    @Test
    void a_template_is_tried_on_phones_before_it_is_saved() throws IOException {
        Path file = Files.writeString(directory.resolve("new.xml"), "x=%ITCS_y%\n");

        shell.ok("config-preview --model Audiocodes_430HD --file " + file);
        assertThat(previews.change.templates()).singleElement().satisfies(t -> assertThat(t.text()).isEqualTo("x=%ITCS_y%\n"));
        assertThat(previews.asked.devices()).isEmpty();

        shell.ok("config-preview 00:90:8f:00:00:01 --model Audiocodes_430HD --file " + file);
        assertThat(previews.asked.devices()).containsExactly(new MacAddress("00908f000001"));
        assertThat(shell.fails("config-preview --all --file " + file).out()).contains("--model");
        assertThat(shell.fails("config-preview --model Audiocodes_999HD --file " + file).out()).contains("there is no template");
    }

    @Test
    void a_preview_says_what_it_needs() {
        assertThat(shell.fails("config-preview").out()).contains("name a phone");
        assertThat(shell.fails("config-preview --all --region Berlin").out()).contains("--all is all phones");
        assertThat(shell.fails("config-preview --all --limit 501").out()).contains("from 1 to 500");
    }

    // N-15
    @Test
    void two_phones_are_compared_by_key() {
        assertThat(shell.ok("config-compare 00908f000001 00908f000002 --no-format").out())
                .isEqualToNormalizingNewlines("voip/line/0/id\t7\\u001b[2J\tuser\t\t\n");
        assertThat(shell.ok("config-compare 00908f000001 00908f000002 --all").out()).contains("voip/same");
        assertThat(shell.fails("config-compare 00908f000001").out()).contains("second");
    }

    // N-05
    @Test
    void drift_is_listed_and_looked_at() {
        assertThat(shell.ok("drift").out()).contains("00908f000001 | stale", "a file made now would be another",
                "of 12 phones 1 stale", "something has changed since");
        assertThat(shell.ok("drift --kind edited").out()).contains("(none)");
        assertThat(shell.ok("drift 00908f000001 -j").out()).contains("\"generated\" : 7");
        assertThat(shell.ok("drift 00908f000002").out()).contains("(none)").doesNotContain("Looked at");
        assertThat(shell.fails("drift --kind broken").out()).contains("undelivered");
        assertThat(shell.fails("drift 00908f000001 --kind stale").out()).contains("leave out the phone");
        assertThat(shell.complete("opennms-phones:drift --kind un")).containsExactly("undelivered");
    }

    // N-04
    @Test
    void a_change_is_looked_into_and_gone_back_to() {
        assertThat(shell.ok("history-show 17").out()).contains("user changed", "user 160000:", "displayName: Anna", "password:    ***")
                .doesNotContain("geheim");
        assertThat(shell.fails("history-show 4711").out()).contains("there is no change 4711");
        assertThat(shell.fails("history-show x").out()).contains("see history");

        assertThat(shell.ok("rollback 17 --region Berlin --dry-run").out()).contains("nothing is written", "user 160000: changed",
                "phone 00908f000002: it was added since");
        assertThat(history.done).isEmpty();
        assertThat(shell.ok("rollback 17 --phone 00:90:8f:00:00:01 --reason 'as on Monday'").out()).contains("change:  18");
        assertThat(history.done).contains(new Rollback(17, new Rollback.OfDevice(new MacAddress("00908f000001")), false,
                "as on Monday"));
        assertThat(shell.ok("rollback 17 --fleet --restore-deleted -j").out()).contains("\"files\" : [ \"00908f000001.cfg\" ]");
        assertThat(history.done.orElseThrow().restoreDeleted()).isTrue();
        assertThat(shell.fails("rollback 17").out()).contains("--phone, --region or --fleet");
        assertThat(shell.fails("rollback 17 --fleet --region Berlin").out()).contains("--phone, --region or --fleet");
    }

    // S-025
    @Test
    void who_may_log_in_is_listed_added_changed_and_removed() {
        assertThat(shell.run("opennms-phones:operator-set anna --role supervisor --password -", "at least eight\n").exitStatus()).isZero();
        assertThat(operators.lastPassword.orElseThrow().value()).isEqualTo("at least eight");
        assertThat(shell.ok("operator-list --no-format").out())
                .isEqualToNormalizingNewlines("admin\tadministrator\ttrue\nanna\tsupervisor\ttrue\n");
        assertThat(shell.ok("operator-set anna --disable").out()).contains("anna is supervisor, disabled.");
        assertThat(shell.ok("operator-set anna --role reader").out()).contains("anna is reader, disabled.");
        assertThat(shell.ok("operator-set anna --enable").out()).contains("anna is reader.");
        assertThat(operators.lastPassword).isEmpty();
        shell.ok("operator-remove anna");
        assertThat(operators.accounts).containsOnlyKeys("admin");
        assertThat(shell.fails("operator-remove admin").out()).contains("nobody would be left");
        assertThat(shell.fails("operator-set berta").out()).contains("--role");
        assertThat(shell.fails("operator-set berta --role king").out()).contains("reader, supervisor, administrator");
        assertThat(shell.fails("operator-set admin --password 12345678 --random-password").out()).contains("say one of");
        assertThat(shell.complete("opennms-phones:operator-remove ad")).containsExactly("admin");
        assertThat(shell.complete("opennms-phones:operator-set anna --role su")).containsExactly("supervisor");
    }

    @Test
    void a_lost_password_is_replaced_by_one_that_is_shown_once() {
        String said = shell.ok("operator-set admin --random-password").out();

        assertThat(operators.lastPassword.orElseThrow().value()).hasSize(16);
        assertThat(said).contains("the password is " + operators.lastPassword.orElseThrow().value() + " (shown this once)");
        assertThat(operators.accounts.get("admin").role()).isEqualTo(OperatorRole.ADMINISTRATOR);
    }

    // S-179
    @Test
    void a_secret_is_shown_to_who_asks() {
        assertThat(shell.ok("placeholder-reveal IPPhonePassword").out().strip()).isEqualTo("geheim");
        assertThat(shell.fails("placeholder-reveal IPPhonePassword --region Berlin").out()).contains("there is no placeholder");
        assertThat(shell.complete("opennms-phones:placeholder-reveal x --model Aud")).containsExactly("Audiocodes_430HD");
    }
}
