package org.opennms.plugins.phones.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opennms.plugins.phones.core.Fixture.ANNA;
import static org.opennms.plugins.phones.core.Fixture.BERLIN;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileInfo;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.fleet.ConfigFiles;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.FileQuery;

class ConfigFilesTest {

    private final Fixture fleet = new Fixture();
    private final FleetConfigFiles files = new FleetConfigFiles(fleet.store, new Families(List.of(new FakeFamily()),
            new AdvertisedAddresses("phones.example.org", "", "8080,8081")), new EchoGenerator(), "{name},{number},,",
            fleet.clock);

    @AfterEach
    void close() {
        fleet.close();
    }

    private static Content bytes(String text) {
        return Content.of(text, UTF_8);
    }

    private String served(String name) {
        return fleet.core.files().config(name, Fixture.asker(HERE, "")).orElseThrow().content().text(UTF_8);
    }

    // S-141, S-143
    @Test
    void what_is_edited_goes_to_the_phone_at_once_and_keeps_the_secrets_it_does_not_show() {
        fleet.approved(MAC);
        files.upload(MAC + ".cfg", bytes("model=10X\r\nline/0/auth_password=s3cr3t\r\n"), true, false, "by hand", ANNA);
        ConfigFiles.Text read = files.read(MAC + ".cfg");
        assertThat(read.masked()).isEqualTo("model=10X\r\nline/0/auth_password=***\r\n");

        ConfigFiles.Text edited = files.edit(MAC + ".cfg", read.masked().replace("10X", "11X"), read.file().revision(), false,
                "a try", ANNA);

        assertThat(served(MAC + ".cfg")).isEqualTo("model=11X\r\nline/0/auth_password=s3cr3t\r\n");
        assertThat(edited.file().origin()).isEqualTo(ConfigFile.Origin.EDITED);
        assertThat(edited.findings()).isNotEmpty();
        assertThatThrownBy(() -> files.edit(MAC + ".cfg", "x=1", read.file().revision(), false, "", ANNA))
                .isInstanceOf(Stale.class);
        assertThat(files.reveal(MAC + ".cfg", ANNA).content().text(UTF_8)).contains("s3cr3t");
        assertThat(fleet.activities()).contains("file edited", "file uploaded", "file read with its secrets");
    }

    // S-140, S-141
    @Test
    void files_are_listed_by_kind_and_part_of_the_name_and_deleted_all_or_none() {
        fleet.approved(MAC);
        files.upload("Ring-Tones.cfg", bytes("a=b\n"), false, false, "", ANNA);
        files.directory(Optional.empty(), "", ANNA);

        assertThat(names(new FileQuery("TONE", Optional.empty(), Optional.empty(), "", 10))).containsExactly("ring-tones.cfg");
        assertThat(names(new FileQuery("", Optional.of(FileKind.PRIVATE), Optional.empty(), "", 10)))
                .containsExactly(MAC + ".cfg");
        assertThat(served("RING-tones.cfg")).isEqualTo("a=b\n");
        assertThatThrownBy(() -> files.delete(List.of("ring-tones.cfg", "none.cfg"), "", ANNA)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.deleteAll(3, "", ANNA)).isInstanceOf(Conflict.class);
        assertThat(names(FileQuery.all(10))).hasSize(4);
        files.delete(List.of("ring-tones.cfg"), "", ANNA);
        assertThat(fleet.core.files().config("ring-tones.cfg", Fixture.asker(HERE, ""))).isEmpty();
        files.deleteAll(3, "", ANNA);
        assertThat(names(FileQuery.all(10))).isEmpty();
    }

    private List<String> names(FileQuery query) {
        return files.list(query).stream().map(FileInfo::name).toList();
    }

    //
    @ParameterizedTest
    @ValueSource(strings = {"../x.cfg", "a/b.cfg", "/etc/x.cfg", "a\\b.cfg", "a\0.cfg", "..cfg", "a..b.cfg", ".cfg", "x.txt",
        "%2e%2e.cfg", "ü.cfg", "a b.cfg", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.cfg",
        "00908f.cfg"})
    void a_name_that_is_none_is_refused(String name) {
        assertThatThrownBy(() -> files.upload(name, bytes("a=b"), false, true, "", ANNA)).isInstanceOf(Invalid.class);
    }

    @Test
    void a_secret_goes_into_no_file_that_anybody_may_read() {
        assertThatThrownBy(() -> files.upload("x.cfg", bytes("admin/password=1234\n"), false, false, "", ANNA))
                .isInstanceOf(Invalid.class).hasMessageContaining("admin/password");
        assertThat(files.upload("x.cfg", bytes("admin/password=1234\n"), false, true, "", ANNA).findings()).isNotEmpty();
        assertThatThrownBy(() -> files.upload("x.cfg", bytes("a=b"), false, false, "", ANNA)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> files.upload("00908f999999.cfg", bytes("a=b"), false, false, "", ANNA))
                .isInstanceOf(NotFound.class);
    }

    // S-140
    @Test
    void the_company_directory_has_a_line_a_user_and_is_stale_when_users_change() {
        fleet.approved(MAC);
        save(new PhoneUser(new UserName("4711"), Optional.of("Doe, Jane \"JD\""), Optional.empty(), Optional.empty()));

        ConfigFile all = files.directory(Optional.empty(), "new people", ANNA);
        ConfigFile berlin = files.directory(Optional.of(BERLIN), "", ANNA);

        assertThat(all.content().text(UTF_8)).isEqualTo("Doe Jane JD,4711,,\nDr u" + MAC + ",u" + MAC + ",,\n");
        assertThat(berlin.name()).isEqualTo("company_directory_berlin.cfg");
        assertThat(berlin.content().text(UTF_8)).doesNotContain("4711").contains("Dr u" + MAC);
        assertThat(served("company_directory.cfg")).isEqualTo(all.content().text(UTF_8));
        assertThat(stale()).isFalse();
        save(new PhoneUser(new UserName("4712"), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(stale()).isTrue();
    }

    private void save(PhoneUser user) {
        fleet.store.change(tx -> {
            tx.changes().begin(fleet.clock.instant(), ANNA, "user changed", "");
            tx.users().save(user);
        });
    }

    private boolean stale() {
        return files.isStale(files.list(new FileQuery("directory.cfg", Optional.empty(), Optional.empty(), "", 1)).get(0));
    }
}
