package org.opennms.plugins.phones.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

// decision 11
class SealTest {

    @Test
    void a_secret_opens_at_its_own_place_only_and_never_looks_the_same_twice() {
        Vault vault = new Vault(new byte[32]);
        byte[] sealed = vault.seal("x".getBytes(UTF_8), "user a");

        assertThat(vault.open(sealed, "user a")).isEqualTo("x".getBytes(UTF_8));
        assertThat(vault.seal("x".getBytes(UTF_8), "user a")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> vault.open(sealed, "user b")).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(sealed, "user a")).isInstanceOf(IllegalStateException.class);
    }
}
