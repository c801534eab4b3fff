package org.opennms.plugins.phones.opennms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EtcFolderTest {

    private static final String NAME = "a.cfg";

    @TempDir
    Path home;

    private Path file;

    @BeforeEach
    void makeEtc() throws IOException {
        file = Files.createDirectories(home.resolve("etc")).resolve(NAME);
    }

    @Test
    void a_missing_file_is_laid_out_for_its_owner_alone() throws IOException {
        assertThat(shipping("x = 1\n").layOut()).containsExactly(file);

        assertThat(file).hasContent("x = 1\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(home.resolve("etc")).isDirectoryNotContaining(f -> !f.equals(file));
    }

    @Test
    void a_file_that_was_there_before_is_the_operators() throws IOException {
        Files.writeString(file, "x = 7\n");

        shipping("x = 1\n").layOut();
        shipping("x = 2\n").layOut();

        assertThat(file).hasContent("x = 7\n");
    }

    @Test
    void an_update_replaces_what_nobody_has_edited() throws IOException {
        shipping("x = 1\n").layOut();

        shipping("x = 2\n").layOut();

        assertThat(file).hasContent("x = 2\n");
    }

    @Test
    void an_update_keeps_what_somebody_has_edited() throws IOException {
        shipping("x = 1\n").layOut();
        Files.writeString(file, "x = 7\n");

        shipping("x = 2\n").layOut();

        assertThat(file).hasContent("x = 7\n");
    }

    @Test
    void a_removal_takes_away_what_nobody_has_edited() throws IOException {
        EtcFolder folder = shipping("x = 1\n");
        folder.layOut();
        Files.writeString(file, "x = 1\n\n");

        folder.takeAway();

        assertThat(file).doesNotExist();
    }

    @Test
    void an_edited_file_leaves_with_the_plugin_and_comes_back_with_it() throws IOException {
        EtcFolder folder = shipping("x = 1\n");
        folder.layOut();
        Files.writeString(file, "x = 7\n");

        folder.takeAway();
        assertThat(file).doesNotExist();
        shipping("x = 2\n").layOut();

        assertThat(file).hasContent("x = 7\n");
    }

    @Test
    void what_came_back_is_still_the_operators() throws IOException {
        EtcFolder folder = shipping("x = 1\n");
        folder.layOut();
        Files.writeString(file, "x = 7\n");
        folder.takeAway();
        folder.layOut();

        folder.takeAway();
        folder.layOut();

        assertThat(file).hasContent("x = 7\n");
    }

    private EtcFolder shipping(String text) {
        return new EtcFolder(file.getParent(), home.resolve("share/etc"), Map.of(NAME, text));
    }
}
