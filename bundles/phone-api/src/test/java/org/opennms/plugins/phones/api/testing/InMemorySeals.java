package org.opennms.plugins.phones.api.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.Seals;

/** Seals that hide nothing but keep the contract: bound to their place, and unlike the plain text. */
final class InMemorySeals implements Seals {

    @Override
    public String seal(Secret plain, String place) {
        return HexFormat.of().formatHex((place + "\0" + plain.value()).getBytes(UTF_8));
    }

    @Override
    public Secret open(String sealed, String place) {
        String opened = new String(HexFormat.of().parseHex(sealed), UTF_8);
        if (!opened.startsWith(place + "\0")) {
            throw new Invalid("sealed for another place");
        }
        return new Secret(opened.substring(place.length() + 1));
    }
}
