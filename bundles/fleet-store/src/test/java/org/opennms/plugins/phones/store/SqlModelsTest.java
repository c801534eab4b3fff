package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderQuery;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.UserName;

class SqlModelsTest extends StoreTest {

    // S-162
    @DatabaseTest
    void added_models_come_back_and_say_how_many_phones_are_of_them() {
        PhoneModel lobby = new PhoneModel("Lobby_420HD");
        PhoneModel like = new PhoneModel("Audiocodes_420HD");
        change(tx -> {
            tx.models().save(new CustomModel(lobby, like, "420HD", "in the lobby"));
            tx.models().save(new CustomModel(lobby, like, "420HD", "Köln's lobby"));
            tx.phones().save(List.of(pending(1, "10.1.2.3").with(lobby), pending(2, "10.1.2.3").with(lobby),
                    pending(3, "10.1.2.3")));
        });
        restart();

        assertThat(store.<List<CustomModel>>read(tx -> tx.models().list()))
                .containsExactly(new CustomModel(lobby, like, "420HD", "Köln's lobby"));
        assertThat(store.<Long>read(tx -> tx.models().usage().get(lobby))).isEqualTo(2);
        assertThat(store.<Boolean>read(tx -> tx.models().usage().containsKey(like))).isFalse();
        assertThat(store.<Boolean>write(tx -> tx.models().delete(lobby))).isTrue();
        assertThat(store.<Boolean>read(tx -> tx.models().find(lobby).isPresent())).isFalse();
    }

    // S-182, S-184
    @DatabaseTest
    void placeholders_are_found_by_scope_key_and_what_their_phone_is_called() {
        Placeholder region = placeholder(Kind.REGION, "köln", "KeepActivePeriod", "5", false);
        Placeholder first = placeholder(Kind.PHONE, mac(1).digits(), "VLANID", "7", false);
        Placeholder second = placeholder(Kind.PHONE, mac(2).digits(), "Line1AuthPassword", "geheim", true);
        change(tx -> {
            tx.phones().save(List.of(
                    pending(1, "10.1.2.3").with(new PhoneDetails(Optional.of("Lobby East"), Optional.empty(), Optional.empty(),
                            Optional.empty(), Optional.empty())),
                    pending(2, "10.1.2.3").approvedIn(Optional.empty(), Optional.of(new UserName("4711")))));
            List.of(region, first, second).forEach(tx.config()::save);
        });

        assertThat(found(Optional.of(Kind.REGION), Optional.of("KÖLN"), "")).containsExactly(region);
        assertThat(found(Optional.of(Kind.PHONE), Optional.empty(), "lobby")).containsExactly(first);
        assertThat(found(Optional.of(Kind.PHONE), Optional.empty(), "471")).containsExactly(second);
        assertThat(found(Optional.empty(), Optional.empty(), "keepactive")).containsExactly(region);
        assertThat(found(Optional.of(Kind.PHONE), Optional.empty(), "%")).isEmpty();
        assertThat(store.<List<Placeholder>>read(tx -> tx.config().find(PlaceholderQuery.named("VLANID")))).containsExactly(first);
    }

    private List<Placeholder> found(Optional<Kind> kind, Optional<String> of, String text) {
        return store.read(tx -> tx.config().find(new PlaceholderQuery(kind, of, Optional.empty(), text, 0, 10)));
    }

    private static Placeholder placeholder(Kind kind, String of, String key, String value, boolean secret) {
        return new Placeholder(new PlaceholderScope(kind, of), key, value, "", secret);
    }
}
