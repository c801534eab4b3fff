package org.opennms.plugins.phones.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.FileRows;

class SqlFilesTest extends StoreTest {

    private static final String NAME = MAC + ".cfg";

    @DatabaseTest
    void other_bytes_make_a_revision_and_the_same_bytes_none() {
        ConfigFile first = save(file(NAME.toUpperCase(), FileKind.PRIVATE, "one"));
        ConfigFile same = save(file(NAME, FileKind.PRIVATE, "one"));
        ConfigFile second = save(file(NAME, FileKind.PRIVATE, "two"));
        ConfigFile third = save(file(NAME, FileKind.PRIVATE, "one"));
        restart();

        assertThat(first.name()).isEqualTo(NAME);
        assertThat(same).isEqualTo(first);
        assertThat(List.of(first.revision(), second.revision(), third.revision())).containsExactly(1L, 2L, 3L);
        List<ConfigFile> history = store.read(tx -> tx.files().history(NAME, 10));
        assertThat(history).containsExactly(third, second, first);
        assertThat(store.<ConfigFile>read(tx -> tx.files().current(NAME.toUpperCase()).orElseThrow())).isEqualTo(third);
    }

    @DatabaseTest
    void equal_contents_lie_once_and_go_with_their_last_file() {
        save(file("a.cfg", FileKind.GLOBAL, "same"));
        save(file("b.cfg", FileKind.GLOBAL, "same"));
        save(file("c.cfg", FileKind.PRIVATE, "same"));
        assertThat(contents()).isEqualTo(2);

        delete("a.cfg");
        assertThat(contents()).isEqualTo(2);
        delete("b.cfg");
        assertThat(contents()).isEqualTo(1);
        delete("c.cfg");
        assertThat(contents()).isZero();
    }

    @DatabaseTest
    void many_files_are_saved_at_once_and_those_that_are_what_they_were_stay() {
        save(file("a.cfg", FileKind.PRIVATE, "old"));
        ConfigFile same = save(file("b.cfg", FileKind.PRIVATE, "same"));
        List<ConfigFile> many = List.of(file("A.cfg", FileKind.PRIVATE, "new"), file("b.cfg", FileKind.PRIVATE, "same"),
                file("c.cfg", FileKind.PRIVATE, "new"), file("d.cfg", FileKind.GLOBAL, "same"));

        FileRows.Saved saved = store.write(tx -> tx.files().save(many, false));
        FileRows.Saved again = store.write(tx -> tx.files().save(many, false));
        restart();

        assertThat(saved.changed()).containsExactlyInAnyOrder("a.cfg", "c.cfg", "d.cfg");
        assertThat(again.changed()).isEmpty();
        List<ConfigFile> all = store.read(tx -> tx.files().list("", 10));
        assertThat(all).extracting(f -> f.name() + " " + f.revision() + " " + f.content().text(UTF_8))
                .containsExactly("a.cfg 2 new", "b.cfg 1 same", "c.cfg 1 new", "d.cfg 1 same");
        assertThat(all.get(1)).isEqualTo(same);
    }

    @DatabaseTest
    void what_an_operator_edited_is_kept_by_the_many_until_it_is_meant() { // S-169
        ConfigFile edited = save(file("a.cfg", FileKind.PRIVATE, "mine").with(file("a.cfg", FileKind.PRIVATE, "mine").content(),
                ConfigFile.Origin.EDITED, NOW, new Operator("anna"), "by hand"));
        List<ConfigFile> many = List.of(file("a.cfg", FileKind.PRIVATE, "generated"), file("b.cfg", FileKind.PRIVATE, "b"));

        FileRows.Saved saved = store.write(tx -> tx.files().save(many, false));

        assertThat(saved.held()).containsExactly("a.cfg");
        assertThat(saved.changed()).containsExactly("b.cfg");
        assertThat(store.<ConfigFile>read(tx -> tx.files().current("a.cfg").orElseThrow())).isEqualTo(edited);
        assertThat(store.<FileRows.Saved>write(tx -> tx.files().save(many, true)).changed()).containsExactly("a.cfg");
    }

    @DatabaseTest
    void the_list_shows_current_files_by_name() {
        save(file("b.cfg", FileKind.GLOBAL, "1"));
        ConfigFile b = save(file("b.cfg", FileKind.GLOBAL, "2"));
        ConfigFile a = save(file("a.cfg", FileKind.GLOBAL, "3"));

        List<ConfigFile> all = store.read(tx -> tx.files().list("", 10));
        List<ConfigFile> rest = store.read(tx -> tx.files().list("a.cfg", 10));
        assertThat(all).containsExactly(a, b);
        assertThat(rest).containsExactly(b);
        assertThat(b.content().text(UTF_8)).isEqualTo("2");
    }

    private ConfigFile save(ConfigFile file) {
        return store.write(tx -> tx.files().save(file));
    }

    private void delete(String name) {
        boolean there = store.write(tx -> tx.files().delete(name));
        boolean again = store.write(tx -> tx.files().delete(name));
        assertThat(there).isTrue();
        assertThat(again).isFalse();
    }

    private int contents() {
        return database.query("SELECT fingerprint FROM file_content").size();
    }
}
