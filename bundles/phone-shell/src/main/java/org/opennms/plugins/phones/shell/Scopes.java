package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;

/** The scope of a placeholder, from the options that name one; none names the system. */
final class Scopes {

    private Scopes() { }

    static PlaceholderScope read(String model, String region, String phone) {
        List<PlaceholderScope> named = Stream.of(
                        Optional.ofNullable(model).map(m -> scope(Kind.MODEL, new PhoneModel(m))),
                        Optional.ofNullable(region).map(r -> scope(Kind.REGION, new RegionName(r))),
                        Optional.ofNullable(phone).map(p -> scope(Kind.PHONE, MacAddress.parse(p))))
                .flatMap(Optional::stream).toList();
        if (named.size() > 1) {
            throw new Invalid("a placeholder has one scope: name a model, a region, a phone, or none for the system");
        }
        return named.isEmpty() ? PlaceholderScope.SYSTEM : named.get(0);
    }

    static PlaceholderScope scope(Kind kind, Object of) {
        return new PlaceholderScope(kind, of.toString());
    }
}
