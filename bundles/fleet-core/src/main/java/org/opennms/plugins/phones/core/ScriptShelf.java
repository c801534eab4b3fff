package org.opennms.plugins.phones.core;

import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.family.Shelf;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.Tx;

/**
 * What is there for one who asks, as one view of the store has it.
 *
 * @param phone who asks, where that is an approved phone
 */
record ScriptShelf(Tx view, Families families, Optional<Phone> phone, Optional<Recognised> agent, long version)
        implements Shelf {

    @Override
    public Advertised advertised() {
        return families.advertised();
    }

    @Override
    public Optional<PhoneModel> model() {
        return phone.flatMap(Phone::model).flatMap(model -> families.shipped(view, model));
    }

    @Override
    public String value(PhoneModel model, String key) {
        Optional<PhoneModel> own = model().filter(model::equals).flatMap(same -> phone.flatMap(Phone::model));
        Optional<Placeholder> set = own.flatMap(same -> ofPhone(key))
                .or(() -> placeholder(Kind.MODEL, own.orElse(model).text(), key))
                .or(() -> placeholder(Kind.SYSTEM, "", key));
        boolean secret = families.isSecret(key) || set.filter(Placeholder::secret).isPresent();
        return secret ? "" : set.map(Placeholder::value).orElseGet(() -> shipped(model, key));
    }

    private Optional<Placeholder> ofPhone(String key) {
        return phone.flatMap(p -> placeholder(Kind.PHONE, p.mac().digits(), key)
                .or(() -> p.region().flatMap(region -> placeholder(Kind.REGION, region.text(), key))));
    }

    private Optional<Placeholder> placeholder(Kind kind, String of, String key) {
        return Optional.ofNullable(view.config().placeholders(new PlaceholderScope(kind, of)).get(key));
    }

    private String shipped(PhoneModel model, String key) {
        Map<String, String> defaults = families.defaults(view, model);
        return defaults.getOrDefault(key, "");
    }

    @Override
    public boolean has(String name) {
        return families.isThere(view, name);
    }
}
