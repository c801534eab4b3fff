package org.opennms.plugins.phones.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.Seals;

/** Seals by the vault's key. Their places are set apart from those of rows. */
final class VaultSeals implements Seals {

    private static final String OUTSIDE = "outside/";

    private final Vault vault;

    VaultSeals(Vault vault) {
        this.vault = vault;
    }

    @Override
    public String seal(Secret plain, String place) {
        byte[] sealed = vault.seal(plain.value().getBytes(UTF_8), OUTSIDE + place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    @Override
    public Secret open(String sealed, String place) {
        try {
            return new Secret(new String(vault.open(Base64.getUrlDecoder().decode(sealed), OUTSIDE + place), UTF_8));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Invalid("this does not open with the store's key", e);
        }
    }
}
