package org.opennms.plugins.phones.admin;

import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;

/** Reads where a placeholder belongs. */
final class Scopes {

    private Scopes() { }

    static Kind kind(String field, String word) {
        return Bad.required(field, word, text -> Bad.word(Kind.class, text));
    }

    /** @param of the model, region or MAC address; the system needs none */
    static PlaceholderScope of(String field, Kind kind, String of) {
        return new PlaceholderScope(kind, kind == Kind.SYSTEM ? "" : Bad.required(field, of, text -> switch (kind) {
            case SYSTEM -> "";
            case DEFAULT, MODEL -> new PhoneModel(text).text();
            case REGION -> new RegionName(text).text();
            case PHONE -> MacAddress.parse(text).digits();
        }));
    }
}
