package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.store.BackupRows.Backup;

class SqlBackupsTest extends StoreTest {

    private static final String NAME = "4711_16xxdata.txt";

    // P-41
    @DatabaseTest
    void the_newest_of_some_versions_comes_back_after_a_restart() {
        for (int i = 1; i <= 4; i++) {
            add(NAME, 1, "version " + i);
        }
        add("4712_16xxdata.txt", 1, "another");
        restart();

        Optional<Backup> newest = store.read(tx -> tx.backups().newest(NAME));
        assertThat(newest).contains(new Backup(NAME, mac(1), NOW, content("version 4")));
        Optional<Backup> none = store.read(tx -> tx.backups().newest("4713_16xxdata.txt"));
        assertThat(none).isEmpty();
    }

    @DatabaseTest
    void names_are_counted_by_the_phone_that_sent_them_while_a_version_is_kept() {
        add("a_16xxdata.txt", 1, "x");
        add("b_16xxdata.txt", 1, "x");
        add("c_16xxdata.txt", 2, "x");
        int before = store.read(tx -> tx.backups().namesOf(mac(1)));
        assertThat(before).isEqualTo(2);

        add("b_16xxdata.txt", 2, "y");
        add("b_16xxdata.txt", 2, "z");

        int after = store.read(tx -> tx.backups().namesOf(mac(1)));
        assertThat(after).isEqualTo(1);
    }

    private void add(String name, int phone, String text) {
        change(tx -> tx.backups().add(new Backup(name, mac(phone), NOW, content(text)), 2));
    }

    private static Content content(String text) {
        return Content.of(text, StandardCharsets.US_ASCII);
    }
}
