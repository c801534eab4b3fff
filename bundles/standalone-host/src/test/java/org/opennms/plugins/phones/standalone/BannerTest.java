package org.opennms.plugins.phones.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennms.plugins.phones.api.testing.FixedAddresses;

class BannerTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofSeconds(61);

    @TempDir
    private Path directory;
    private List<String> problems = List.of();
    private boolean coreIsThere = true;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void once_ready_it_says_how_to_get_in_and_what_dhcp_must_say() throws IOException {
        Files.writeString(passwordFile(), "s3cret\n");
        Announcer announcer = announcer();

        announcer.announce(SOON);

        assertThat(output()).contains("is ready", "no web console", "./phones shell", "-p 8101", ":8443/opennms/rest/phones", "user admin, password s3cret",
                "http://phones.example.org:8080/firmwarefiles;ipp/dhcpoption160.cfg");
    }

    @Test
    void the_first_password_is_shown_once_and_its_file_removed() throws IOException {
        Files.writeString(passwordFile(), "s3cret");

        announcer().announce(SOON);
        announcer().announce(SOON);

        assertThat(output()).containsOnlyOnce("s3cret");
        assertThat(passwordFile()).doesNotExist();
    }

    @Test
    void it_greets_once() {
        Announcer announcer = announcer();

        announcer.announce(SOON);
        announcer.announce(LATE);

        assertThat(output()).containsOnlyOnce("is ready");
    }

    @Test
    void what_is_missing_is_told_after_a_minute_and_once_per_change() throws IOException {
        Files.writeString(passwordFile(), "s3cret");
        problems = List.of("port 8080 is taken");
        Announcer announcer = announcer();

        announcer.announce(SOON);
        assertThat(output()).isEmpty();
        announcer.announce(LATE);
        announcer.announce(LATE);
        problems = List.of("the store is away");
        announcer.announce(LATE);

        assertThat(output()).containsOnlyOnce("port 8080 is taken").containsOnlyOnce("the store is away");
        assertThat(passwordFile()).as("not shown yet").exists();
    }

    @Test
    void a_missing_core_is_a_problem_too() {
        coreIsThere = false;

        announcer().announce(LATE);

        assertThat(output()).contains("not ready yet", "the core has not started");
    }

    private Announcer announcer() {
        FirstPassword firstPassword = new FirstPassword(passwordFile().toString());
        Banner banner = new Banner(new FixedAddresses(), firstPassword, 8101, 8443);
        if (coreIsThere) {
            banner.bind(() -> problems);
        }
        return new Announcer(banner, firstPassword, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private Path passwordFile() {
        return directory.resolve("first-password");
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
