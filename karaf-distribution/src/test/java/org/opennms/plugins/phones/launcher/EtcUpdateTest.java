package org.opennms.plugins.phones.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script {@code phones} does with settings at every start. */
class EtcUpdateTest {

    @TempDir
    private Path root;

    private Path shipped;
    private Path etc;

    @BeforeEach
    void directories() throws IOException {
        shipped = Files.createDirectories(root.resolve("home/etc/scripts")).getParent();
        etc = root.resolve("data/etc");
        Files.createDirectories(root.resolve("data/tmp"));
        Files.writeString(shipped.resolve("a.cfg"), "a = 1\n");
        Files.writeString(shipped.resolve("scripts/b"), "b\n");
    }

    @Test
    void a_new_data_directory_gets_all_files() throws Exception {
        assertThat(update()).isEmpty();

        assertThat(etc.resolve("a.cfg")).hasContent("a = 1\n");
        assertThat(etc.resolve("scripts/b")).hasContent("b\n");
    }

    @Test
    void a_file_as_it_was_shipped_is_replaced_by_the_newer_one() throws Exception {
        update();
        Files.writeString(shipped.resolve("a.cfg"), "a = 2\n");

        assertThat(update()).isEmpty();

        assertThat(etc.resolve("a.cfg")).hasContent("a = 2\n");
    }

    @Test
    void an_edited_file_stays_and_a_newer_one_is_mentioned() throws Exception {
        update();
        Files.writeString(etc.resolve("a.cfg"), "a = mine\n");

        assertThat(update()).isEmpty();
        Files.writeString(shipped.resolve("a.cfg"), "a = 2\n");
        assertThat(update()).contains("keeps your").contains("a.cfg");

        assertThat(etc.resolve("a.cfg")).hasContent("a = mine\n");
    }

    @Test
    void a_missing_file_comes_back_and_one_no_longer_shipped_goes_unless_edited() throws Exception {
        Files.writeString(shipped.resolve("c.cfg"), "c\n");
        Files.writeString(shipped.resolve("d.cfg"), "d\n");
        update();
        Files.delete(etc.resolve("a.cfg"));
        Files.writeString(etc.resolve("d.cfg"), "mine\n");
        Files.delete(shipped.resolve("c.cfg"));
        Files.delete(shipped.resolve("d.cfg"));

        update();

        assertThat(etc.resolve("a.cfg")).exists();
        assertThat(etc.resolve("c.cfg")).doesNotExist();
        assertThat(etc.resolve("d.cfg")).hasContent("mine\n");
    }

    @Test
    void what_the_operator_adds_stays() throws Exception {
        update();
        Files.writeString(etc.resolve("users.properties"), "admin\n");

        update();

        assertThat(etc.resolve("users.properties")).hasContent("admin\n");
    }

    /** Runs it; what it said. */
    private String update() throws Exception {
        Process bash = new ProcessBuilder("bash", "-c", "source ../phones; DISTRIBUTION=$1; DATA=$2; update_etc", "test",
                root.resolve("home").toString(), root.resolve("data").toString()).redirectErrorStream(true).start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
        return said;
    }
}
