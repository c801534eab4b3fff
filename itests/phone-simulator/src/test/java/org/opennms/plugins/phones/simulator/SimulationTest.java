package org.opennms.plugins.phones.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs against a small server of the tests' own. */
class SimulationTest {

    private static final String LINE = """
            system/type=430HD
            include global.cfg
            ems_server/user_name=%1$s
            voip/line/0/enabled=1
            voip/line/0/id=%1$s
            voip/line/0/auth_name=%1$s
            voip/line/0/auth_password=secret
            """;

    private final FakeServer server;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    @TempDir
    Path directory;

    SimulationTest() throws IOException {
        server = new FakeServer();
        server.files.put("/configfiles/global.cfg", "; all of them\nems_server/keep_alive_period=5\n");
    }

    @AfterEach
    void endServer() {
        server.close();
    }

    // S-203, S-045: the manual's figure C-2
    @Test
    void an_unknown_lync_phone_waits_until_it_is_approved_restarts_and_registers() throws Exception {
        server.approvesAll = true;

        int status = run("1", "--scenario", "lync-unknown", "--poll", "0.05", "--region", "demo");

        assertThat(status).as(printed.toString()).isZero();
        assertThat(server.registered).containsExactly("00908f000001");
        assertThat(trace()).isEqualTo(golden("lync-unknown"));
    }

    // S-203: figure C-1
    @Test
    void a_known_lync_phone_registers_with_the_user_who_signs_in() throws Exception {
        server.know("00908f000001", "system/type=430HD\ninclude global.cfg\n");

        int status = run("1", "--scenario", "lync-known");

        assertThat(status).as(printed.toString()).isZero();
        assertThat(trace()).isEqualTo(golden("lync-known"));
    }

    // S-203, S-047, S-049: figure C-3
    @Test
    void a_known_generic_phone_registers_with_the_account_of_its_file() throws Exception {
        server.know("00908f000001", LINE.formatted("160000"));

        int status = run("1", "--scenario", "generic-known", "--user", "160000");

        assertThat(status).as(printed.toString()).isZero();
        assertThat(trace()).isEqualTo(golden("generic-known"));
    }

    @Test
    void many_phones_are_counted_up_in_mac_and_user() throws Exception {
        for (int i = 0; i < 200; i++) {
            server.know(String.format("00908fffff%02x", i), LINE.formatted(String.valueOf(160_000 + i)));
        }

        int status = run("200", "--scenario", "generic-known", "--user", "160000", "--first-mac", "00:90:8f:ff:ff:00",
                "--connections", "20", "--source", "127.0.0.2-127.0.0.5", "--keep-alive", "0.2", "--rounds", "2",
                "--alarms", "50");

        assertThat(status).as(printed.toString()).isZero();
        assertThat(server.registered).hasSize(200);
        assertThat(printed.toString()).contains("200 of 200 phones registered", "nothing went wrong");
    }

    @Test
    void an_aggregator_reports_for_its_phones_and_says_they_are_still_there() throws Exception {
        server.know("00908f000001", "system/type=430HD\n");
        server.know("00908f000002", "system/type=430HD\n");

        int status = run("2", "--scenario", "lync-known", "--aggregator", "--keep-alive", "0.1", "--rounds", "2");

        assertThat(status).as(printed.toString()).isZero();
        assertThat(server.registered).containsExactlyInAnyOrder("00908f000001", "00908f000002");
        assertThat(server.stillThere).containsExactlyInAnyOrder("00908f000001", "00908f000002");
        assertThat(trace()).contains("through the aggregator registered as system");
    }

    @Test
    void phones_that_differ_from_the_textbook_say_the_same() throws Exception {
        int quirks = Quirk.values().length;
        for (int i = 1; i <= quirks; i++) {
            server.know(String.format("00908f0000%02x", i), "system/type=430HD\ninclude global.cfg\n");
        }

        int status = run(String.valueOf(quirks), "--scenario", "lync-known", "--odd");

        assertThat(status).as(printed.toString()).isZero();
        assertThat(server.registered).hasSize(quirks);
    }

    @Test
    void the_account_of_another_user_and_a_placeholder_that_was_left_are_told() throws Exception {
        server.know("00908f000001", LINE.formatted("160001") + "network/lan/vlan/id=%ITCS_VLANID%\n");

        int status = run("1", "--scenario", "generic-known", "--user", "160000", "--duration", "0.5");

        assertThat(status).isEqualTo(1);
        assertThat(printed.toString()).contains("x the line account of another user", "x a placeholder is left",
                "1 x not registered when time was up");
    }

    @Test
    void a_file_for_another_model_is_not_applied() throws Exception { // P-10
        server.know("00908f000001", "system/type=440HD\n");

        int status = run("1", "--scenario", "lync-known", "--duration", "0.5");

        assertThat(status).isEqualTo(1);
        assertThat(printed.toString()).contains("system/type of another model");
        assertThat(server.registered).isEmpty();
    }

    @Test
    void a_reply_that_no_phone_understands_is_told() throws Exception {
        server.know("00908f000001", "system/type=430HD\n");
        server.answersOldReplies = true;

        int status = run("1", "--scenario", "lync-known");

        assertThat(status).isEqualTo(1);
        assertThat(printed.toString()).contains("an unreadable reply");
    }

    @Test
    void a_server_that_is_busy_for_a_moment_is_no_fault() throws Exception {
        server.know("00908f000001", "system/type=430HD\n");
        server.busy = 2;

        int status = run("1", "--scenario", "lync-known");

        assertThat(status).as(printed.toString()).isZero();
        assertThat(printed.toString()).contains("2 times busy");
    }

    @Test
    void a_server_that_is_not_there_is_told() throws Exception {
        server.close();

        int status = run("3", "--duration", "0.3");

        assertThat(status).isEqualTo(1);
        assertThat(printed.toString()).contains("x connect", "3 of 3: 0 of them wait for approval");
    }

    private int run(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--option160", server.url() + "/firmwarefiles;ipp/dhcpoption160.cfg",
                "--trace", directory.resolve("trace").toString()));
        if (!all.contains("--duration")) {
            all.addAll(List.of("--duration", "60"));
        }
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
                Simulation simulation = new Simulation(CommandLine.parse(all.toArray(new String[0])), out)) {
            return simulation.run();
        }
    }

    private String trace() throws IOException {
        return Files.readString(directory.resolve("trace"));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = SimulationTest.class.getResourceAsStream("/golden/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
