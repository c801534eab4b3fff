package org.opennms.plugins.phones.config;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.testing.FixedAddresses;
import org.opennms.plugins.phones.api.testing.InMemoryStore;

/** One phone in one region, a template to write and placeholders to set. */
final class Desk {

    static final MacAddress MAC = new MacAddress("00908f9a9623");
    static final RegionName REGION = new RegionName("Berlin");

    final InMemoryStore store = new InMemoryStore();
    final PaperFamily family = new PaperFamily();
    final LayeredConfigGenerator generator =
            new LayeredConfigGenerator(List.of(family), List.of(new FixedAddresses()));
    Phone phone = Phone.pending(MAC, new IpAddress("10.0.32.9"), Instant.EPOCH).with(PaperFamily.MODEL)
            .approvedIn(Optional.of(REGION), Optional.of(new UserName("160000")));

    Desk() {
        user("Anna", "s3cret");
    }

    void user(String displayName, String password) {
        store.change(tx -> tx.users().save(new PhoneUser(new UserName("160000"), Optional.of(displayName),
                Optional.of(new Secret(password)), Optional.of(REGION))));
    }

    void template(String text) {
        template(Template.Engine.PLAIN, text);
    }

    void template(Template.Engine engine, String text) {
        store.change(tx -> tx.config().save(new Template(PaperFamily.MODEL, "Paper_1", "edited", engine, text, true)));
    }

    void set(Kind kind, String of, String key, String value) {
        store.change(tx -> tx.config().save(new Placeholder(new PlaceholderScope(kind, of), key, value, "", false)));
    }

    void setSecret(Kind kind, String of, String key, String value) {
        store.change(tx -> tx.config().save(new Placeholder(new PlaceholderScope(kind, of), key, value, "", true)));
    }

    Rendered rendered() {
        return store.read(tx -> generator.privateFile(tx, phone));
    }

    Rendered global() {
        return store.read(tx -> generator.globalFile(tx, PaperFamily.MODEL));
    }

    static String text(Rendered rendered) {
        return rendered.content().text(StandardCharsets.UTF_8);
    }
}
