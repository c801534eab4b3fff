package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.model.PhoneModel;

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
}
