package org.opennms.plugins.phones.standalone.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersFileTest {

    private static final String GROUP = "_g_\\:admingroup = group,ssh,ROLE_ADMIN\n";

    @TempDir
    Path etc;
    private Path file;
    private UsersFile users;

    @BeforeEach
    void write() throws IOException {
        file = etc.resolve("users.properties");
        users = new UsersFile(file.toString());
        is("# a comment\nadmin = {CRYPT}a{CRYPT},_g_:admingroup\n" + GROUP + "anna = plain,ROLE_REST\n");
    }

    private void is(String text) throws IOException {
        Files.writeString(file, text);
    }

    private Standing standing(String name) {
        return users.standing(name).orElseThrow();
    }

    @Test
    void groups_are_nobody_and_what_a_group_may_counts_for_its_members() throws IOException {
        Standing before = standing("admin");
        assertThat(users.standing("_g_:admingroup")).isEmpty();
        assertThat(users.standing("Anna")).isEmpty();

        is("admin = {CRYPT}a{CRYPT},_g_:admingroup\n" + GROUP.replace("ROLE_ADMIN", "ROLE_USER"));

        assertThat(before.holds(standing("admin"))).isFalse();
        assertThat(users.standing("anna")).isEmpty();
    }

    @Test
    void a_password_may_be_hashed_meanwhile_but_not_be_another() throws IOException {
        Standing plain = standing("anna");
        is("anna = {CRYPT}b{CRYPT},ROLE_REST\n");
        Standing hashed = standing("anna");

        assertThat(plain.holds(hashed)).isTrue();
        is("anna = {CRYPT}other{CRYPT},ROLE_REST\n");
        assertThat(hashed.holds(standing("anna"))).isFalse();
    }

    @Test
    void of_a_file_that_is_gone_nobody_is_known() throws IOException {
        Files.delete(file);

        assertThat(users.standing("admin")).isEmpty();
        assertThat(users.entries()).isEmpty();
    }

    @Test
    void a_change_leaves_other_lines_and_comments_as_they_are() throws IOException {
        users.write("anna", java.util.Optional.of(UserEntry.read("{CRYPT}c{CRYPT},ROLE_USER")));
        users.write("bert", java.util.Optional.of(UserEntry.read("{CRYPT}d{CRYPT},ROLE_REST")));
        users.write("anna", java.util.Optional.of(UserEntry.read("{CRYPT}e{CRYPT},ROLE_USER")));

        assertThat(file).hasContent("# a comment\nadmin = {CRYPT}a{CRYPT},_g_:admingroup\n" + GROUP
                + "anna = {CRYPT}e{CRYPT},ROLE_USER\nbert = {CRYPT}d{CRYPT},ROLE_REST\n");
        users.write("anna", java.util.Optional.empty());
        assertThat(users.find("anna")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
