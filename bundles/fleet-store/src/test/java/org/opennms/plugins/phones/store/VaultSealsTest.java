package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.Secret;

class VaultSealsTest {

    private static final Secret PLAIN = new Secret("grün & weiß");
    private final VaultSeals seals = new VaultSeals(new Vault(new byte[32]));

    @Test
    void what_is_sealed_opens_where_it_belongs_and_nowhere_else() {
        String sealed = seals.seal(PLAIN, "noc/authPassword");

        assertThat(sealed).matches("[A-Za-z0-9_-]+");
        assertThat(seals.open(sealed, "noc/authPassword")).isEqualTo(PLAIN);
        assertThatThrownBy(() -> seals.open(sealed, "noc/privPassword")).isInstanceOf(Invalid.class);
    }

    @Test
    void what_another_key_sealed_or_was_damaged_is_said_to_be_invalid() {
        byte[] other = new byte[32];
        other[0] = 1;
        String foreign = new VaultSeals(new Vault(other)).seal(PLAIN, "x");

        assertThatThrownBy(() -> seals.open(foreign, "x")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> seals.open("no base64!", "x")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> seals.open("", "x")).isInstanceOf(Invalid.class);
    }
}
