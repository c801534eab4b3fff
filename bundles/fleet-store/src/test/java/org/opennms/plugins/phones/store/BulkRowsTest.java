package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;

/** What many phones need is read at once and is what it is when read one by one. */
class BulkRowsTest extends StoreTest {

    private static final MacAddress FIRST = new MacAddress("00908f000001");
    private static final MacAddress SECOND = new MacAddress("00908f000002");

    @DatabaseTest
    void the_newest_files_of_many_names_are_read_at_once() {
        change(tx -> {
            tx.files().save(file(FIRST, "a=1\n"));
            tx.files().save(file(FIRST, "a=2\n"));
            tx.files().save(file(SECOND, "b=1\n"));
        });

        Map<String, ConfigFile> found = store.read(tx -> tx.files().current(
                List.of("00908F000001.CFG", "00908f000002.cfg", "none.cfg")));

        assertThat(found).containsOnlyKeys("00908f000001.cfg", "00908f000002.cfg");
        ConfigFile newest = found.get("00908f000001.cfg");
        assertThat(newest.revision()).isEqualTo(2);
        assertThat(newest.content().text(StandardCharsets.UTF_8)).isEqualTo("a=2\n");
    }

    @DatabaseTest
    void placeholders_and_users_of_many_phones_are_read_at_once() {
        PhoneUser jane = new PhoneUser(new UserName("jane"), Optional.empty(), Optional.of(new Secret("s")), Optional.empty());
        Placeholder plain = new Placeholder(new PlaceholderScope(Kind.PHONE, FIRST.digits()), "x", "1", "", false);
        Placeholder secret = new Placeholder(new PlaceholderScope(Kind.PHONE, FIRST.digits()), "y", "2", "", true);
        change(tx -> {
            tx.users().save(jane);
            tx.config().save(plain);
            tx.config().save(secret);
            tx.config().save(new Placeholder(PlaceholderScope.SYSTEM, "z", "3", "", false));
        });

        Map<MacAddress, Map<String, Placeholder>> own = store.read(tx -> tx.config().placeholders(List.of(FIRST, SECOND)));
        Map<UserName, PhoneUser> users = store.read(tx -> tx.users().findAll(List.of(jane.name(), new UserName("nobody"))));

        assertThat(own).containsOnly(Map.entry(FIRST, Map.of("x", plain, "y", secret)));
        assertThat(users).containsOnly(Map.entry(jane.name(), jane));
    }

    private static ConfigFile file(MacAddress mac, String text) {
        return new ConfigFile(mac + ".cfg", FileKind.PRIVATE, Optional.of(mac), new PhoneModel("Audiocodes_430HD"), "t", 0,
                Instant.EPOCH, Operator.ITSELF, "", Optional.empty(), Content.of(text, StandardCharsets.UTF_8));
    }
}
